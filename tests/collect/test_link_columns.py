"""Lists in tables of several columns, and tables whose columns are several things."""

from collections.abc import Callable, Sequence

import pytest

from cabc_syndicate.collect.html_tree import parse
from cabc_syndicate.collect.link_groups import candidates, links_of_form
from cabc_syndicate.collect.links import anchors_of
from tests.collect.test_link_groups import READING, URL, WORDS, choice, date, taken, title

NUMBERS = range(24, 0, -1)
TITLES = [title(number) for number in NUMBERS]
Cell = Callable[[int], str]


def link(number: int) -> str:
    return f'<a href="/news/item-{number + 876}.html">{title(number)}</a>'


def dated(number: int) -> str:
    return f"{link(number)} {date(number)}"


def table(cells: Sequence[str], across: int, head: str = "") -> str:
    """Return a table with so many cells in a row; a cell is the text of one or of several <td>."""
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    body = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    return f"<table class=news>{head}{body}</table>"


def slugged(number: int) -> str:
    return (
        f'<a href="/news/{WORDS[number % 10].lower()}-{"abcd"[number // 10]}">{title(number)}</a>'
    )


def groups(body: str) -> list[list[str]]:
    found = candidates(f"<body>{body}</body>", URL, READING)
    return [[link.text for link in one.links] for one in found]


@pytest.mark.parametrize("across", [2, 3])
@pytest.mark.parametrize(
    "cell",
    [
        dated,
        link,
        lambda number: f"{link(number)}<br><small>{date(number)}</small>",
        lambda number: f"{link(number)}</td><td>{date(number)}",
        lambda number: f"<img src={number}.png></td><td>{dated(number)}",
        lambda number: f"<table><tr><td>-</td><td>{dated(number)}</td></tr></table>",
        lambda number: f"{slugged(number)} {date(number)}",
    ],
    ids=["dated", "undated", "small", "date-cell", "picture-cell", "nested", "slugs"],
)
def test_columns_of_one_list_are_read_row_by_row(cell: Cell, across: int) -> None:
    found = choice(table([cell(number) for number in NUMBERS], across))
    assert taken(found) == TITLES
    assert found.runners_up == ()
    assert found.candidate is not None
    assert found.candidate.selector
    root = parse(table([cell(number) for number in NUMBERS], across), URL)
    chosen = root.cssselect(found.candidate.selector)
    assert len(chosen) == len(TITLES)


@pytest.mark.parametrize("across", [2, 3])
def test_a_last_row_that_is_not_full_is_read(across: int) -> None:
    cells = [dated(number) for number in NUMBERS[:-2]]
    assert taken(choice(table(cells, across))) == TITLES[:-2]


def test_the_last_page_may_have_one_article() -> None:
    found = choice(table([dated(number) for number in NUMBERS], 2))
    assert found.candidate is not None
    page = parse(table([dated(40)], 2), URL)
    links = links_of_form(anchors_of(page, URL), found.candidate.form, f"{URL}?p=2")
    assert [one.text for one in links] == [title(40)]


def test_page_two_of_a_list_in_columns() -> None:
    first, second = (
        table([dated(number) for number in numbers], 3) for numbers in (NUMBERS[:12], NUMBERS[12:])
    )
    assert taken(choice(first, second)) == TITLES[:12]


def test_a_box_beside_a_list_in_columns_stays_apart() -> None:
    box = table([link(number) for number in range(50, 44, -1)], 2)
    main = table([dated(number) for number in NUMBERS], 2)
    assert taken(choice(f"<div>{main}</div><div class=side>{box}</div>")) == TITLES


@pytest.mark.parametrize(
    "beside",
    [
        lambda n: f'<a href="/news/{WORDS[n % 3].lower()}.html">{WORDS[n % 3]} and its trade</a>',
        lambda n: f'<a href="/news/author-{n}.html">{WORDS[n % 10]} Press, desk {n}</a>',
        lambda n: f'<a href="/people/desk-{n}.html">The {WORDS[n % 10]} desk of agency {n}</a>',
        lambda n: f'<a href="/news/{n + 876}.pdf">{title(n)} (PDF)</a>',
        lambda n: f'<a href="/news/item-{n + 2876}.html">Download: {title(n)}</a>',
        lambda n: f'<a href="/news/item-{n + 876}.html">Read more</a>',
        lambda n: f'<a href="/news/item-{n + 2876}.html">Read more</a>',
        lambda n: f'<a href="/news/item-{n + 2876}.html">{title(n + 31)}</a>',
    ],
    ids=["section", "author", "desk", "pdf", "download", "more", "print", "undated"],
)
def test_a_column_of_other_links_is_not_part_of_the_list(beside: Cell) -> None:
    cells = [cell for number in NUMBERS for cell in (dated(number), beside(number))]
    found = groups(table(cells, 2))
    assert TITLES in found
    assert all(set(TITLES) >= set(one) or not set(TITLES) & set(one) for one in found)


def test_columns_under_headings_of_their_own_are_two_lists() -> None:
    for head in (
        "<tr><th>Press</th><th>Talks</th></tr>",
        "<thead><tr><th>Press</th><th>Talks</th></tr></thead>",
        "<tr><td><b>Press</b></td><td><b>Talks</b></td></tr>",
    ):
        body = table([dated(number) for number in NUMBERS], 2, head)
        assert TITLES not in groups(body)
        assert TITLES[::2] in groups(body)
        assert TITLES[1::2] in groups(body)


def test_one_heading_over_all_columns_makes_them_no_two_lists() -> None:
    for head in (
        "<tr><th colspan=2>Press</th></tr>",
        "<tr><th>Title</th><th>Title</th></tr>",
    ):
        assert taken(choice(table([dated(number) for number in NUMBERS], 2, head))) == TITLES


def test_boxes_side_by_side_in_a_layout_table_stay_apart() -> None:
    def box(head: str, numbers: Sequence[int]) -> str:
        rows = "".join(f"<p>{dated(number)}</p>" for number in numbers)
        return f"<h2>{head}</h2>{rows}"

    boxes = [box(f"Section {n}", NUMBERS[6 * n : 6 * n + 6]) for n in range(4)]
    for across in (2, 4):
        found = groups(table(boxes, across))
        assert TITLES not in found
        assert choice(table(boxes, across)).candidate is None


def test_a_layout_table_with_a_menu_the_list_and_a_hot_box() -> None:
    menu = "".join(f'<p><a href="/news/{w.lower()}.html">{w} committee</a></p>' for w in WORDS)
    rows = "".join(f"<p>{dated(number)}</p>" for number in NUMBERS)
    hot = "".join(f"<p>{link(number)}</p>" for number in range(45, 40, -1))
    assert taken(choice(table([menu, rows, hot], 3))) == TITLES
