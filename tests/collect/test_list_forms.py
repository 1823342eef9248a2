"""Which links of one page belong together, and which of two groups is the list."""

from collections.abc import Collection

from tests.collect.test_link_groups import NEWEST, TITLES, choice, date, dated_box, taken, title

PROSE = "The delegates spoke of prices, of roads and of the harbour, which is to be deeper soon."


def posts(cut: Collection[int]) -> str:
    """Return articles of which those that were cut have a long link to the rest."""
    return "".join(
        f'<article><h2><a href="/posts/{n}">{title(n)[:27]}</a></h2><time>{date(n)}</time>'
        f"<p>{PROSE}</p>"
        + (f'<p><a class=more href="/posts/{n}">Continue reading {title(n)}</a></p>' * (n in cut))
        + "</article>"
        for n in NEWEST
    )


def test_links_to_the_rest_of_some_articles_are_not_the_list() -> None:
    found = taken(choice(f"<main>{posts(NEWEST[:9])}</main>"))
    assert found == [one[:27].strip() for one in TITLES]


def test_headings_without_dates_do_not_take_the_place_of_the_rows_among_them() -> None:
    rows = "".join(
        f'<li><a href="/posts/{n}">{title(n)}</a> <time>{date(n)}</time></li>' for n in NEWEST
    )
    topics = "".join(f'<h3><a href="/posts/{n}">{title(n)[:27]}</a></h3>' for n in range(26))
    assert taken(choice(f"<ul>{rows}</ul><div>{topics}</div>")) == TITLES


def test_headings_with_ids_of_their_own_are_one_list() -> None:
    rows = "".join(
        f'<div><h2 id="{title(n).lower().replace(" ", "-")}"><a href="/x/{n}">{title(n)}</a></h2>'
        f"<time>{date(n)}</time></div>"
        for n in NEWEST
    )
    assert taken(choice(f"<main>{rows}</main>")) == TITLES


def headed(box: str, mark: str, numbers: Collection[int]) -> str:
    rows = "".join(
        f'<div><h2 {mark}><a href="/x/{n}">{title(n)}</a></h2>{date(n)}</div>' for n in numbers
    )
    return f"<div {box}>{rows}</div>"


def test_ids_of_boxes_and_classes_of_headings_tell_lists_apart() -> None:
    whole = headed("", "", NEWEST[:6]) + headed("", "", NEWEST[6:])
    assert taken(choice(whole)) == TITLES
    boxes = headed("id=press", "", NEWEST[:6]) + headed("id=talks", "", NEWEST[6:])
    assert choice(boxes).candidate is None
    kinds = headed("", "class=press", NEWEST[:6]) + headed("", "class=talks", NEWEST[6:])
    assert choice(kinds).candidate is None


def test_a_dated_list_that_fills_main_is_none_of_its_menus_whatever_its_class() -> None:
    rows = dated_box('"menu menu_articles"', "press", NEWEST)
    assert taken(choice(f"<main><div>{rows}</div></main>")) == TITLES
    assert not taken(choice(f"<div>{rows}</div>"))
    assert not taken(choice(f"<main><nav>{rows}</nav></main>"))
    assert not taken(choice(f"<main>{dated_box('related', 'press', NEWEST)}</main>"))
    assert not taken(choice(f"<main>{rows}<p>{PROSE * 40}</p></main>"))
    undated = rows.replace("<i>2018", "<i>no")
    assert not taken(choice(f"<main>{undated}</main>"))


def undated(start: int) -> str:
    """Return 40 rows; eight of their addresses end in a number, and one of these has few words."""
    return "".join(
        f'<p><a href="/x/{title(n).split()[0].lower()}-{"v" * n}">{title(n)}</a></p>'
        if n % 5
        else f'<p><a href="/x/talks-{n}">{title(n) if n % 40 else "Talks"}</a></p>'
        for n in range(start, start + 40)
    )


def test_rows_with_another_form_of_address_are_no_second_list() -> None:
    first, second = (f"<div class=posts>{undated(start)}</div>" for start in (1, 61))
    assert len(taken(choice(first, second))) == 40
    alone = choice(first)
    assert alone.candidate is None
    assert alone.undated is not None
    assert len(alone.undated.links) == 40


def test_boxes_alike_with_another_form_of_address_each_are_two_lists() -> None:
    press = dated_box("box", "press", NEWEST)
    talks = dated_box("box", "talks/2018", range(40, 49))
    assert choice(press + talks).candidate is None
