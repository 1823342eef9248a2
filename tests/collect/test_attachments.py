# ruff: noqa: E501 - the markup stands as sites send it
"""Files, players, pictures and translations that come with an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cabc_syndicate.collect.attachments import suffix_of
from cabc_syndicate.collect.page import PageContext, read_page
from cabc_syndicate.model import ArticleDraft, Attachment
from tests.collect.test_page_text import FIRST, SECOND

URL = "https://harbour.example/index.php?a=show&catid=7&id=4010"


def read(context: PageContext, more: str = "", head: str = "", url: str = URL) -> ArticleDraft:
    document = f"""<html><head>{head}</head><body><p>Home &gt; Ports &gt; Text</p>
    <h1>The Ferry</h1><p>Post Time:2018-02-24 16:48:42</p><p>{FIRST}</p>{more}<p>{SECOND}</p>
    </body></html>"""
    return read_page(document, replace(context, url=url)).draft


def test_files_are_named_once_and_stay_links(context: PageContext) -> None:
    draft = read(
        context,
        '<p>See <a href="/f/tide.pdf">the tide table</a>, <a href="/f/tide.pdf">again</a>, '
        '<a href="https://other.example/down?file=plan.DOCX">the plan</a> and '
        '<a href="/page.html">a page</a>.</p>',
    )
    assert draft.attachments == (
        Attachment("https://harbour.example/f/tide.pdf", "the tide table", "application/pdf"),
        Attachment(
            "https://other.example/down?file=plan.DOCX",
            "the plan",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    )
    assert 'href="https://harbour.example/f/tide.pdf"' in draft.html


def test_players_are_attachments_but_not_those_of_the_footer(context: PageContext) -> None:
    draft = read(
        context,
        '<video title="The bell"><source src="/v/bell.mp4"></video><audio src="/v/bell.mp3"></audio>'
        '<footer><audio src="/v/jingle.mp3"></audio></footer>',
    )
    assert [(one.url[-9:], one.title, one.type) for one in draft.attachments] == [
        ("/bell.mp4", "The bell", "video/mp4"),
        ("/bell.mp3", "bell.mp3", "audio/mpeg"),
    ]


@pytest.mark.parametrize(
    ("address", "suffix"),
    [
        ("https://x.example/a.pdf?v=2", "pdf"),
        ("https://x.example/a%2Erar", "rar"),
        ("https://x.example/pdf", None),
        ("https://pdf.example/", None),
        ("https://x.example/a.html#b.pdf", None),
    ],
)
def test_a_file_is_known_by_its_suffix(address: str, suffix: str | None) -> None:
    assert suffix_of(address) == suffix


def test_the_shared_picture_leads_where_the_body_has_none(context: PageContext) -> None:
    head = '<meta property="og:image" content="/share.jpg">'
    assert read(context, head=head).image == "https://harbour.example/share.jpg"
    assert read(context, '<p><img src="/own.jpg"></p>', head).image == (
        "https://harbour.example/own.jpg"
    )
    assert (
        read(context, head='<meta name="twitter:image" content="data:image/png,x">').image is None
    )


def test_alternates_are_translations_but_not_the_page_itself(context: PageContext) -> None:
    head = f"""<link rel="alternate" hreflang="en" href="{URL.replace("&", "&amp;")}">
    <link rel="alternate" hreflang="zh" href="/cn/index.php?a=show&amp;id=77">
    <link rel="alternate" hreflang="x-default" href="/">
    <link rel="alternate" type="application/rss+xml" href="/feed">"""
    assert read(context, head=head).translations == (
        "https://harbour.example/cn/index.php?a=show&id=77",
    )


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("/cn/index.php?a=show&amp;catid=9&amp;id=4010", True),
        ("/index.php?a=show&amp;catid=107&amp;id=5233", True),
        ("/cn/", False),
        ("/cn/index.php", False),
        ("/index.php?lang=cn", False),
        ("javascript:void(0)", False),
    ],
)
def test_a_language_switch_counts_when_it_leads_to_an_article(
    context: PageContext, link: str, found: bool
) -> None:
    draft = read(context, f'<p><a href="{URL}">ENGLISH</a> | <a href="{link}">中文版</a></p>')
    assert len(draft.translations) == found
