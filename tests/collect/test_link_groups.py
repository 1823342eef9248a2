"""Which links of a page are its list, and when that cannot be told."""

from collections.abc import Sequence

from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.link_choice import Choice, choose
from cabc_syndicate.collect.link_groups import candidates
from cabc_syndicate.collect.listing import Reading, read_list
from cabc_syndicate.settings import Select
from tests.collect.conftest import BEIJING, NOW

URL = "https://chamber.example/news/"
READING = Reading(Select.model_construct(), None, BEIJING, NOW)
WORDS = ("Mango", "Rubber", "Coffee", "Timber", "Pepper", "Cashew", "Cocoa", "Tuna", "Rice", "Tin")
MENU = "".join(
    f'<li><a href="/about/{word.lower()}/">{word} committee of the chamber</a></li>'
    for word in WORDS
)
HOT = "".join(
    f'<li><a href="/hot/{word.lower()}-{number}.html">{word} prices never were so high</a></li>'
    for number, word in enumerate(WORDS)
)


def title(number: int) -> str:
    return f"{WORDS[number % 10]} exporters meet in the capital, round {number}"


def date(number: int) -> str:
    return f"2018-01-{number % 28 + 1:02}"


def choice(body: str, second: str | None = None, evidence: Sequence[str] = ()) -> Choice:
    first = candidates(f"<html><body>{body}</body></html>", URL, READING)
    pages = None if second is None else candidates(f"<body>{second}</body>", f"{URL}?p=2", READING)
    return choose(first, pages, evidence)


def taken(found: Choice) -> list[str]:
    return [link.text for link in found.candidate.links] if found.candidate else []


def phpcms(numbers: Sequence[int]) -> str:
    rows = ""
    for place, number in enumerate(numbers, start=1):
        rows += (
            f'<li><span class="rt">{date(number)}</span>·'
            f'<a href="/index.php?m=content&amp;a=show&amp;catid=3&amp;id={number}">'
            f"{title(number)}</a></li>"
        ) + ('<li class="bk20 hr"></li>' if place % 5 == 0 else "")
    return f'<ul class="list lh24">{rows}</ul>'


def undated(numbers: Sequence[int]) -> str:
    return (
        "<div class=box>"
        + "".join(
            f'<p><a href="/read/{WORDS[number % 10].lower()}-{number}x">{title(number)}</a></p>'
            for number in numbers
        )
        + "</div>"
    )


NEWEST = range(20, 8, -1)
TITLES = [title(number) for number in NEWEST]


def test_a_phpcms_list_with_separators() -> None:
    assert taken(choice(f'<ul class="nav">{MENU}</ul>{phpcms(NEWEST)}')) == TITLES


def test_a_dedecms_list() -> None:
    rows = "".join(
        f'<li><a href="/a/{number}.html" class="title">{title(number)}</a>'
        f'<span class="info">日期：{date(number)} 点击：{number}</span><p>Growers said so.</p></li>'
        for number in NEWEST
    )
    assert taken(choice(f'<div class="listbox"><ul class="e2">{rows}</ul></div>')) == TITLES


def test_a_wordpress_archive_with_excerpts_categories_and_read_more() -> None:
    posts = "".join(
        f'<article id="post-{number}" class="post-{number} post category-{number % 3}">'
        f'<h2 class="entry-title"><a href="/2018/01/story-{number}/">{title(number)}</a></h2>'
        f'<time>January {number}, 2018</time> <a href="/category/{number % 3}/" rel="tag">Trade</a>'
        f"<p>{title(number)} and the talks went on until the evening, as the hosts had hoped.</p>"
        f'<a class="more-link" href="/2018/01/story-{number}/">Read more</a></article>'
        for number in NEWEST
    )
    assert taken(choice(f"<nav><ul>{MENU}</ul></nav><main>{posts}</main>")) == TITLES


def test_a_drupal_view() -> None:
    rows = "".join(
        f'<div class="views-row views-row-{place} {("even", "odd")[place % 2]}">'
        f'<span class="field-content"><a href="/node/{number}">{title(number)}</a></span>'
        f'<span class="date">{number} January 2018</span></div>'
        for place, number in enumerate(NEWEST, start=1)
    )
    assert taken(choice(f'<div class="view-content">{rows}</div>')) == TITLES


def test_nested_tables_without_classes() -> None:
    rows = "".join(
        f'<tr><td>·</td><td><a href="show.asp?id={number}">{title(number)}</a></td>'
        f"<td>[{date(number)}]</td></tr>"
        for number in NEWEST
    )
    menu = "".join(f'<td><a href="list.asp?c={n}">{word}</a></td>' for n, word in enumerate(WORDS))
    page = f"<table><tr>{menu}</tr></table><table><tr><td><table>{rows}</table></td></tr></table>"
    assert taken(choice(page)) == TITLES


def test_a_list_with_pictures() -> None:
    rows = "".join(
        f'<div class="item"><a href="/p/{number}"><img src="{number}.jpg"></a>'
        f'<h3><a href="/p/{number}">{title(number)}</a></h3><em>{date(number)}</em></div>'
        for number in NEWEST
    )
    assert taken(choice(f'<div class="pics">{rows}</div>')) == TITLES


def test_menus_and_hot_boxes_longer_than_the_list() -> None:
    page = f'<ul class="menu">{MENU}</ul>{phpcms(NEWEST[:6])}<div class="hot"><ul>{HOT}</ul></div>'
    assert taken(choice(page)) == TITLES[:6]


def test_numbers_in_one_sequence_stand_for_dates() -> None:
    rows = "".join(f'<p><a href="/show?id={n}">{title(n)}</a></p>' for n in NEWEST)
    assert taken(choice(rows)) == TITLES


def test_links_without_dates_are_not_taken() -> None:
    found = choice(undated(NEWEST))
    assert found.candidate is None
    assert [link.text for link in found.runners_up[0].links] == TITLES
    assert "date" in found.reason
    page = read_list(f"<body>{undated(NEWEST)}</body>", URL, READING)
    assert page.links == ()
    assert page.choice is not None
    assert page.choice.candidate is None


def test_two_lists_alike_are_not_told_apart() -> None:
    other = phpcms(range(50, 38, -1)).replace("lh24", "").replace("list", "events")
    found = choice(phpcms(NEWEST) + other)
    assert found.candidate is None
    assert len(found.runners_up) == 2


def test_an_article_with_recent_posts_is_no_list() -> None:
    prose = "".join(
        f"<p>{title(number)}, and the delegates agreed on a further round of talks to be held.</p>"
        for number in range(40)
    )
    assert choice(f"<h1>Talks</h1>{prose}{phpcms(NEWEST[:4])}").candidate is None


def blog(numbers: Sequence[int], classes: str = "post", dated: bool = True) -> str:
    return "".join(
        f'<article class="{classes}"><a href="/{title(number).lower().replace(" ", "-")}/">'
        f'<img src="/{number}.jpg"></a><h2><a href="/{title(number).lower().replace(" ", "-")}/">'
        f"{title(number)}</a></h2><p>{date(number) if dated else ''} "
        f'<a href="/member.php?name={WORDS[number % 10].lower()}{number}">'
        f"Written by {WORDS[number % 10]} desk of the chamber</a></p>"
        f"<p>The exporters of round {number} met for two days and spoke of prices, of roads and of"
        " the harbour, which is to be deeper by the end of the year.</p></article>"
        for number in numbers
    )


def test_a_column_named_left_that_holds_most_of_the_page_is_no_side_box() -> None:
    body = f'<div class="column-left widget with-sidebar">{blog(range(12))}</div>'
    assert taken(choice(body)) == [title(number) for number in range(12)]


def test_tags_in_the_classes_of_an_article_do_not_make_it_a_box_of_tags() -> None:
    body = blog(range(12), "post hentry tag-hot-prices tag-menu category-popular")
    assert taken(choice(body)) == [title(number) for number in range(12)]


def test_links_to_authors_in_the_rows_are_no_second_list() -> None:
    found = choice(f"<main>{blog(range(12))}</main>")
    assert taken(found) == [title(number) for number in range(12)]


def test_headings_with_teasers_that_fill_the_page_need_no_dates() -> None:
    assert len(taken(choice(f"<main>{blog(range(12), dated=False)}</main>"))) == 12


def test_threads_of_a_forum_are_not_taken() -> None:
    rows = "".join(
        f'<tr><td><a href="/viewtopic.php?t={number}">{title(number)}</a></td>'
        f"<td>{date(number)}</td></tr>"
        for number in range(20)
    )
    found = choice(f"<table>{rows}</table>")
    assert found.candidate is None
    assert "forum" in found.reason


def test_boxes_of_a_front_page_are_not_taken() -> None:
    body = "".join(
        f"<div><h3>{word}</h3><ul class=b>"
        + "".join(
            f'<li><a href="/2018/02/{word.lower()}-{number}.html">{word}: {title(number)}</a></li>'
            for number in range(5)
        )
        + "</ul></div>"
        for word in WORDS
    )
    found = choice(body)
    assert found.candidate is None
    assert "front page" in found.reason


def test_the_list_of_the_pages_own_category_is_taken_before_a_longer_box() -> None:
    address = "https://chamber.example/index.php?m=content&a=lists&catid=3"
    rows = "".join(
        f'<li><span>{date(number)}</span><a href="/index.php?m=content&amp;a=show&amp;catid=9&amp;'
        f'id={number}">{title(number)}, and prices rise</a></li>'
        for number in range(100, 125)
    )
    body = f"<body>{phpcms(range(12))}<div class=col><ul class=others>{rows}</ul></div></body>"
    found = choose(candidates(body, address, READING))
    assert taken(found) == [title(number) for number in range(12)]


def test_a_date_at_the_end_of_a_title_is_the_date_of_the_row() -> None:
    rows = "".join(
        f'<li><a href="/news/x{number}">{title(number)} - {number + 1:02}.12.2017</a></li>'
        for number in range(15)
    )
    found = choice(f"<ul>{rows}</ul>")
    assert found.candidate
    assert all(link.listed_at for link in found.candidate.links)


def test_what_is_the_same_on_page_2_is_no_list() -> None:
    hot = phpcms(range(90, 78, -1)).replace("list lh24", "picks")
    first, second = hot + undated(NEWEST), hot + undated(range(8, 1, -1))
    assert choice(hot).candidate is not None
    assert taken(choice(first, second)) == TITLES
    assert choice(hot, hot).candidate is None


def test_articles_of_the_feed_name_the_list() -> None:
    known = [canonical_key(f"{URL[:-6]}/read/{WORDS[n % 10].lower()}-{n}x") for n in NEWEST[:4]]
    page = undated(NEWEST) + phpcms(range(90, 78, -1))
    assert taken(choice(page, evidence=known)) == TITLES


def test_the_form_survives_new_articles_and_page_2() -> None:
    form = read_list(f"<body>{phpcms(NEWEST)}</body>", URL, READING).form
    assert form is not None
    again = read_list(f"<body><p>New</p>{phpcms([31])}</body>", URL, READING, form)
    assert [link.text for link in again.links] == [title(31)]


def test_selector_and_pattern_name_the_same_links() -> None:
    page = f'<body><ul class="nav">{MENU}</ul>{phpcms(NEWEST)}</body>'
    best = candidates(page, URL, READING)[0]
    by_selector = Reading(Select.model_construct(item=best.selector), None, BEIJING, NOW)
    by_pattern = Reading(Select.model_construct(), best.pattern, BEIJING, NOW)
    for reading in (by_selector, by_pattern):
        assert read_list(page, URL, reading).links == best.links


def test_fragments_scripts_and_mail_are_no_links() -> None:
    rows = "".join(
        f'<p>{date(1)} <a href="{kind}{number}">{title(number)}</a></p>'
        for number in range(4)
        for kind in ("#a", "javascript:go()//", "mailto:a@b.example?x=")
    )
    assert candidates(f"<body>{rows}<a href='/news/'>Here</a></body>", URL, READING) == ()


def test_ten_thousand_links() -> None:
    rows = "".join(f'<a href="/{n}">{title(n)}</a> {date(n)}<br>' for n in range(10_000))
    (best, *_) = candidates(f"<body><div>{rows}</div></body>", URL, READING)
    assert len(best.links) == 10_000


def dated_box(name: str, folder: str, numbers: Sequence[int]) -> str:
    rows = "".join(
        f'<li><a href="/{folder}/{title(number).lower().replace(" ", "-")}">{title(number)}</a>'
        f" <i>{date(number)}</i></li>"
        for number in numbers
    )
    return f"<div class={name}><ul>{rows}</ul></div>"


HEADED = "".join(
    f'<div><h2><a href="/blog/{number}">{title(number)}</a></h2><p>Nobody knows when.</p></div>'
    for number in range(4)
)
PAGER = '<p><b>1</b> <a href="?p=2">2</a> <a href="?p=3">3</a></p>'


def test_the_list_is_not_where_the_page_numbers_do_not_stand() -> None:
    column = dated_box("col", "press", range(10, 20))
    assert not taken(choice(f"<div><div>{HEADED}{PAGER}</div>{column}</div>"))
    assert len(taken(choice(f"<div><div>{HEADED}</div><div>{column}{PAGER}</div></div>"))) == 10


def test_the_page_numbers_tell_two_dated_lists_apart() -> None:
    one, other = dated_box("one", "press", range(10)), dated_box("two", "talks", range(10, 20))
    assert not taken(choice(f"<div><div>{one}</div>{other}</div>{PAGER}"))
    found = taken(choice(f"<div><div>{one}{PAGER}</div>{other}</div>"))
    assert found == [title(number) for number in range(10)]


def test_the_few_items_with_another_form_of_address_belong_to_the_list() -> None:
    row = '<div class=post><a href="/tips/{}.html">{}</a> <i>{}</i></div>'.format
    slugs = [f"{WORDS[number % 10].lower()}-exporters" for number in range(10)]
    plain = [row(slug, title(number), date(number)) for number, slug in enumerate(slugs)]
    few = [row(f"steel-{number}", f"Steel{number}", date(number)) for number in range(20, 22)]
    other = [
        f'<div class=post><a href="/tag/{number}">Tag number {number}</a></div>'
        for number in range(20, 28)
    ]
    assert len(taken(choice(f"<main>{''.join([*plain, *few])}</main>"))) == 12
    assert len(taken(choice(f"<main>{''.join([*plain, *other])}</main>"))) in {0, 10}


def test_names_of_the_layout_and_of_an_archive_make_no_menu_of_a_dated_list() -> None:
    filler = f"<div>{'word ' * 60}</div>"
    archive = dated_box("archives", "press", range(10))
    assert len(taken(choice(f"<main class=with-sidebar>{archive}</main>{filler}"))) == 10
    months = "".join(f'<li><a href="/{y}/">All of the year {y}</a></li>' for y in range(2008, 2018))
    assert not taken(choice(f"<div class=archives><ul>{months}</ul></div>{filler}"))
    assert not taken(choice(f"<main><div class=sidebar>{archive}</div></main>{filler}"))


def built(numbers: Sequence[int], popular: Sequence[int]) -> str:
    """A page builder's list and box of popular articles: the same classes, two columns."""

    def column(shown: Sequence[int]) -> str:
        cards = "".join(
            f'<article class="card"><h3 class="t"><a href="/news/{number}/">{title(number)}</a>'
            f"</h3><span>{date(number)}</span></article>"
            for number in shown
        )
        return f'<div class="column"><div class="cards">{cards}</div></div>'

    return f"<main>{column(numbers)}{column(popular)}</main>"


POPULAR = (*range(100, 108), 19, 17)


def test_a_box_of_the_lists_own_classes_is_told_by_page_2() -> None:
    second = built(range(8, 0, -1), POPULAR)
    assert taken(choice(built(NEWEST, POPULAR), second)) == TITLES


def test_a_box_of_the_lists_own_classes_is_told_by_the_sites_feed() -> None:
    feed = [canonical_key(f"https://chamber.example/news/{number}/") for number in NEWEST]
    found = choice(built(NEWEST, POPULAR), evidence=feed)
    assert taken(found) == TITLES
    assert found.candidate is not None
    later = read_list(
        f"<body>{built(range(30, 22, -1), POPULAR)}</body>", URL, READING, found.candidate.form
    )
    assert [link.text for link in later.links] == [title(number) for number in range(30, 22, -1)]


def test_columns_of_one_list_are_no_boxes() -> None:
    halves = built(NEWEST[:6], NEWEST[6:])
    second = built(range(8, 4, -1), range(4, 0, -1))
    assert taken(choice(halves, second)) == TITLES
