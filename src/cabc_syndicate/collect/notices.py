"""What sites print below a text and is no text (pure): rights, credits of editors, counts, prompts.

Words alone tell these lines, so they count at the end of a text only, or outside the element that
holds it. Authors, signatures, dates and notes of sources belong to a text and are none of them.
"""

from __future__ import annotations

import re

from cabc_syndicate.collect.characters import columns
from cabc_syndicate.collect.wording import PREVIOUS_OR_NEXT

_WIDEST_NOTICE, _WIDEST_CREDIT, _WIDEST_PROMPT, _WIDEST_COUNT = 500, 100, 100, 60
_WIDEST_NAME = 40

_LEAD = r"[\s※*★☆●■◆▲\-—–（(【\[<＜]*(?:\d{1,2}\s*[、.．)）]\s*|[①-⑨]\s*|[一二三四五六七八九]、)?"

_NOTICE = re.compile(
    rf"{_LEAD}(?:"
    r"免责声明|免責聲明|版权声明|版權聲明|版权说明|转载声明|转载说明|转载须知|"
    r"(?:特别|郑重)?声明\s*[】\])）]?\s*[:：៖]?\s*(?:本(?:文|网|站)|凡|以上|转载|未经|文章|部分)|"
    r"凡(?:是)?(?:本(?:网|站)|注明|未注明|标注|来源|转载|署名)|"
    r"(?:以上|本文|文章|文中)(?:内容|观点|言论|信息|所有)?(?:仅|只|纯)?(?:代表|属)(?:作者|原作者|"
    r"个人)|"
    r"(?:如需|欢迎|请勿|严禁|禁止|谢绝|不得)(?:擅自)?(?:转载|转发|复制)"
    r"(?:[，,。！!；;\s）)】]|$|本|请|时|须|需|者)|本文(?:由|为|系)[^。]{0,30}(?:转载|版权|原创)|"
    r"(?:转载|转发|引用|摘编)(?:本文|本网|本站|请|时|须|需|务必)|"
    r"未(?:经|得)[^。]{0,24}(?:不得|禁止|严禁|请勿|谢绝)[^。]{0,12}(?:转载|复制|摘编|使用|镜像|"
    r"引用|转发)|"
    r"(?:本文|原文|文章|本页)(?:链接|地址|网址|出处|标题)\s*[:：៖]|"
    r"本(?:网站?|站)(?:所有|部分|转载|注明|刊载|发布的|登载|文章|内容|信息|凡)|"
    r"(?:若|如)(?:有|果|涉|存在|您|因)[^。]{0,30}(?:侵权|版权|侵犯)|"
    r"(?:disclaimer|copyright notice|legal notice)\b\s*(?:[:：៖.]|$)|"
    r"(?:unauthori[sz]ed )?(?:reproduction|republication|copying)[^.]{0,60}"
    r"\b(?:prohibited|forbidden|permission|consent)\b|"
    r"(?:this|the) (?:article|text|page|material)s? (?:may|must|can) ?not be (?:re|copied)|"
    r"no part of this (?:article|page|publication|site|website|material)|"
    r"(?:please )?(?:credit|cite|indicate|acknowledge) (?:the |this |our )?(?:source|site|"
    r"website)\b|"
    r"if you (?:re-?print|re-?post|re-?publish|quote)\b|"
    r"(?:the |any )?(?:views|opinions)\b[^.]{0,90}\b(?:do not|not necessarily|solely|his own|"
    r"her own|their own)\b|"
    r"(?:permalink|permanent link|short ?link|(?:article|page|source|original) (?:url|link|"
    r"address)|"
    r"link to this (?:article|page|post))\s*(?:[:：៖]|$)|"
    r"(?:penafian|sangkalan|tuyên bố miễn trừ|ข้อจำกัดความรับผิดชอบ)[^.]{0,20}[:：៖]|"
    r"dilarang (?:mengutip|memperbanyak|menyalin|mengambil)|"
    r"(?:vui lòng |đề nghị |yêu cầu )?ghi rõ nguồn|ห้ามคัดลอก|ห้ามทำซ้ำ|สงวนลิขสิทธิ์)",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"[^。.!?]{0,24}(?:扫一扫|扫码(?:关注|阅读|分享|浏览|查看)|扫描[^。]{0,6}二维码|長按|"
    r"长按(?:识别|二维码|图片|上图)|"
    r"(?:微信|手机)(?:扫|打开|浏览|阅读|看)|打开微信|关注[^。]{0,12}(?:公众号|微信|微博)|"
    r"分享(?:到|至)[^。]{0,6}(?:朋友圈|微信|微博)|"
    r"scan (?:the|this|our) (?:qr[ -]?)?code|scan to (?:read|share|follow|view)|scan (?:me|qr)\b|"
    r"follow us (?:on|at|via)\b|like us on\b|find us on\b|"
    r"(?:subscribe|sign up) (?:to|for) (?:our|the) (?:news|e-?news|mail|weekly|daily|free|e-?mail)|"
    r"(?:(?:dapatkan|baca) berita.{0,60}?)?(?:ikuti|gabung|sertai) (?:di )?"
    r"(?:kami|kanal|saluran|grup|channel|whatsapp|telegram)|join our (?:telegram|whatsapp)|"
    r"theo dõi chúng tôi|ติดตามเรา|langgan(?:i)? buletin|berlangganan (?:buletin|berita)|"
    r"đăng ký nhận|สมัครรับ(?:ข่าว|จดหมาย)|i-?follow kami|sundan kami)",
    re.IGNORECASE,
)
_EDITING = (
    r"(?:文章|本文|信息|新闻|稿件|网页)(?:录入|编辑|发布|审核|校对)|责任编辑|責任編輯|责任校对|"
    r"执行编辑|值班编辑|网络编辑|网站编辑|本期编辑|本文编辑|文章编辑|编辑人?员?|編輯|责编|責編|"
    r"美编|编审|"
    r"编校|校对|校對|审核|審核|审校|初审|复审|终审|一审|二审|三审|核稿|签发|监制|统筹|录入(?:员|"
    r"者|人)?|发布(?:人|者|员|单位)|上传(?:人|者)?|"
    r"信息员|(?:web |online |managing |chief |responsible |copy |duty |news )?editors?"
    r"(?: in charge| on duty)?|edited by|proof-?read(?:er|ing)?(?: by)?|(?:up)?loaded by|"
    r"web ?master|penyunting|redaktur|biên tập(?: viên)?|biên tập bởi|บรรณาธิการ|patnugot"
)
_MAKING = (
    r"作者|记者|記者|通讯员|撰稿(?:人)?|供稿(?:人)?|文字|图文|文图|图[/／]文|文[/／]图|图片|摄影|"
    r"攝影|摄像|"
    r"翻译|编译|译者|来源|稿源|文章来源|稿件来源|信息来源|来稿|文|图|"
    r"source|author|reporter|writer|translator|(?:(?:photo(?:graph)?s?|images?|pictures?|video|"
    r"graphics?|illustrations?|translated|translation|additional reporting) )?by|photo(?:graph)?s?|"
    r"photographer|photography|photo credit|image credit|foto|sumber|penulis|nguồn|tác giả|ảnh|ภาพ|"
    r"larawan|រូបថត|រូបភាព|ພາບ|ဓာတ်ပုံ"
)
_CREDIT_BEGINS = re.compile(
    rf"[\s\[［【（(<＜〔/／|—-]*(?P<role>{_EDITING}|{_MAKING})"
    r"(?P<sign>\s*[】\]］〕]?\s*[:：៖/／|｜丨︱]\s*|\s+(?=\S))",
    re.IGNORECASE,
)
_EDITOR = re.compile(
    rf"(?<![^\W\d_])(?:{_EDITING})(?:\s*[】\]］〕]?\s*[:：៖/／|｜丨︱]|\s+\S)|"
    rf"[\u4e00-\u9fff\s](?:{_EDITING})\s*[:：៖/／|｜丨︱]",
    re.IGNORECASE,
)
_COUNTED = (
    r"(?:我要|网友|查看|全部|发表)?评论|跟帖|浏览(?:量|次数|数)?|阅读(?:量|次数|数)?|点击(?:量|"
    r"次数|数|率)?|访问(?:量|次数)?|人气|热度|支持|"
    r"反对|顶(?:一下)?|踩(?:一下)?|点?赞|收藏|喜欢|转发|分享|推荐|views?|page ?views?|reads?|"
    r"hits?|clicks?|likes?|"
    r"shares?|comments?|votes?|downloads?|dibaca|dilihat|lượt xem|lượt đọc|ผู้ชม|เข้าชม"
)
_COUNT = re.compile(
    rf"(?:[\s|｜/·•,，、\[【(（]*(?:(?:本文|此文|本页|已有|共有?|total|post|article)\s*)?(?:"
    rf"(?:被|已)?(?:{_COUNTED})\s*[:：៖]?\s*[(（\[]?\s*\d[\d,.]*\s*%?\s*(?:次|人|times|kali|x|"
    rf"ครั้ง)?|"
    rf"\d[\d,.]*\s*(?:次|人|条|个)?\s*(?:{_COUNTED})|\d{{1,2}} min(?:ute)?s?(?: read)?"
    r")[\s)）\]】]*)+",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"[\s\[【（(]*(?:last (?:modified|updated|edited|changed|reviewed)|(?:page )?updated|"
    r"最后(?:更新|修改|编辑)|"
    r"更新(?:时间|日期|于)|(?:发布|发表|录入|上传|添加)(?:时间|日期)|post(?:ed)?(?: time| on| at|"
    r" date)?|"
    r"publish(?:ed)?(?: time| on| at| date)?|diperbarui|cập nhật(?: lúc)?|"
    r"(?:sửa đổi|cập nhật) lần cuối|terakhir di(?:ubah|perbarui)|kemas kini terakhir|"
    r"แก้ไขล่าสุด|huling (?:binago|na-update)|อัปเดต)\s*[:：៖]?\s*(?=.*\d)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\s*(?:copyright|©|\(c\))[^.。]{0,20}\b(?:19|20)\d\d|.*(?:all rights reserved|版权所有|"
    r"版權所有)",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"[\s\[【（(]*(?:(?:文章|稿件|信息|新闻|本文|资料)?来源|稿源|转载自|source|origin|copy ?from|"
    r"sumber|nguồn|ที่มา)"
    r"\s*[:：៖]\s*(?P<name>[^\d。.!?]{2,40})$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"[\s\[【]*(?:comments? (?:are|is) (?:closed|off|disabled)|(?:add|post|leave) (?:a |your |"
    r"new )?"
    r"(?:new )?comment|rate this|average\s*[:：៖]|was this (?:page|article|information|content)|"
    r"(?:(?:your |user |average |article )?rat(?:ed|ings?)|đánh giá(?: bài(?: viết)?)?(?: này)?|"
    r"评分|評分|คะแนน|ให้คะแนน|penilaian|peringkat)\s*[:：៖]?\s*\d|"
    r"[-—=*_~\s]*分[隔割]线[-—=*_~\s]*$|"
    r"did you find|reading time|report (?:an? )?(?:error|problem|mistake)|(?:我要)?纠错|举报|"
    r"相关附件\s*[:：៖]?$|附件下载\s*[:：៖]?$)",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:topics?|themes?|subjects?|categor(?:y|ies)|filed (?:under|in)|posted in|"
    r"tagged(?: with)?|tags?|"
    r"labels?|sections?|分类|栏目|专题|所属\w{0,4}|标签|关键[词字]|kategori|topik|chuyên mục|"
    r"từ khóa|หมวดหมู่)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\s*(?:没有了?|暂?无|没有更多|这?已?经?是[^。]{0,8}[篇条页]|none|no more|n/?a|nothing|"
    r"(?:this|it) is the (?:first|last)\b.*|tidak ada|không có|ไม่มี)\W*(?:了\W*)?",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", "。", "!", "！", "?", "？", ";", "；")


_ADVERT = re.compile(
    r"\W*(?:advertisements?|advertorial|sponsored(?: content)?|iklan|广告|廣告|quảng cáo|โฆษณา|"
    r"patalastas|anunsyo|(?:ການ)?ໂຄສະນາ|(?:ការ)?ផ្សាយពាណិជ្ជកម្ម|ကြော်ငြာ)\W*"
    r"(?:(?:scroll|swipe|gulir|geser|继续阅读|文章继续|continue|story continues).*)?"
    r"|\W*(?:(?:scroll|swipe)(?: down)?|gulir|geser)(?: ke bawah)? (?:to|untuk) "
    r"(?:continue|read|lanjut|melanjutkan|membaca)\b.*",
    re.IGNORECASE,
)


_CONTENTS = re.compile(
    r"\W*(?:table of contents|contents|本文目录|文章目录|daftar isi|isi kandungan|mục lục|สารบัญ|"
    r"talaan ng (?:mga )?nilalaman|តារាងមាតិកា|មាតិកា|ສາລະບານ|မာတိကာ)\W*",
    re.IGNORECASE,
)


def is_advert(line: str) -> bool:
    """Return whether a line says that an advertisement stands here, and nothing more."""
    return columns(line) <= _WIDEST_COUNT and _ADVERT.fullmatch(line) is not None


def is_contents(line: str) -> bool:
    """Return whether a line heads a table of contents: its links lead to places of the page, so
    they are none of its text."""
    return columns(line) <= _WIDEST_COUNT and _CONTENTS.fullmatch(line) is not None


def is_notice(line: str) -> bool:
    """Return whether a line speaks of the rights to a text, or of whose opinion it is."""
    return columns(line) <= _WIDEST_NOTICE and _NOTICE.match(line) is not None


def is_colophon(line: str) -> bool:
    """Return whether a line tells of a text's owner, its last change, or its readers' part in it.

    "Copyright © 2018 ...", "最后更新：...", "Comments are closed", "上一篇：没有了".
    """
    if columns(line) > _WIDEST_CREDIT:
        return False
    if neighbour := PREVIOUS_OR_NEXT.match(line):
        return _NOBODY.fullmatch(line[neighbour.end() :]) is not None
    return any(form.match(line) for form in (_STAMP, _OWNED, _ASKED)) and (
        _STAMP.match(line) is None or columns(line) <= _WIDEST_COUNT
    )


def is_origin(line: str) -> bool:
    """Return whether a line names where a text was taken from and nothing more."""
    found = _ORIGIN.match(line)
    return found is not None and columns(found["name"]) <= _WIDEST_NAME


def is_filing(line: str) -> bool:
    """Return whether a line begins as one that says under what a text is filed."""
    return columns(line) <= _WIDEST_CREDIT and _FILED.match(line) is not None


def is_prompt(line: str) -> bool:
    """Return whether a line asks to scan a code or to follow the site elsewhere."""
    return columns(line) <= _WIDEST_PROMPT and _PROMPT.match(line) is not None


def is_editing_credit(line: str) -> bool:
    """Return whether a line names who edited, checked or uploaded a text, and nothing but names.

    Who wrote or photographed it may stand beside them; a line with these alone is none.
    """
    if columns(line) > _WIDEST_CREDIT or line.rstrip(")）】]］〕 ").endswith(_SENTENCE_ENDS):
        return False
    begins = _CREDIT_BEGINS.match(line)
    if begins is None or _EDITOR.search(line) is None:
        return False
    is_bracketed = line.lstrip()[:1] in "[［【〔（(" and line.rstrip()[-1:] in "]］】〕）)"
    return bool(begins["sign"].strip()) or is_bracketed or begins["role"].endswith(" by")


def is_credit(line: str) -> bool:
    """Return whether a line names who made a part of a text: "Photographs: ...", "图/..."."""
    begins = _CREDIT_BEGINS.match(line)
    if begins is None or columns(line[begins.end() :]) > _WIDEST_NAME:
        return False
    is_signed = bool(begins["sign"].strip()) or begins["role"].lower().endswith(" by")
    return is_signed and not line.rstrip().endswith(_SENTENCE_ENDS)


_PAIR = (
    re.compile(
        r"(?:story|text|words|report|文字?|撰文|撰稿|采写|teks|naskah|cerita|bài(?: viết)?|tin|"
        r"thực hiện|เรื่อง|ข่าว|kuwento|ulat|teksto|ເລື່ອງ|ຂ່າວ|អត្ថបទ|ព័ត៌មាន|ဆောင်းပါး|သတင်း)"
        r"\s*(?:[:：៖/／|]\s*|\s)(?=\S)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:photo(?:graph)?s?|pictures?|images?|图片?|摄影|攝影|foto|gambar|(?:hình )?ảnh|hình|"
        r"ภาพ|larawan|kuha|ພາບ|ຮູບ|រូបភាព|រូបថត|ဓာတ်ပုံ)\s*(?:[:：៖/／|]\s*|\s)(?=\S)",
        re.IGNORECASE,
    ),
)
"""How two lines begin of which one names the author and the next the photographer."""


def is_credit_pair(line: str, following: str) -> bool:
    """Return whether two lines name author and photographer: neither word alone would tell."""
    return all(
        form.match(one) and columns(one) <= _WIDEST_NAME + 20 and not one.endswith(_SENTENCE_ENDS)
        for form, one in zip(_PAIR, (line.strip(), following.strip()), strict=True)
    )


def is_picture_credit(line: str) -> bool:
    """Return whether a line may name the photographer; that counts behind an author alone."""
    is_short = columns(line) <= _WIDEST_NAME and not line.rstrip().endswith(_SENTENCE_ENDS)
    return is_short and _PAIR[1].match(line) is not None


_UNCOMMENTED = re.compile(
    r"\W*(?:no comments?(?: yet)?|(?:tak|tidak|belum) ada komentar|tiada komen|chưa có bình luận|"
    r"ไม่มีความ(?:คิด)?เห็น|walang (?:mga )?komento|(?:暂无|没有|尚无)评论|គ្មានមតិ\w*|ບໍ່ມີຄຳເຫັນ)\W*",
    re.IGNORECASE,
)


def is_count(line: str) -> bool:
    """Return whether a line is nothing but counts: "Views: 20", "顶(0)", "No comments"."""
    if _UNCOMMENTED.fullmatch(line):
        return True
    return columns(line) <= _WIDEST_COUNT and _COUNT.fullmatch(line) is not None
