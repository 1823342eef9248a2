"""What is wrong with feeds in the wild: labels, titles, cuts, size, and what is no feed at all."""

import pytest

from cabc_syndicate.collect.feed_items import MOST_ITEMS
from cabc_syndicate.collect.feeds import draft_of
from cabc_syndicate.collect.page import PageContext
from cabc_syndicate.errors import PageError
from tests.collect.test_feeds import LONG, only_draft, read, rss


def test_a_label_that_lies_and_no_label_at_all() -> None:
    text = rss("<title>港口今天开放</title><description>第一艘船来自海峡对岸。</description>" * 1)
    lie = '<?xml version="1.0" encoding="gb2312"?>' + text
    assert read(lie.encode()).items[0].title == "港口今天开放"
    assert read(lie.encode()).encoding == "utf-8"
    right = read(lie.encode("gbk"))
    assert (right.items[0].title, right.encoding) == ("港口今天开放", "gb18030")
    wrong = '<?xml version="1.0" encoding="utf-8"?>' + text
    for options in ({"declared": "gbk"}, {"remembered": "gb18030"}, {"configured": "gbk"}):
        assert read(wrong.encode("gbk"), **options).items[0].title == "港口今天开放"
        assert read(text.encode("gbk"), **options).items[0].title == "港口今天开放"
    assert read(text.encode("utf-16")).items[0].title == "港口今天开放"


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Grain\x0b &#11;&#x1f;prices\n\n  rise\u202e", "Grain prices rise"),
        ("<![CDATA[A <em>new</em> road]]>", "A new road"),
        ("Salt &amp;amp;amp; tea", "Salt & tea"),
        ("Tom &amp; Jerry & friends", "Tom & Jerry & friends"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "alert(1)"),
        ("5 &lt; 6 and 7 &gt; 6", "5 < 6 and 7 > 6"),
    ],
)
def test_titles_are_one_plain_line(title: str, plain: str) -> None:
    assert read(rss(f"<title>{title}</title>")).items[0].title == plain


def test_an_address_that_is_none() -> None:
    feed = read(
        rss(
            "<title>a</title><link>javascript:alert(1)</link><guid>1</guid>",
            "<title>b</title><link>data:text/html,x</link>",
            "<title>c</title><guid>77</guid>",
            "<title>d</title><guid>https://council.example/d</guid>",
        )
    )
    assert [item.url for item in feed.items] == [None, None, None, "https://council.example/d"]


def test_items_without_a_title_get_their_first_words(context: PageContext) -> None:
    long = "Word after word " * 20
    feed = read(rss(f"<description>{long}</description>", "<title> </title>", "<guid>1</guid>"))
    (item,) = feed.items
    assert item.title == ("Word after word " * 5).strip() + "…"
    assert [problem.reason for problem in feed.problems] == ["has no title and no text"] * 2
    assert draft_of(item, context, feed).text == long.strip()


def test_the_first_of_two_with_one_address_or_one_id_stays() -> None:
    feed = read(
        rss(
            "<title>a</title><link>https://www.a.example/1?utm_source=x</link><guid>1</guid>",
            "<title>b</title><link>http://a.example/1</link><guid>2</guid>",
            "<title>c</title><link>https://a.example/3</link><guid isPermaLink='false'>4</guid>",
            "<title>d</title><link>https://a.example/4</link><guid isPermaLink='false'>4</guid>",
        )
    )
    assert [item.title for item in feed.items] == ["a", "c"]


@pytest.mark.parametrize(
    ("body", "full"),
    [
        (LONG, True),
        (LONG + "…", False),
        (LONG + "...</p>", False),
        (LONG + " [&#8230;]", False),
        (f'{LONG} <a href="/x">Read more »</a>', False),
        (f"{LONG} Continue reading", False),
        (f"{LONG}<p>The post <a>x</a> appeared first on <a>y</a>.</p>", True),
        (f"{LONG}&#8230;<p>The post <a>x</a> appeared first on <a>y</a>.</p>", False),
        ("海峡两岸的港口今天同时开放。" * 20, True),
        ("海峡两岸的港口今天同时开放。" * 20 + "[查看全文]", False),
        ("Too short.", False),
    ],
)
def test_an_excerpt_is_told_from_a_full_text(body: str, full: bool) -> None:
    namespace = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    item = f"<title>T</title><content:encoded {namespace}><![CDATA[<p>{body}]]></content:encoded>"
    assert read(rss(item)).items[0].is_full is full


def test_a_description_alone_is_full_only_when_it_is_long() -> None:
    short, long = (
        read(rss(f"<title>T</title><description>{LONG * times}</description>")).items[0]
        for times in (1, 4)
    )
    assert (short.is_full, long.is_full) == (False, True)


def test_a_cut_feed_loses_only_the_item_it_was_cut_in() -> None:
    whole = rss("<title>One</title>", "<title>Two</title>", "<title>Three</title>")
    feed = read(whole[: whole.index("Three") + 3])
    assert [item.title for item in feed.items] == ["One", "Two"]
    assert "is cut" in feed.problems[0].reason


def test_a_feed_without_items_is_a_feed() -> None:
    assert read(rss()).items == ()
    assert read("<feed xmlns='http://www.w3.org/2005/Atom'/>").kind == "atom"
    assert read('{"version": "https://jsonfeed.org/version/1", "items": []}').items == ()


def test_an_old_document_type_without_entities_is_read() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://n.example/rss-0.91.dtd">'
    feed = read(f'<?xml version="1.0"?>\n<!-- x -->{doctype}{rss("<title>Caf&eacute;</title>")}')
    assert feed.items[0].title == "Café"


def test_twenty_thousand_nested_tags_do_no_harm(context: PageContext) -> None:
    deep = "<div>" * 20_000 + "bottom"
    draft = only_draft(
        rss(f"<title>T</title><description><![CDATA[{deep}]]></description>"), context
    )
    assert draft.text == "bottom"
    nested = "<b>" * 20_000 + "bottom" + "</b>" * 20_000
    assert read(rss(f"<title>T</title><description>{nested}</description>")).items[0].title == "T"


def test_no_more_items_than_a_feed_may_have() -> None:
    feed = read(rss(*(f"<title>{number}</title>" for number in range(MOST_ITEMS + 3))))
    assert len(feed.items) == MOST_ITEMS
    assert "more than 5,000 items" in feed.problems[0].reason


def test_an_item_too_large_is_left_out() -> None:
    big = "<p>x</p>" * 300_000
    feed = read(
        rss("<title>a</title>", f"<title>b</title><description><![CDATA[{big}]]></description>")
    )
    assert [item.title for item in feed.items] == ["a"]
    assert "2,000,000 characters" in feed.problems[0].reason


def test_an_item_with_a_title_alone_has_no_draft(context: PageContext) -> None:
    feed = read(rss("<title>a</title>"))
    with pytest.raises(PageError, match="no text"):
        draft_of(feed.items[0], context, feed)


def laughs(levels: int = 9) -> str:
    entities = "".join(
        f'<!ENTITY l{one} "{f"&l{one - 1};" * 10 if one else "ha"}">' for one in range(levels)
    )
    return f"<!DOCTYPE rss [{entities}]>" + rss(f"<title>&l{levels - 1};</title>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is empty"),
        (laughs(), "declares entities"),
        (f"<!-- <rss> -->\n<?x y?>{laughs()}", "declares entities"),
        (laughs().replace("<!DOCTYPE rss [", "<!DOCTYPE rss [<!-- ]> -->"), "declares entities|no"),
        (
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            + rss("<title>&x;</title>"),
            "declares entities",
        ),
        (
            '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>' + rss(),
            "declares entities",
        ),
        ("<!DOCTYPE html><html><body><p>Sign in</p></body></html>", "is an HTML page"),
        ("Sorry <p>not here", "is an HTML page"),
        ("<urlset></urlset>", "is a sitemap"),
        ("<opml></opml>", "OPML"),
        ("<svg></svg>", "XML of another kind"),
        ("Not found", "neither XML nor JSON"),
        ('{"items": [', "JSON that cannot be read"),
        ("[" * 100_000, "JSON that cannot be read"),
        ('{"error": "no"}', "no JSON Feed"),
        ('[{"link": 1}]', "no JSON Feed"),
        (b"\x00\x01\x02\x03" * 99, "not text|known encoding"),
    ],
)
def test_what_is_no_feed_says_what_it_is(data: str | bytes, reason: str) -> None:
    with pytest.raises(PageError, match=reason):
        read(data)


def test_an_external_entity_declared_in_the_text_is_only_text() -> None:
    item = "<title>T</title><description><![CDATA[Write <!ENTITY a 'b'> so.]]></description>"
    assert len(read(rss(item)).items) == 1


@pytest.mark.parametrize("name", ["{}", "<![CDATA[{}]]>"])
def test_an_overlong_name_is_left_out(name: str) -> None:
    (item,) = read(rss(f"<title>T</title><author>{name.format('a' * 1_000_000)}</author>")).items
    assert (item.title, item.author) == ("T", None)
