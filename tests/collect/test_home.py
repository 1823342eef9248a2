"""A text is told by the element that holds it: what stands beside it by its form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cabc_syndicate.collect.page import PageContext, read_html
from cabc_syndicate.settings import Select

PROSE = [
    f"On day {number} the harbour master counted the barges once more, and the pilots said that "
    f"the new channel had brought {number + 3} of them through before the evening bell."
    for number in range(4)
]
CHINESE = [
    f"第{number}天，港务局再次清点驳船，引航员表示新航道已让"
    f"{number + 3}艘船在晚钟以前顺利通过港口闸门。"
    for number in range(4)
]
CRUMB = '<div><a href="/">Home</a> &gt; <a href="/n/">News</a> &gt; Text</div>'
LINK = '<a href="/n/8">Growers of the Upper Valley Sign a Letter</a>'


def page(lines: list[str], above: str = "", below: str = "", crumb: str = CRUMB) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<html><body>{crumb}<div class='m'><h1>Barges Through the Channel</h1>"
        f"<p>Post Time: 2018-02-24 16:48:42</p>{above}<div class='c'>{body}</div>{below}</div>"
        "<div><p>12 Harbour Street</p></div></body></html>"
    )


def lines_of(document: str, context: PageContext) -> list[str]:
    return read_html(document, context).text.split("\n")


BESIDE = [
    "Views: 233",
    "点赞(3) 收藏(2)",
    "Source: River Daily Editor: Li Wei",
    "责任编辑：王五",
    '<a href="/print/5">Print view</a>',
    '<a href="/login">Sign in</a> to comment',
    "扫一扫在手机打开当前页",
    "Last modified: 20 February 2018",
    "转载请注明出处",
    "免责声明：本文仅代表作者个人观点，与本网无关，版权归原作者所有，如有侵权请联系本网删除。",
    f"<h4>Others read</h4><ul><li>{LINK}</li></ul>",
]


@pytest.mark.parametrize("crumb", [CRUMB, ""], ids=["with breadcrumb", "without"])
@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("prose", [PROSE, CHINESE], ids=["English", "Chinese"])
def test_furniture_beside_the_text_is_left_out(
    context: PageContext, prose: list[str], beside: str, crumb: str
) -> None:
    assert lines_of(page(prose, below=f"<div>{beside}</div>", crumb=crumb), context) == prose
    assert lines_of(page(prose, above=f"<div>{beside}</div>", crumb=crumb), context) == prose


@pytest.mark.parametrize(
    "line",
    [
        "The growers will meet again when the ice has gone.",
        "2018年2月20日",
        "Port City, 20 February 2018",
        "（新华社）",
        '<a href="/f/list.pdf">List of the barges</a>',
        '附件：<a href="/down?id=5">报名回执表</a>',
    ],
)
def test_text_beside_the_text_is_kept(context: PageContext, line: str) -> None:
    found = lines_of(page(PROSE, below=f"<div>{line}</div>"), context)
    assert found[:4] == PROSE
    assert len(found) == 5


def test_an_abstract_and_a_subtitle_above_the_text_are_kept(context: PageContext) -> None:
    above = "<h2>A year on the river</h2><div>Abstract: the channel was opened in spring.</div>"
    found = lines_of(page(PROSE, above=above), context)
    assert found == ["A year on the river", "Abstract: the channel was opened in spring.", *PROSE]


def test_a_text_that_goes_on_behind_an_advertisement_is_kept(context: PageContext) -> None:
    more = "".join(f"<p>{line}</p>" for line in CHINESE[:2])
    advert = f"<div>{LINK}</div><div>{more}</div>"
    found = lines_of(page(PROSE * 3, below=advert), context)
    assert found == [*PROSE * 3, *CHINESE[:2]]


def test_many_short_lines_among_the_paragraphs_are_text(context: PageContext) -> None:
    told = [f"Speaker {number}: we agree" for number in range(20)]
    assert lines_of(page([PROSE[0], *told, PROSE[1]]), context) == [PROSE[0], *told, PROSE[1]]


def test_a_signature_above_a_box_of_links_is_kept(context: PageContext) -> None:
    box = "<ul>" + "".join(f'<li><a href="/n/{n}">{LINK}</a></li>' for n in range(4)) + "</ul>"
    document = page([*PROSE, "The Secretariat"], below=box)
    assert lines_of(document, context) == [*PROSE, "The Secretariat"]


def test_a_text_in_lines_of_a_cell_ends_with_it(context: PageContext) -> None:
    document = (
        "<html><body><table><tr><td>Home - News - Text</td></tr><tr><td><font size=5>Barges</font>"
        f"</td></tr><tr><td>{'<br><br>'.join(PROSE)}<br>The pilots</td></tr><tr><td>Posted: "
        f"2018-2-24 16:48:42 Read: 5 times</td></tr><tr><td>Next: {LINK}</td></tr></table></body>"
        "</html>"
    )
    draft = read_html(document, replace(context, link_text="Barges"))
    assert draft.text.split("\n") == [*PROSE, "The pilots"]
    assert draft.posted_at.day == 24


def test_the_value_of_a_label_may_stand_on_a_line_of_its_own(context: PageContext) -> None:
    fields = "<div><div>Author:</div><div>Lucia Pennant</div></div>"
    draft = read_html(page(PROSE, above=fields), context)
    assert draft.text.split("\n") == PROSE
    assert draft.author == "Lucia Pennant"


def test_an_empty_label_does_not_take_the_first_line_of_the_text(context: PageContext) -> None:
    body = "".join(f"<p>{line}</p>" for line in ["In short", *PROSE])
    document = page(PROSE).replace(
        f"<div class='c'>{''.join(f'<p>{line}</p>' for line in PROSE)}</div>",
        f"<p>Source:</p>{body}",
    )
    assert lines_of(document, context) == ["In short", *PROSE]


@pytest.mark.parametrize(
    "name",
    [
        "u-share",
        "post-tags",
        "xgxw",
        "author-card",
        "ewm",
        "bdsharebuttonbox",
        "contentMidPicAD",
        "header-ads",
        "ad-left",
        "saboxplugin-wrap",
        "page-links",
    ],
)
def test_elements_apart_are_told_by_their_names(context: PageContext, name: str) -> None:
    document = page(PROSE).replace(
        "</p></div>", f"</p><div class='{name}'>Seen by the river</div></div>", 1
    )
    assert lines_of(document, context) == PROSE


@pytest.mark.parametrize(
    "name",
    ["tag-trade", "TRS_Editor", "content", "like", "share-holders", "ad", "roadAdvance", "thread"],
)
def test_a_text_is_not_apart_whatever_it_is_called(context: PageContext, name: str) -> None:
    document = page(PROSE).replace("class='c'", f"class='{name}'")
    assert lines_of(document, context) == PROSE


def test_a_selector_that_finds_elements_inside_the_text_reads_none_twice(
    context: PageContext,
) -> None:
    table = "<table><tr><td>Laos</td><td>5</td></tr><tr><td>Thailand</td><td>6</td></tr></table>"
    document = f"<h1>Barges</h1><table class=t><tr><td><p>{PROSE[0]}</p>{table}</td></tr></table>"
    here = replace(context, select=Select(body="table.t td"))
    assert lines_of(document, here) == [PROSE[0], "Laos | 5; Thailand | 6"]


SHORT = [
    "The harbour office decided:",
    *(f"Pier {number} opens to ferries at dawn." for number in range(1, 9)),
    "Barges wait.",
    "The pilots went home.",
    "Tolls stay.",
    "Nobody was late.",
    "A band played.",
    "Rain fell.",
    "It ended at noon.",
    "The tide turned.",
    "Harbour office, 27 February",
]


def test_a_text_of_short_lines_is_whole(context: PageContext) -> None:
    lines = "".join(f"<div>{line}</div><div>&nbsp;</div>" for line in SHORT)
    document = page([]).replace(
        "<div class='c'></div>", f"<table><tr><td>{lines}</td></tr></table>"
    )
    assert lines_of(document, context) == SHORT


def test_items_whose_lines_are_paragraphs_are_of_the_text(context: PageContext) -> None:
    items = [f"Pier {number} opens." for number in range(10)]
    listed = "".join(f"<li><p>{one}</p></li>" for one in items)
    body = f"<table><tr><td><p>{PROSE[0]}</p><ol>{listed}</ol></td></tr></table>"
    document = page([]).replace("<div class='c'></div>", f"<div class='c'>{body}</div>")
    assert lines_of(document, context) == [PROSE[0], *items]


def test_a_date_in_a_box_above_the_title_is_not_the_articles(context: PageContext) -> None:
    box = "<div class='side'><h3>Contact</h3><p>Tel. 0000</p><p>Updated: 2018-02-27</p></div>"
    document = page(PROSE).replace("<div class='m'>", f"{box}<div class='m'>")
    assert read_html(document, context).posted_at.day == 24
    without = document.replace("<p>Post Time: 2018-02-24 16:48:42</p>", "")
    assert read_html(without, context).posted_at.day == 27
    change = document.replace("Updated: 2018", "Date: 2018").replace("Post Time:", "Last Updated:")
    assert read_html(change, context).posted_at.day == 27


def test_todays_date_above_the_title_is_not_the_articles(context: PageContext) -> None:
    today = "<div class='top'>Thursday, March 01, 2018</div>"
    document = page(PROSE, crumb="").replace("<div class='m'>", f"{today}<div class='m'>")
    said = document.replace(
        "Post Time: 2018-02-24 16:48:42", "Saturday, February 24, 2018 | Posted by: Li | Hits: 77"
    )
    assert read_html(said, context).posted_at.day == 24
    assert lines_of(said, context) == PROSE
    alone = document.replace("<p>Post Time: 2018-02-24 16:48:42</p>", "")
    assert read_html(alone, context).posted_at.day == 1


def test_a_table_of_particulars_above_the_title_is_no_title(context: PageContext) -> None:
    rows = [("Index", "MLW-1"), ("Made on", "2018-02-19"), ("Name", "Barges Through the Channel")]
    table = "".join(f"<tr><th>{one}:</th><td>{other}</td></tr>" for one, other in rows)
    document = page(PROSE).replace("<h1>", f"<table>{table}</table><h1>").replace("h1>", "div>")
    assert (read_html(document, context).title, lines_of(document, context)) == (
        "Barges Through the Channel",
        PROSE,
    )


ADVERT = "<a href='https://ad.example/5'><img src='/5.gif'></a><p>Cold stores for you</p>"
FIGURE = "<a href='/large/5.jpg'><img src='/5.jpg'></a><p>Barges at the quay</p>"


@pytest.mark.parametrize("name", ["wzad", "adword", "contentad"])
def test_an_element_of_a_short_name_that_leads_elsewhere_by_a_picture(
    context: PageContext, name: str
) -> None:
    def with_(inside: str, name: str) -> list[str]:
        first, *rest = [f"<p>{line}</p>" for line in PROSE]
        body = "".join([first, f"<div class='{name}'>{inside}</div>", *rest])
        return lines_of(page([]).replace("<div class='c'>", f"<div class='c'>{body}"), context)

    assert with_(ADVERT, name) == PROSE
    assert with_(FIGURE, name) == [PROSE[0], "Barges at the quay", *PROSE[1:]]
    assert with_(ADVERT, "lead") == [PROSE[0], "Cold stores for you", *PROSE[1:]]


def test_a_selected_day_takes_its_time_from_what_the_page_says_to_machines(
    context: PageContext,
) -> None:
    head = "<meta property='article:published_time' content='2018-02-24T16:48:42+08:00'>"
    document = (
        page(PROSE)
        .replace("<html>", f"<html><head>{head}</head>")
        .replace("<p>Post Time: 2018-02-24 16:48:42</p>", "<p class='day'>24 February 2018</p>")
    )
    here = replace(context, select=Select(date="p.day"))
    assert read_html(document, here).posted_at.isoformat() == "2018-02-24T16:48:42+08:00"
    other = document.replace("24 February", "22 February")
    assert read_html(other, here).posted_at.isoformat() == "2018-02-22T00:00:00+08:00"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Submitted by Li Wei on Tue, 02/13/2018 - 08:22", "Li Wei"),
        ("Dikirim oleh Li Wei pada Sel, 02/13/2018 - 08:22", "Li Wei"),
        ("Được gửi bởi Li Wei vào 13/02/2018 - 08:22", "Li Wei"),
        ("ส่งโดย Li Wei เมื่อ 13/02/2018 - 08:22", "Li Wei"),
        ("Isinumite ni Li Wei noong Mar, 02/13/2018 - 08:22", "Li Wei"),
        ("ໂດຍ Li Wei ເມື່ອ 13/02/2018 - 08:22", "Li Wei"),
        ("由 Li Wei 提交于 2018-02-13 08:22", "Li Wei"),
    ],
)
def test_who_posted_it_when_in_each_language(context: PageContext, line: str, author: str) -> None:
    document = page(PROSE).replace("Post Time: 2018-02-24 16:48:42", line)
    draft = read_html(document, context)
    assert draft.posted_at.isoformat() == "2018-02-13T08:22:00+08:00"
    assert (draft.author, draft.text.split("\n")) == (author, PROSE)


@pytest.mark.parametrize("word", ["By", "ໂດຍ", "作者："])
def test_a_word_alone_before_an_author_is_no_text(context: PageContext, word: str) -> None:
    said = f"<div>{word}</div><a href='/author/li/'>Li Wei</a>"
    assert lines_of(page(PROSE, above=said), context) == PROSE


def test_cards_of_other_articles_below_the_neighbours_are_no_text(context: PageContext) -> None:
    cards = "".join(
        f"<div class='card'><h3><a href='/n/{number}'>Growers sign letter {number}</a></h3>"
        f"<p>{PROSE[0]} Said in letter {number}.</p><p><a href='/n/{number}'>Selengkapnya »</a></p>"
        "</div>"
        for number in range(6)
    )
    ends = (
        "<div class='nav'><a href='/n/7'><span>Sebelumnya</span>Ralat</a></div>"
        "<div class='nav'><a href='/n/9'><span>Berikutnya</span>Undangan rapat</a></div>"
        f"<section><h2>Berita lain</h2>{cards}</section>"
    )
    assert lines_of(page(PROSE, below=ends), context) == PROSE


def test_time_and_comments_on_lines_of_their_own_below_the_title_are_no_text(
    context: PageContext,
) -> None:
    said = "<ul><li>28 Februari 2018</li><li>08:55</li><li>Tak ada komentar</li></ul>"
    document = page(PROSE).replace("<p>Post Time: 2018-02-24 16:48:42</p>", said)
    assert lines_of(document, context) == PROSE
