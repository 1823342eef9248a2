"""Where a list goes on, and where it ends."""

import pytest

from cabc_syndicate.collect.html_tree import parse
from cabc_syndicate.collect.pagination import next_page, second_page

URL = "https://council.example/list?cat=3"


def following(body: str, url: str = URL) -> str | None:
    return next_page(parse(f"<body>{body}</body>", url), url, url, None)


@pytest.mark.parametrize("word", ["Next", "下一页", "下页", "ไปหน้าถัดไป", "Halaman berikutnya", "›"])
def test_by_words(word: str) -> None:
    assert following(f'<a href="?cat=3&page=2">{word}</a>') == f"{URL}&page=2"


@pytest.mark.parametrize(
    "word", ["próximo ›", "Siguiente »", "Page suivante", "Nächste Seite", "次へ"]
)
def test_by_words_of_other_languages(word: str) -> None:
    assert following(f'<a href="?cat=3&page=2">{word}</a>') == f"{URL}&page=2"
    assert following(f'<a href="/read/7">{word} Thema der Woche</a>') is None


@pytest.mark.parametrize(
    "link",
    [
        '<a class="next" href="?p=2"><i></i></a>',
        '<a href="?p=2" title="Next page"><img src="x.png"></a>',
        '<a href="?p=2"><img src="x.png" alt="Next"></a>',
        '<a rel="next" href="?p=2">more</a>',
    ],
)
def test_without_words(link: str) -> None:
    assert following(link) == "https://council.example/list?p=2"


@pytest.mark.parametrize(
    "href", ["?cat=3", "javascript:alert(1)", "#", "", "/", "https://other.example/list?page=2"]
)
def test_a_next_that_leads_nowhere_is_the_end(href: str) -> None:
    numbers = '<b>1</b> <a href="?cat=3&page=2">2</a>'
    assert following(f'{numbers} <a href="{href}">Next</a>') is None


def test_a_carousel_is_no_pager() -> None:
    pager = '<div><b>1</b> <a href="?cat=3&page=2">2</a></div>'
    body = f'<a class="carousel-control" href="#top">Next</a>{pager}'
    assert following(body) == f"{URL}&page=2"


def test_by_the_number_after_the_current_one() -> None:
    links = "".join(f'<a href="/news/page/{n}/">{n}</a> ' for n in (1, 2, 4, 5))
    body = links.replace('<a href="/news/page/4/">', '<span>3</span> <a href="/news/page/4/">')
    url = "https://council.example/news/page/3/"
    assert following(f"<div>{body}</div>", url) == "https://council.example/news/page/4/"


def test_numbers_from_zero() -> None:
    body = '<ul><li class="pager-current">1</li><li><a href="/news?page=1">2</a></li></ul>'
    assert following(body, "https://council.example/news") == "https://council.example/news?page=1"


def test_page_names_in_the_path() -> None:
    body = '<div><a href="list_3_1.html">1</a> <a href="list_3_2.html">2</a></div>'
    url = "https://council.example/list_3_1.html"
    assert following(body, url) == "https://council.example/list_3_2.html"
    unmarked = '<div>Pages: <a href="list_3_2.html">2</a></div>'
    start = "https://council.example/list_3.html"
    assert second_page(f"<body>{unmarked}</body>", start) == "https://council.example/list_3_2.html"


def test_the_last_number_has_nothing_after_it() -> None:
    body = '<div><a href="?page=1">1</a> <a href="?page=2">2</a> <b>3</b></div>'
    assert following(body, "https://council.example/list?page=3") is None
    assert second_page("", URL) is None


@pytest.mark.parametrize("word", ["Next 16 items >", "Next 20 items »", "next 5", "下16条"])
def test_by_the_number_of_items(word: str) -> None:
    assert following(f'<a href="?cat=3&page=2">{word}</a>') == f"{URL}&page=2"
    assert following(f'<a href="?cat=3&page=2">{word} in the calendar</a>') is None
    assert following('<a href="?cat=3&days=7">Next 7 days</a>') is None


@pytest.mark.parametrize("href", ["?cat=3&begin=10", "?cat=3&b_start:int=20", "/list/page/2?cat=3"])
def test_a_link_called_next_with_words_of_its_own(href: str) -> None:
    link = f'<ul><li class="next"><a href="{href}">To what we wrote before</a></li></ul>'
    assert following(link) == f"https://council.example/list{href.removeprefix('/list')}"


@pytest.mark.parametrize(
    "href",
    ["/read/8", "?cat=3&id=8", "?cat=4", "/other/page/2?cat=3", "/list/page/2?cat=4", "?p=8"],
)
def test_a_link_called_next_that_leads_to_an_article_or_another_list(href: str) -> None:
    link = f'<ul><li class="next"><a href="{href}">To what we wrote before</a></li></ul>'
    assert following(link) is None


@pytest.mark.parametrize("name", ["b_start:int", "debut_articles", "from"])
def test_numbers_that_count_items(name: str) -> None:
    url = "https://council.example/list?rubric"
    one, two, three = (f'<li><a href="?rubric&{name}={n}">{n // 20 + 1}</a>' for n in (0, 20, 40))
    assert following(f"<ul><li>1</li>{two}{three}</ul>", url) == f"{url}&{name}=20"
    second = f"<ul>{one}<li class=on>2</li>{three}</ul>"
    assert following(second, f"{url}&{name}=20") == f"{url}&{name}=40"


@pytest.mark.parametrize("query", ["id=20", "year=2016", "from=20&to=30", "from=7th", "from=1"])
def test_numbers_that_count_no_items(query: str) -> None:
    body = f'<div><b>1</b> <a href="?cat=3&{query}">2</a></div>'
    expected = f"{URL}&from=1" if query == "from=1" else None
    assert following(body) == expected


def test_steps_that_do_not_fit_the_page_are_none() -> None:
    body = '<div><a href="?from=0">1</a> <b>2</b> <a href="?from=75">3</a></div>'
    assert following(body, "https://council.example/list?from=20") is None


ONWARD = '<link rel="next" href="/about/">'
NUMBERS = '<div><b>1</b> <a href="/blog/page/2/">2</a> <a href="/blog/page/3/">3</a></div>'


def test_page_numbers_are_believed_before_a_rel_next_of_the_site() -> None:
    url = "https://council.example/blog/"
    assert following(ONWARD + NUMBERS, url) == f"{url}page/2/"
    assert following(ONWARD, url) == "https://council.example/about/"
    odd = '<link rel="next" href="/blog/page/7/">'
    assert following(odd + NUMBERS, url) == f"{url}page/7/"


def test_behind_the_last_page_number_rel_next_is_another_place() -> None:
    url = "https://council.example/blog/page/3/"
    links = '<a href="/blog/">1</a> <a href="/blog/page/2/">2</a>'
    assert following(f"{ONWARD}<div>{links} <b>3</b></div>", url) is None
    onward = '<link rel="next" href="/blog/page/4/">'
    assert following(f"{onward}<div>{links} <b>3</b></div>", url) == (
        "https://council.example/blog/page/4/"
    )
    calendar = '<div><a href="/2018/02/11/">11</a> 12</div>'
    assert following(ONWARD + calendar, url) == "https://council.example/about/"
