"""The words by which pages in ten languages name their own parts (pure).

Only words that any site may use: whatever belongs to one site is configuration.
"""

from __future__ import annotations

import re

from cabc_syndicate.collect.characters import one_line

HOME = frozenset(
    """
    home|home page|homepage|front page|main page|main|index|start
    首页|首頁|主页|主頁|网站首页|網站首頁|本站首页
    beranda|halaman utama|laman utama|utama|muka depan
    trang chủ|trang nhất|หน้าแรก|หน้าหลัก|ໜ້າຫຼັກ|ໜ້າທຳອິດ|ទំព័រដើម
    ပင်မစာမျက်နှာ|မူလစာမျက်နှာ|ပင်မ|tahanan|unang pahina|pangunahing pahina
    """.strip()
    .replace("\n", "|")
    .replace("|    ", "|")
    .split("|")
)
"""First elements of a breadcrumb that are no section."""

TEXT = frozenset(
    """
    text|content|contents|article|body|detail|details|full text|view|read|main text|news detail
    正文|内容|內容|文章|文章内容|详情|詳情|详细内容|新闻正文|全文|查看|浏览|阅读
    teks|isi|konten|artikel|detail artikel|kandungan|nội dung|bài viết|chi tiết
    เนื้อหา|บทความ|รายละเอียด|ເນື້ອໃນ|ເນື້ອຫາ|ບົດຄວາມ|អត្ថបទ|មាតិកា|ខ្លឹមសារ
    စာသား|ဆောင်းပါး|အကြောင်းအရာ|nilalaman|teksto|artikulo
    """.strip()
    .replace("\n", "|")
    .replace("|    ", "|")
    .split("|")
)
"""Last elements of a breadcrumb that stand for the article itself."""

_LABELS = {
    "date": """
        Post Time|Post Date|Posted on|Posted at|Posted|Publish Time|Publish Date|Publishing Date
        Publication Date|Published on|Published at|Published|PubDate|Release Time|Release Date
        Released|Issue Date|Last Updated|Last Update|Updated on|Updated at|Updated|Update Time
        Update|Add Time|Added|Date|Time
        发布时间|发布日期|发表时间|发表日期|更新时间|更新日期|上传时间|录入时间|添加时间|时间|日期|发布于|发布
        發布時間|發佈時間|發布日期|更新時間|時間
        Tanggal|Tgl|Diterbitkan|Dipublikasikan|Diposting|Diperbarui|Waktu|Tarikh|Disiarkan
        Dikemas kini|Masa|Ngày đăng|Ngày cập nhật|Ngày|Đăng lúc|Đăng ngày|Thời gian|Cập nhật lúc
        Cập nhật|วันที่เผยแพร่|วันที่ลงข่าว|วันที่|เผยแพร่เมื่อ|เผยแพร่|เวลา|โพสต์เมื่อ|อัปเดต
        Petsa|Inilathala|Nai-post|កាលបរិច្ឆេទ|ថ្ងៃ|ວັນທີ|ရက်စွဲ""",
    "origin": """
        Copy from|Source|From|Origin|Reprinted from|Courtesy of
        文章来源|信息来源|新闻来源|稿件来源|来源于|来源|稿源|出处|转载自|轉載自|來源
        Sumber|Nguồn tin|Nguồn|Theo|แหล่งที่มา|ที่มา|Pinagmulan|Pinagkunan|ប្រភព|ແຫຼ່ງທີ່ມາ|ທີ່ມາ|ရင်းမြစ်""",
    "author": """
        Authors|Author|Byline|Written by|Posted by|Published by|Writer|Reporter|Correspondent|By
        Ditulis oleh|Dikirim oleh|Dihantar oleh|Disiarkan oleh|Disediakan oleh|Diterbitkan oleh
        Viết bởi|Đăng bởi|Người đăng|เขียนโดย|โพสต์โดย
        作者|记者|記者|撰稿人|撰稿|Penulis|Pengarang|Wartawan|Oleh|Tác giả|Người viết
        ผู้เขียน|ผู้แต่ง|โดย|May-akda|Sinulat ni|Isinulat ni|អ្នកនិពន្ធ|ដោយ|ຜູ້ຂຽນ|ໂດຍ|စာရေးသူ""",
    "editor": """
        Edited by|Editors|Editor|责任编辑|責任編輯|责编|编辑|編輯|录入|发布人|Penyunting|Redaktur
        Biên tập|บรรณาธิการ|Patnugot""",
    "other": """
        Page Views|Pageviews|Views|View|Hits|Hit|Clicks|Click|Reads|Read|Comments|Comment
        Font Size|Font|Text Size|Size|Share to|Share|Print|Category|Column|Visits
        点击次数|点击数|点击率|点击量|点击|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|评论数|评论|字号|字体|人气|分享到|分享|栏目
        點擊|瀏覽|閱讀|評論|Dibaca|Dilihat|Komentar|Kategori|Lượt xem|Lượt đọc|Chuyên mục
        ผู้ชม|เข้าชม|จำนวนผู้อ่าน|หมวดหมู่|Mga view""",
}
_KINDS = {
    one_line(label).casefold().replace(" ", ""): kind
    for kind, labels in _LABELS.items()
    for label in re.split(r"[|\n]", labels)
    if label.strip()
}


_UPDATED = re.compile(
    r"(?:last )?updated?\b|更新|diperbarui|dikemas\s*kini|(?:ngày )?cập nhật|อัปเดต", re.IGNORECASE
)


def _labels_pattern() -> re.Pattern[str]:
    words = sorted(
        (one_line(word) for part in _LABELS.values() for word in re.split(r"[|\n]", part)),
        key=len,
        reverse=True,
    )
    spaced = [_spaced(word) for word in words if word]
    # A capital letter, or a script without capitals, tells a label that is glued to a value.
    glued = [_spaced(word) for word in words if word]
    return re.compile(
        rf"(?:(?<![^\W\d_])(?i:(?P<apart>{'|'.join(spaced)}))"
        rf"|(?<=[^\W\d_])(?P<glued>{'|'.join(glued)}))\s*[:：៖﹕︰]\s*"
    )


def _spaced(word: str) -> str:
    if re.fullmatch(r"[\u4e00-\u9fff]{2}", word):
        return rf"{word[0]}\s*{word[1]}"
    return re.escape(word).replace(r"\ ", r"\s*")


LABEL = _labels_pattern()
"""A label with its colon, standing apart or glued to the end of another value."""


def kind_of(label: re.Match[str]) -> str:
    """Return "date", "origin", "author", "editor" or "other" for a match of LABEL."""
    word = label["apart"] or label["glued"]
    return _KINDS["".join(word.split()).casefold()]


def is_of_update(label: re.Match[str]) -> bool:
    """Return whether a match of LABEL says when an article was changed, not when it was posted."""
    return _UPDATED.match(label["apart"] or label["glued"]) is not None


BYLINE = re.compile(
    r"(?:(?i:(?:written|story|text|words|report(?:ing|ed)?|compiled|contributed) by|by|oleh|"
    r"penulis|"
    r"tác giả|(?:i?sinulat|ulat) ni)\s*[:：៖]?\s+(?=[^\s\d])"
    r"|(?i:(?:text|words|story)(?: (?:and|&) (?:photo(?:graph)?|picture|"
    r"image)s?)?\s*[:：៖]\s*(?=[^\s\d]))"
    r"|(?:作者|(?:本[报网刊台]|特约|见习|实习|新华社|中新社)?(?:记者|記者)"
    r"(?!手记|札记|日记|观察|调查|\s*(?:[从從在]|[今昨][天日]|近日|日前|了解|获悉|看到|发现|采访|走进|来到|注意))|"
    r"通讯员|特约撰稿人?|"
    r"(?:文|图文|文图|文、图|撰文|撰稿)\s*[/／|｜丨]|(?:撰文|撰稿|采写|供稿)\s*[:：៖]|โดย|ผู้เขียน)\s*[:：៖]?\s*(?=[^\s\d]))"
)
"""How a line begins that names the author."""

BY = frozenset(
    ["by", "oleh", "bởi", "ni", "โดย", "ដោយ", "ໂດຍ", "作者", "撰文", "penulis", "author"]
)
"""What may stand alone before the name of an author."""

_PREVIOUS = (
    r"prev(?:ious)?|(?:older|earlier|preceding)(?= (?:post|article|story|news|entry))|last one|"
    r"上篇|上条|上一个|上一(?:文章|新闻|信息|主题)|前篇|前一条|上一篇|上一条|上一條|上一则|"
    r"上一頁|上一页|前一篇|sebelumnya|sebelum|"
    r"artikel sebelumnya|bài trước|trước đó|tin trước|ก่อนหน้า|เรื่องก่อนหน้า|nakaraang?|"
    r"ກ່ອນໜ້າ|មុន|អត្ថបទមុន|ယခင်|(?:berita|artikel|rencana|kabar|hebahan) (?:sebelum(?:nya)?|"
    r"terdahulu|lalu)|(?:tin|bài) cũ(?: hơn)?|(?:ข่าว|บทความ)ก่อนหน้า"
)
_NEXT = (
    r"next|(?:newer|later|following)(?= (?:post|article|story|news|entry))|"
    r"下篇|下条|下一个|下一(?:文章|新闻|信息|主题)|后篇|后一条|下一篇|下一条|下一條|下一则|"
    r"下一頁|下一页|后一篇|後一篇|berikutnya|berikut|selanjutnya|seterusnya|"
    r"artikel berikutnya|artikel selanjutnya|bài sau|bài tiếp theo|tiếp theo|tin sau|ถัดไป|"
    r"(?:berita|artikel|rencana|kabar|hebahan) (?:selepas(?:nya)?|seterusnya|berikut(?:nya)?|"
    r"selanjutnya|kemudian)|(?:tin|bài) mới(?: hơn)?|(?:ข่าว|บทความ)ถัดไป|"
    r"เรื่องถัดไป|sunod|susunod|ຕໍ່ໄປ|បន្ទាប់|អត្ថបទបន្ទាប់|နောက်"
)
PREVIOUS_OR_NEXT = re.compile(
    rf"[\s<«‹←＜《|\[【({{]*(?:{_PREVIOUS}|{_NEXT})"
    r"(?:\s*(?:one|article|post|story|news|item|page|entry|artikel|bài|篇|文章))?"
    r"[\s\])】}]*(?:[:：៖﹕>＞»›→》|]|$)",
    re.IGNORECASE,
)
"""How a line begins that leads to the previous or the next article."""

NEIGHBOUR = re.compile(
    rf"[\s<«‹←＜《|\[【({{]*(?:{_PREVIOUS}|{_NEXT})(?-i:(?![a-z]))", re.IGNORECASE
)
"""How a line of links begins that leads to a neighbour, with nothing between word and title."""

PREVIOUS = re.compile(rf"[\s<«‹←＜《|\[【({{]*(?:{_PREVIOUS})", re.IGNORECASE)
"""How a line begins that leads to the previous article."""

NEXT_PAGE = re.compile(
    rf"[\s\[(（【]*(?:(?:{_NEXT}|older(?: posts| entries)?|trang sau|หน้าถัดไป|หน้าต่อไป|"
    r"(?:página )?(?:próxim[ao]|siguiente|seguinte)|(?:page )?suivante?|nächste(?: seite)?|"
    r"volgende|(?:pagina )?successiva|następna|следующая(?: страница)?|seuraava|"
    r"次へ|次のページ|다음)"
    r"(?:\s*page)?|[>＞›])[\s\])）】>＞»›→.]*",
    re.IGNORECASE,
)
"""The whole text of a link to the next list page."""

WELCOME = re.compile(
    r"(?:welcome\b|欢迎|歡迎|您好|selamat datang|chào mừng|ยินดีต้อนรับ|ຍິນດີຕ້ອນຮັບ|"
    r"សូមស្វាគមន៍|ကြိုဆို|maligayang pagdating|mabuhay)",
    re.IGNORECASE,
)
"""How a line begins that greets the visitor."""

TAIL = re.compile(
    r"[\s\[(（【]*(?:related (?:articles?|news|stories|links?|reading|posts?)|relevant news|"
    r"read more|"
    r"tags?\s*[:：៖]|keywords?\s*[:：៖]|share (?:this|to|on)\b|back to top|print this|\[?print\]?$|"
    r"log ?in (?:or register )?to (?:post|leave|add|comment)|登录后|请登录|"
    r"close (?:this )?window|相关热词|相关新闻|相关文章|相关阅读|相关链接|"
    r"相關新聞|延伸阅读|推荐阅读|热门|"
    r"顶一下|踩一下|收藏本(?:文|页)|推荐给|关键词\s*[:：៖]|关键字\s*[:：៖]|标签\s*[:：៖]|分享到|"
    r"打印本页|【?打印】?$|关闭窗口|返回顶部|返回列表|"
    r"baca juga|berita terkait|artikel terkait|bagikan|tin liên quan|bài viết liên quan|"
    r"ข่าวที่เกี่ยวข้อง|แชร์|(?:berita|artikel) (?:lain(?:nya)?|berkaitan)\s*[:：៖]?$|"
    r"(?:other|more|latest) (?:news|articles|stories)\s*[:：៖]?$|"
    r"(?:其他|其它|更多|最新)(?:新闻|文章)\s*[:：៖]?$|"
    r"(?:các )?tin (?:tức )?khác\s*[:：៖]?$|ข่าวอื่น|iba pang balita)",
    re.IGNORECASE,
)
"""How a line begins that leads away from the end of an article."""

RELATED = re.compile(
    r"[\s\[(（【>＞»▶►●■·*]*(?:read (?:also|more|next)|also read|see also|"
    r"related(?: \w+)?\s*[:：៖]|more (?:on|from|about)\b|don[’']t miss|"
    r"recommended\s*[:：៖]|you may also like|"
    r"(?:相关|延伸|推荐|更多|扩展|拓展|深度)(?:阅读|新闻|文章|报道|链接|内容|推荐)|(?:点击|"
    r"更多)(?:阅读|查看|精彩)|"
    r"相關(?:新聞|閱讀|報道)|baca juga|lihat juga|simak juga|berita terkait|artikel terkait|"
    r"xem thêm|"
    r"đọc thêm|(?:tin|bài) liên quan|(?:berita|artikel) berkaitan|อ่านเพิ่มเติม|อ่านต่อ|อ่านประกอบ|"
    r"(?:ข่าว|บทความ)ที่เกี่ยวข้อง|basahin (?:din|pa)|kaugnay na|(?:សូម)?អាន(?:បន្ថែម|បន្ត)|"
    r"(?:អត្ថបទ|ព័ត៌មាន)ទាក់ទង|ອ່ານ(?:ຕໍ່|ຕື່ມ|ເພີ່ມ)|(?:ຂ່າວ|ບົດຄວາມ)ທີ່ກ່ຽວຂ້ອງ|ဆက်(?:လက်)?ဖတ်|"
    r"ဆက်စပ်(?:သတင်း|ဆောင်းပါး))",
    re.IGNORECASE,
)
"""How a line within a text begins that leads to another article, when it is mostly a link."""

COMMENTS = re.compile(
    r"(?:\d+\s+(?:comments?|responses?|replies|reply|thoughts?)(?:\s+(?:on|to)\b.*)?"
    r"|(?:reader |all |recent |latest )?(?:comments?|responses|replies|discussion)"
    r"(?:\s*[\(:：（]?\s*\d*\s*[\)）]?)"
    r"|(?:leave|post|write|add) a (?:comment|reply|response)|join the (?:discussion|conversation)"
    r"|(?:网友|用户|最新|全部|精彩)?评论(?:列表|区)?\s*[\(（]?\s*\d*\s*[\)）]?"
    r"|\d+\s*[条則则]\s*(?:评论|評論|回复|回應)|发表评论|我来说两句"
    r"|(?:\d+\s+)?(?:komentar|komen|bình luận|ý kiến|ความคิดเห็น)(?:\s*\(\d+\))?)",
    re.IGNORECASE,
)
"""The heading above what readers say of an article."""

TOOLS = frozenset(
    re.findall(
        r"\S+",
        """print printer friendly printer-friendly version save pdf email e-mail mail share
        tweet post pin like link copy facebook twitter x linkedin whatsapp telegram line wechat
        weibo qq qzone pinterest reddit font size text large medium small larger smaller normal
        big a a+ a- a++ close window top back bookmark favorite favourite favorites add to this
        page article comment comments 打印 打印本页 列印 关闭 關閉 关闭窗口 关闭本页 收藏
        收藏本页 加入收藏 推荐 分享 分享到 转发 复制链接 字体 字号 大 中 小 字体大小 微信 微博
        新浪微博 朋友圈 空间 评论 我要评论 返回 返回顶部 返回列表 顶部 保存 纠错 举报 点赞
        cetak simpan bagikan kongsi kirim in chia sẻ gửi พิมพ์ แชร์ ส่งต่อ i-print ibahagi
        បោះពុម្ព ចែករំលែក ພິມ ແບ່ງປັນ ပုံနှိပ် မျှဝေ""",
    )
)
"""The words of the tools around an article: print, share, size of type."""

LANGUAGE_NAMES = frozenset(
    re.findall(
        r"[^|]+",
        "english|en|eng|chinese|cn|zh|中文|中文版|中文网|英文|英文版|简体|繁体|简体中文|繁體中文|"
        "简体版|"
        "繁体版|bahasa indonesia|indonesia|id|bahasa melayu|melayu|ms|tiếng việt|vietnamese|vi|vn|"
        "ไทย|thai|th|ខ្មែរ|khmer|km|ລາວ|lao|lo|မြန်မာ|မြန်မာဘာသာ|burmese|my|filipino|fil|tagalog",
    )
)
"""How a page names the languages it comes in."""

RIGHTS = re.compile(
    r"©|\(c\)\s*\d{4}|copyright\s*(?:\(c\)|\d{4}|by\b)|all rights? reserved|版权所有|版權所有|"
    r"ICP\s*[备證证]|hak cipta|hakcipta|bản quyền|สงวนลิขสิทธิ์",
    re.IGNORECASE,
)
"""What a line of a footer says about rights."""

NOBODY = frozenset(
    re.findall(
        r"[^|]+",
        "unknown|none|admin|administrator|anonymous|n/a|-|"
        "本站|本站原创|原创|本网|本網|未知|佚名|网络|不详",
    )
)
"""Values of a byline or source that name nobody."""
