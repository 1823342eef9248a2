"""Pages exported as text, in the form of the seed and in forms it does not have."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from cabc_syndicate.collect.decode import decode
from cabc_syndicate.collect.page import PageContext, read_text
from cabc_syndicate.errors import PageError
from cabc_syndicate.model import Provenance
from tests.collect.conftest import BEIJING

SEED = Path(__file__).parents[3] / "shared" / "seed"

FIRST = (
    "Members of the council met in the river port on Thursday and agreed on a list of nine "
    "measures that shall make it easier to send fresh fruit across the border by train."
)
SECOND = "The measures begin in May, and the council will report on them in the autumn."

HEAD = """Welcome to the Straits Council Website!
\xa0\xa0Home > Straits Council > Trade News > Text

"""
META = "Post Time:2018-02-24 16:48:42\n\n"
TAIL = """
Previous:Ports agree on weighbridges
Next:Durian trains cut the journey

AboutUs | Contact | Job | Copyright
Copyright © 2009-2017 Straits Council All Right Reserved.
Technical Support: Some Company"""


def page(
    head: str = HEAD,
    title: str = "Nine Measures for Fresh Fruit\n\n",
    meta: str = META,
    body: str = f"{FIRST}\n\n{SECOND}\n",
    tail: str = TAIL,
) -> str:
    return head + title + meta + body + tail


def test_the_seed_gives_exactly_its_article(context: PageContext) -> None:
    files = sorted(SEED.glob("*.txt")) if SEED.is_dir() else []
    if not files:
        pytest.skip("no seed folder beside the checkout")
    draft = read_text(decode(files[0].read_bytes(), "seed").text, context)
    assert draft.section_title == "Media Report"
    assert draft.title == (
        "Dezhou\u2212ASEAN Economic & Trade Cooperation Conference Held in Beijing"
    )
    assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    assert draft.posted_from is Provenance.PAGE
    lines = draft.text.split("\n")
    assert len(lines) == 7
    assert lines[0].startswith("On January 23rd")
    assert lines[-1].endswith("with regard to the building of Maritime Silk Road.")
    assert draft.html.count("<p>") == 7
    assert "\xa0" not in draft.title + draft.text + draft.html
    assert (draft.author, draft.origin, draft.language) == (None, None, "en")


@pytest.mark.parametrize(
    ("head", "section"),
    [
        (HEAD, "Trade News"),
        ("Home > Top Concern > Text\n\n", "Top Concern"),
        ("Top Concern > Text\n\n", "Top Concern"),
        ("Home >> Special\xa0Interview >> Text\n", "Special Interview"),
        ("Home » Activities » Content\n\n", "Activities"),
        ("Home / News / Activities / Article\n\n", "Activities"),
        ("首页 > 媒体报道 > 正文\n\n", "媒体报道"),
        ("您现在的位置：首页＞媒体报道＞正文\n", "媒体报道"),
        ("Beranda › Berita › Teks\n\n", "Berita"),
        ("Trang chủ > Tin tức > Nội dung\n\n", "Tin tức"),
        ("หน้าแรก > ข่าว > เนื้อหา\n\n", "ข่าว"),
        ("Home > Activities\n\n", "Activities"),
        ("Home > Activities > Nine Measures for Fresh Fruit\n\n", "Activities"),
        ("Home > Activities > Nine Measures for...\n\n", "Activities"),
        ("Home > Text\n\n", None),
        ("Welcome to us!\nENGLISH | 中文版\nHome > Trade News > Text\n\n", "Trade News"),
        ("Home > Trade News > Text\nENGLISH | 中文版\n\n", "Trade News"),
        ("Welcome!\n\n", None),
        ("", None),
    ],
)
def test_section_from_breadcrumb(context: PageContext, head: str, section: str | None) -> None:
    draft = read_text(page(head=head), context)
    assert draft.section_title == section
    assert draft.title == "Nine Measures for Fresh Fruit"
    assert draft.text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    ("meta", "origin", "author"),
    [
        ("Copyfrom:Yunan DailyPost Time:2018-02-24 16:48:42\n\n", "Yunan Daily", None),
        ("Copyfrom:Some DailyPost Time:2018-02-24 16:48:42\n\n", "Some Daily", None),
        ("Copyfrom:Post Time:2018-02-24 16:48:42\n\n", None, None),
        ("Source: Xinhua  Author: Li Wei  Post Time：2018-02-24 16:48:42\n\n", "Xinhua", "Li Wei"),
        ("Post Time:2018-02-24 16:48:42 | Source: Straits  council\n\n", None, None),
        ("By ZHANG SAN\n(China Daily)\nPost Time:2018-02-24 16:48:42\n", None,
         "ZHANG SAN (China Daily)"),
        ("By Li Si and\nHu Li\nUpdated: 2018-02-24 16:48:42\n\n", None, "Li Si and Hu Li"),
        ("发布时间：2018-02-24 16:48:42来源：新华社作者：张三 点击：12\n\n", "新华社", "张三"),
        ("2018-02-24 16:48:42\n\n", None, None),
        ("Updated: 2018-02-24 16:48:42 (China Daily)\n\n", "China Daily", None),
        ("Sumber: Antara | Oleh: Budi | Tanggal: 24 Februari 2018 16:48:42\n\n", "Antara", "Budi"),
        ("Nguồn: VnExpress - Ngày đăng: 24/02/2018 16:48:42\n\n", "VnExpress", None),
        ("ที่มา: ข่าวสด วันที่: 24 กุมภาพันธ์ 2561 16:48:42\n\n", "ข่าวสด", None),
        ("Editor: Wang Wu\nPost Time:2018-02-24 16:48:42\n\n", None, "Wang Wu"),
    ],
)  # fmt: skip
def test_meta_lines(
    context: PageContext, meta: str, origin: str | None, author: str | None
) -> None:
    context = replace(context, own_names=("Straits Council",))
    draft = read_text(page(meta=meta), context)
    assert (draft.origin, draft.author) == (origin, author)
    assert draft.posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    assert draft.posted_from is Provenance.PAGE
    assert draft.text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "tail",
    [
        TAIL,
        "",
        "\nPrevious: none\nNext: none\n",
        "\nPrevious > Ports agree\nNext > Trains\n",
        "\nPrevious：Ports agree\nNext：Trains\n",
        "\n上一篇：港口\n下一篇：没有了\n",
        "\n上一篇 > 港口\n\n下一篇 > 没有了\n\n首页 | 关于我们 | 联系我们\n版权所有 某某公司\n",
        "\nSebelumnya: Pelabuhan\nBerikutnya: Kereta\n",
        "\nBài trước: Cảng\nBài sau: Tàu\n",
        "\nก่อนหน้า: ท่าเรือ\nถัดไป: รถไฟ\n",
        "\nNext:The only neighbour\n",
        "\nPrevious:\nA title on a line of its own\nNext:\nAnother one\n\nAbout | Contact\n",
        "\nAboutUs | Contact | Job | Copyright\nCopyright © 2009-2017 X\nTechnical Support: Y",
        "\n© 2018 Straits Council\n",
    ],
)
def test_the_tail_is_no_body(context: PageContext, tail: str) -> None:
    assert read_text(page(tail=tail), context).text == f"{FIRST}\n{SECOND}"


def test_a_line_of_the_text_that_begins_with_next_stays(context: PageContext) -> None:
    body = f"{FIRST}\n\nNext: what members will do\n\n{FIRST}\n\n{FIRST}\n\n{SECOND}\n"
    assert "Next: what members will do" in read_text(page(body=body), context).text
    assert "Next: what members" in read_text(page(body=body, tail=""), context).text


def test_an_event_may_have_a_date_line_and_a_phone_line(context: PageContext) -> None:
    body = f"Time: 3 May 2018, 9:00\n\nVenue: Harbour Hall\n\n{SECOND}\n\nTel: 12345678 | Fax: 8\n"
    draft = read_text(page(body=body), context)
    assert draft.posted_at.day == 24
    assert draft.text.startswith("Time: 3 May 2018, 9:00\nVenue: Harbour Hall\n")
    assert draft.text.endswith("Tel: 12345678 | Fax: 8")


@pytest.mark.parametrize(
    "again", ["Nine Measures for Fresh Fruit", "NINE MEASURES for fresh-fruit", "Nine measures…"]
)
def test_the_title_repeated_as_first_line(context: PageContext, again: str) -> None:
    draft = read_text(page(body=f"{again}\n\n{FIRST}\n\n{SECOND}\n"), context)
    kept = "" if again[-1] != "…" else f"{again}\n"
    assert draft.text == f"{kept}{FIRST}\n{SECOND}"


def test_hyphens_compare_but_stay_as_posted(context: PageContext) -> None:
    draft = read_text(
        page(title="China\u2212ASEAN Fruit\n\n", body=f"China-ASEAN Fruit\n\n{FIRST}\n"), context
    )
    assert draft.title == "China\u2212ASEAN Fruit"
    assert draft.text == FIRST


def test_hard_wrapped_lines_are_joined(context: PageContext) -> None:
    words, lines, line = FIRST.split(), [], ""
    for word in words:
        if len(line) + len(word) > 60:
            lines.append(line.strip())
            line = ""
        line += f" {word}"
    wrapped = "\n".join([*lines, line.strip()])
    draft = read_text(page(body=f"{wrapped}\n\n{SECOND}\n"), context)
    assert draft.text == f"{FIRST}\n{SECOND}"


def test_a_wrapped_title_is_joined(context: PageContext) -> None:
    title = "Nine Measures for Fresh Fruit That Will Help the Growers\nof the River Valley\n\n"
    draft = read_text(page(title=title), context)
    assert draft.title.endswith("Help the Growers of the River Valley")


def test_long_lines_without_blank_lines_are_paragraphs(context: PageContext) -> None:
    draft = read_text(page(body=f"{FIRST}\n{FIRST}\n{SECOND}\n"), context)
    assert draft.text == f"{FIRST}\n{FIRST}\n{SECOND}"


def test_ideographic_spaces_begin_paragraphs(context: PageContext) -> None:
    body = (
        "\u3000\u3000各位会员在江边的港口城市开会，同意了九项措施，这些措施将帮助水果通过铁路\n"
        "越过边境，并且在五月开始实施，理事会秋天报告。\n"
        "\u3000\u3000会议还讨论了其他问题。\n"
    )
    draft = read_text(page(head="首页 > 商会要闻 > 正文\n", title="九项措施\n", body=body), context)
    assert draft.text.split("\n") == [
        "各位会员在江边的港口城市开会，同意了九项措施，这些措施将帮助水果通过铁路"
        "越过边境，并且在五月开始实施，理事会秋天报告。",
        "会议还讨论了其他问题。",
    ]
    assert draft.language == "zh-Hans"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(context: PageContext, encoding: str, ends: str) -> None:
    text = page(
        head="首页 > 媒体报道 > 正文\n\n",
        title="九项措施帮助水果贸易\n\n",
        body="各位会员在江边的港口城市开会，同意了九项措施。\n\n这些措施五月开始实施。\n",
        tail="\n上一篇：港口同意\n下一篇：没有了\n",
    )
    data = text.replace("\n", ends).encode(encoding)
    draft = read_text(decode(data, "x").text, context)
    assert draft.section_title == "媒体报道"
    assert draft.title == "九项措施帮助水果贸易"
    assert draft.text == "各位会员在江边的港口城市开会，同意了九项措施。\n这些措施五月开始实施。"


def test_html_of_a_text_page_is_escaped(context: PageContext) -> None:
    draft = read_text(page(body=f"{FIRST} <script>alert(1)</script> & more\n"), context)
    assert draft.html == f"<p>{FIRST} &lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>"
    assert draft.text.endswith("<script>alert(1)</script> & more")


def test_a_page_without_a_date_is_first_seen_now(context: PageContext) -> None:
    draft = read_text(page(meta=""), context)
    assert draft.posted_from is Provenance.FIRST_SEEN
    assert draft.posted_at == context.now
    assert draft.posted_at.isoformat() == "2018-03-01T12:00:00+08:00"
    assert draft.title == "Nine Measures for Fresh Fruit"


def test_the_first_date_of_the_text_is_the_last_resort(context: PageContext) -> None:
    draft = read_text(page(meta="", body=f"{FIRST}\n\nSigned on 20 February 2018.\n"), context)
    assert draft.posted_from is Provenance.BODY
    assert draft.posted_at == datetime(2018, 2, 20, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (page(title=""), "has no title"),
        (page(title="", meta=""), "has no title"),
        (page(body="", tail=""), "has no text"),
        (page(body=""), "has no text"),
        ("", "is empty"),
        (" \n\u3000\n", "is empty"),
    ],
)
def test_pages_that_hold_no_article(context: PageContext, text: str, reason: str) -> None:
    with pytest.raises(PageError, match=reason) as caught:
        read_text(text, context)
    assert caught.value.problem.item == "page.txt"
    assert caught.value.problem.remedy
