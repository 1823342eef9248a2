"""A join of pieces is, byte for byte, what rendering that reader's own selection would give."""

from __future__ import annotations

import random
import re
from datetime import date, datetime, timedelta

import pytest

from cabc_syndicate.compose import blocks
from cabc_syndicate.compose.blocks import Frame, render, slot
from cabc_syndicate.compose.digest import lay_out, sizes_of
from cabc_syndicate.mailing import Rendering
from cabc_syndicate.model import Article, ArticleStatus, Picture, Provenance, Section
from tests.installation import MONDAY

SECTIONS = [Section(number, f"s{number}", {"": f"Section {number} & more"}) for number in (1, 2, 3)]
FRAME = Frame(
    site_title="Straits & Rivers",
    site_language="en",
    digest_title={"en": "Weekly <news>", "zh-Hans": "每周新闻"},
    day=date(2026, 11, 23),
    web_address="https://council.example/feeds/",
    postal_address="1 River Road",
)
HOSTILE = [
    "Plain title",
    "Quotes \" and ' and <b>tags</b> & ampersands",
    "{{ 7*7 }} {% raw %} ${x}",
    '<mj-include path="/etc/passwd" type="css" />',
    "ทดสอบ ภาษาไทย",
    "ျမန္မာ စာသား",
    "第一条：合作−会议",
    "back\\slash \\u{1234} \\n",
    "&#x1019; &amp; &lt;",
    "]]> <!-- comment --> -->",
]


def article(seq: int, section: Section, *, image: bool = False) -> Article:
    posted: datetime = MONDAY - timedelta(hours=seq)
    return Article(
        seq=seq,
        id=f"a{seq}",
        tag=f"tag:x,2026:{seq}",
        source="s",
        section=section.slug,
        status=ArticleStatus.PUBLISHED,
        revision=1,
        url=f"https://council.example/?a=1&id={seq}" if seq % 4 else None,
        title=f"{HOSTILE[seq % len(HOSTILE)]} ({seq})",
        author=None,
        origin="Delta <Daily>" if seq % 5 == 0 else None,
        posted_at=posted,
        posted_from=Provenance.PAGE,
        language="en" if seq % 3 else "zh-Hans",
        html="<p>x</p>",
        text=f"{HOSTILE[(seq + 3) % len(HOSTILE)]} and more words about trade. " * 12,
        image="https://council.example/a.png?x=1&y=2" if image else None,
        picture=Picture("0123456789abcdef.jpg", "image/jpeg", 800, 450, 60_000) if image else None,
        first_seen_at=MONDAY,
        updated_at=posted,
    )


EVERYTHING = [
    (section, [article(section.id * 10 + number, section, image=number % 2 == 0)
               for number in range(7)])
    for section in SECTIONS
]  # fmt: skip


def joined(rendering: Rendering, names: tuple[str, ...], kind: str) -> str:
    """Join pieces, without the head's rule for pictures, which the whole may have in excess."""
    pieces = getattr(rendering, kind)
    whole = "".join(pieces[name] for name in names).replace(rendering.nonce, "NONCE")
    return re.sub(
        r"<style[^>]*>@media only screen and \(max-width:479px\).*?</style>",
        "",
        whole,
        flags=re.DOTALL,
    )


@pytest.mark.parametrize("language", ["en", "zh-Hans", "th", "my", "km"])
def test_pieces_join_to_the_readers_own_rendering(language: str) -> None:
    """Render each random selection by itself; the pieces it needs must be the same bytes."""
    choose = random.Random(20261123)
    whole = render(FRAME, language, EVERYTHING)
    for _ in range(12):
        selection = [
            (section, [one for one in articles if choose.random() < 0.5])
            for section, articles in EVERYTHING
            if choose.random() < 0.8
        ]
        selection = [(section, articles) for section, articles in selection if articles]
        if not selection:
            continue
        own = render(FRAME, language, selection)
        layout = lay_out(
            language, selection, sizes=sizes_of(whole), chosen=SECTIONS, title="T",
            cadence="weekly", site_language="en",
        )  # fmt: skip
        assert joined(whole, layout.html, "html") == joined(own, layout.html, "html")
        assert joined(whole, layout.text, "text") == joined(own, layout.text, "text")


def test_text_of_articles_is_never_template_source() -> None:
    rendering = render(FRAME, "en", EVERYTHING)
    html = "".join(rendering.html.values())
    assert "{{ 7*7 }}" in html
    assert "49" not in re.findall(r"\{\{.*?\}\}|\b49\b", html)
    assert "&lt;mj-include" in html
    assert "<mj-" not in html


def test_rendering_is_the_same_every_time() -> None:
    assert render(FRAME, "en", EVERYTHING) == render(FRAME, "en", EVERYTHING)


def test_every_picture_has_an_alternative_text() -> None:
    html = "".join(render(FRAME, "en", EVERYTHING).html.values())
    images = re.findall(r"<img\b[^>]*>", html)
    assert images
    assert all(" alt=" in image for image in images)


def test_slots_stand_where_readers_differ() -> None:
    rendering = render(FRAME, "en", EVERYTHING)
    for kind in (rendering.html, rendering.text):
        whole = "".join(kind.values())
        for name in ("unsubscribe", "preferences", "reason", "summary"):
            assert slot(rendering.nonce, name) in whole


def test_the_plain_text_is_wrapped_and_has_every_link() -> None:
    text = "".join(render(FRAME, "en", EVERYTHING).text.values())
    for _, articles in EVERYTHING:
        for one in articles:
            address = one.url or f"https://council.example/feeds/articles/{one.id}.html"
            assert text.count(f"{address}\n") == 2  # as lead and as row
    assert all(len(line) <= 90 or "http" in line for line in text.splitlines())


def test_a_digest_over_budget_keeps_its_leads_and_says_how_many_more() -> None:
    rendering = render(FRAME, "en", EVERYTHING)
    sizes = sizes_of(rendering)
    full = lay_out(
        "en", EVERYTHING, sizes=sizes, chosen=SECTIONS, title="T", cadence="weekly",
        site_language="en",
    )  # fmt: skip
    size = sum(sizes[name] for name in full.html)
    small = lay_out(
        "en", EVERYTHING, sizes=sizes, chosen=SECTIONS, title="T", cadence="weekly",
        site_language="en", budget=size - 2000,
    )  # fmt: skip
    assert sum(sizes[name] for name in small.html if "more" not in name) <= size - 2000
    leads = [name for name in small.html if name.startswith("lead")]
    assert leads == [name for name in full.html if name.startswith("lead")]
    more = [value for name, value in small.slots.items() if name.startswith("more-")]
    assert more
    assert all(re.fullmatch(r"\d+ more stor(y|ies)", value) for value in more)


def test_forty_articles_stay_under_what_gmail_clips() -> None:
    many = [
        (section, [article(section.id * 100 + number, section) for number in range(13)])
        for section in SECTIONS
    ]
    for language in ("en", "zh-Hans", "th", "km", "my"):
        rendering = render(FRAME, language, many)
        layout = lay_out(
            language, many, sizes=sizes_of(rendering), chosen=SECTIONS, title="T",
            cadence="weekly", site_language="en",
        )  # fmt: skip
        assert len("".join(rendering.html[name] for name in layout.html).encode()) < 95_000


def test_a_slot_that_nothing_fills_is_refused_before_anything_is_written() -> None:
    from cabc_syndicate.errors import TemplateError

    good = "<!--n1:footer-->n1.unsubscribe.n1"
    assert blocks._cut(good, "n1", ["head", "footer"], "digest.mjml.j2")
    with pytest.raises(TemplateError, match="unsubscribr"):
        blocks._cut(good + "n1.unsubscribr.n1", "n1", ["head", "footer"], "digest.mjml.j2")


def test_a_template_that_lost_a_marker_is_refused() -> None:
    from cabc_syndicate.errors import TemplateError

    with pytest.raises(TemplateError, match="marker"):
        blocks._cut("<p>no markers</p>", "n1", ["head", "footer"], "digest.mjml.j2")
