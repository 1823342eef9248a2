"""List pages: which links, with which dates, and where it goes on."""

import pytest

from cabc_syndicate.collect.listing import Reading, read_list
from cabc_syndicate.errors import PageError
from cabc_syndicate.settings import Select
from tests.collect.conftest import BEIJING, NOW

URL = "https://council.example/index.php?m=content&c=index&a=lists&catid=30"
TITLES = [f"{word} Measures for Fresh Fruit Agreed" for word in ("Nine", "Ten", "Six", "Two", "No")]


def reading(pattern: str | None = None, **select: str) -> Reading:
    return Reading(Select.model_construct(**select), pattern, BEIJING, NOW)


def items(first: int = 1) -> str:
    rows = []
    for number, title in enumerate(TITLES, start=first):
        address = f"index.php?m=content&amp;c=index&amp;a=show&amp;catid=30&amp;id={number}"
        rows.append(
            f'<li><span class="rt">2018-02-{number + 10} 10:00:00</span>·'
            f'<a href="{address}" target="_blank">{title}</a></li>'
        )
    return "\n".join([*rows, '<li class="bk20 hr"></li>'])


PAGE = """<body><ul class="nav"><li><a href="/">Home</a></li><li><a href="/?catid=28">Activities</a>
</li><li><a href="/?catid=31">Special Interview</a></li></ul>
<ul class="list">{items}</ul><div id="pages"><a href="{previous}">Previous</a><b>1</b>
<a href="{url}&amp;page=2">2</a> <a href="{next}">{word}</a></div>
<div class="hot"><ul><li><a href="javascript:void(0)">A Very Long Title of a Hot Article</a></li>
<li><a href="/index.php?a=show&amp;c=index&amp;catid=31&amp;id=7&amp;m=content">
Another Hot Article</a></li>
</ul></div></body>"""


def page(next_page: str = f"{URL}&amp;page=2", word: str = "Next", rows: str | None = None) -> str:
    rows = items() if rows is None else rows
    return PAGE.format(
        items=rows, url=URL, next=next_page, word=word, previous="javascript:alert(1)"
    )


@pytest.mark.parametrize(
    "how",
    [
        reading(item="ul.list li"),
        reading(item="ul.list a"),
        reading(r"catid=30.*[?&]id=\d+"),
        reading(r"a=show", item=".list li"),
        reading(),
    ],
    ids=["items", "links", "pattern", "both", "automatic"],
)
def test_links_with_titles_and_dates(how: Reading) -> None:
    found = read_list(page(), URL, how)
    assert [link.text for link in found.links] == TITLES
    assert [link.listed_at and link.listed_at.isoformat() for link in found.links] == [
        f"2018-02-{day}T10:00:00+08:00" for day in range(11, 16)
    ]
    assert found.links[0].url.endswith("a=show&catid=30&id=1")
    assert found.next == f"{URL}&page=2"


@pytest.mark.parametrize(
    "word",
    ["Next", "下一页", "Next page", ">", "Next >", "»", "Berikutnya", "Trang sau", "หน้าถัดไป"],
)
def test_the_next_page_by_its_words(word: str) -> None:
    document = page(word=word).replace(f'<a href="{URL}&amp;page=2">2</a>', "")
    found = read_list(document, URL, reading()).next
    assert (found is None) == (word == "»")


def test_the_next_page_by_selector_and_by_relation() -> None:
    document = page(word="more...")
    unnumbered = document.replace(f'<a href="{URL}&amp;page=2">2</a>', "")
    assert read_list(unnumbered, URL, reading()).next is None
    assert read_list(document, URL, reading()).next == f"{URL}&page=2"
    selected = read_list(document, URL, reading(next="#pages a:last-child"))
    assert selected.next == f"{URL}&page=2"
    related = page(word="more").replace("<body>", '<link rel="next" href="?page=2"><body>')
    assert read_list(related, URL, reading()).next == "https://council.example/index.php?page=2"


@pytest.mark.parametrize("address", [URL.replace("&", "&amp;"), "javascript:alert(1)", "", "#"])
def test_a_next_page_that_leads_nowhere(address: str) -> None:
    assert read_list(page(next_page=address), URL, reading()).next is None


def test_an_empty_page_has_no_links() -> None:
    assert read_list(page(rows=""), URL, reading(item="ul.list li")).links == ()
    assert read_list(page(rows=""), URL, reading(r"catid=30.*[?&]id=\d+")).links == ()
    assert read_list("", URL, reading()).links == ()


def test_the_automatic_choice_is_kept_on_the_next_page() -> None:
    first = read_list(page(), URL, reading())
    second = read_list(page(rows=items(40)[:400] + "</li>"), URL, reading(), first.form)
    assert len(second.links) == 2
    assert read_list(page(rows=""), URL, reading(), first.form).links == ()


def test_a_cut_text_with_its_whole_in_the_title_attribute() -> None:
    rows = f'<li><a href="/1" title="{TITLES[0]} at Last">{TITLES[0]}...</a></li>'
    found = read_list(page(rows=rows), URL, reading(item="ul.list li"))
    assert found.links[0].text == f"{TITLES[0]} at Last"


@pytest.mark.parametrize("day", ["[02-25]", "(2018-02-25)", "02/25", "2018年2月25日"])
@pytest.mark.parametrize("inside", ["<p>{title}</p><span>{day}</span>", "<i>{day}</i> {title}"])
def test_a_date_in_an_element_of_its_own_is_no_part_of_the_title(inside: str, day: str) -> None:
    rows = f'<li><a href="/1">{inside.format(title=TITLES[0], day=day)}</a></li>'
    found = read_list(page(rows=rows), URL, reading(item="ul.list li"))
    assert found.links[0].text == TITLES[0]


def test_a_date_that_is_written_in_the_title_stays() -> None:
    rows = f'<li><a href="/1">{TITLES[0]} (5-10)</a></li>'
    found = read_list(page(rows=rows), URL, reading(item="ul.list li"))
    assert found.links[0].text == f"{TITLES[0]} (5-10)"


def test_picture_and_text_with_one_address_are_one_link() -> None:
    rows = f'<li><a href="/1"><img src="x.png"></a><a href="/1#top">{TITLES[0]}</a></li>'
    found = read_list(page(rows=rows), URL, reading(r"/1"))
    assert [(link.url, link.text) for link in found.links] == [
        ("https://council.example/1", TITLES[0])
    ]


def test_a_wrong_selector_says_so() -> None:
    with pytest.raises(PageError, match="is not a CSS selector"):
        read_list(page(), URL, reading(item="li["))
