"""What a probe says of a page, in the terms of its report."""

from cabc_syndicate.collect import cms
from cabc_syndicate.collect.probe_report import pagination_style
from cabc_syndicate.collect.proposal import id_of, language_of, zone_of


def test_pagination_is_told_by_what_differs() -> None:
    url = "https://x.example/list?cat=3"
    assert pagination_style(url, url + "&page=2") == "query page=2"
    assert pagination_style("https://x.example/a/", "https://x.example/a/page/2/") == (
        "path /a/page/2/"
    )
    assert pagination_style(url, None) is None


def test_a_system_is_told_by_its_generator_or_its_addresses() -> None:
    stated = '<meta name="generator" content="WordPress 6.4">'
    assert cms.guess(stated, "https://x.example/") == "WordPress"
    assert cms.guess("", "https://x.example/index.php?m=content&c=index&a=lists") == "PHPCMS"
    assert cms.guess("<p>Plain</p>", "https://x.example/news/") is None


def test_ids_are_free_and_made_of_the_address_where_there_is_no_name() -> None:
    assert id_of("媒体报道", "https://x.example/", {"mei-ti-bao-dao"}) == "mei-ti-bao-dao-2"
    assert id_of("", "https://www.x.example/news/", ()) == "x-example-news"


def test_zone_and_language_come_from_host_and_tag() -> None:
    assert zone_of("www.x.cn") == "Asia/Shanghai"
    assert zone_of("x.example") == "UTC"
    assert language_of("zh-CN") == "zh-Hans"
    assert language_of("de") is None
