"""What trafilatura, readability-lxml and newspaper4k make of the same pages, without a network.

Each is given the page as text, rightly decoded, so that encodings count against nobody. Of an
article on several pages each page is read, and the texts are put together.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from typing import Any

from lxml import html as lxml_html

from bench.layouts.scoring import Found

Extractor = Callable[[str, str], Found]
"""From a page and its language: "en", "zh", "vi" or "th"."""


def trafilatura_precision() -> Extractor:
    """Return trafilatura in precision mode."""
    import trafilatura

    def extract(document: str, language: str) -> Found:
        got: Any = trafilatura.bare_extraction(
            document, favor_precision=True, include_comments=False, with_metadata=True
        )
        if got is None:
            return Found(None, None, "")
        return Found(got.title, _moment(got.date), got.text or "")

    return extract


def readability() -> Extractor:
    """Return readability-lxml; it offers no date."""
    from readability import Document  # type: ignore[import-untyped]

    def extract(document: str, language: str) -> Found:
        read = Document(document)
        try:
            body = lxml_html.fromstring(read.summary(html_partial=True))
        except Exception:  # noqa: BLE001 - a peer's failure is its result
            return Found(None, None, "")
        lines = [str(text) for text in body.itertext()]
        return Found(read.short_title(), None, "\n".join(lines))

    return extract


def newspaper4k() -> Extractor:
    """Return newspaper4k, kept from fetching the public suffix list."""
    import tldextract

    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that nltk, which parsing does without, is absent
        import newspaper  # type: ignore[import-untyped]

    def extract(document: str, language: str) -> Found:
        article = newspaper.Article("http://site.invalid/", language=language, fetch_images=False)
        try:
            article.download(input_html=document)
            article.parse()
        except Exception:  # noqa: BLE001 - a peer's failure is its result
            return Found(None, None, "")
        at = article.publish_date
        return Found(article.title, at if isinstance(at, datetime) else None, article.text)

    return extract


PEERS: dict[str, Callable[[], Extractor]] = {
    "trafilatura (precision)": trafilatura_precision,
    "readability-lxml": readability,
    "newspaper4k": newspaper4k,
}


def can_read(name: str, language: str) -> bool:
    """Return whether a peer reads a language: newspaper4k needs more for Chinese and for Thai.

    Without jieba or pythainlp, it gives no text at all, which would say nothing of how well it
    reads. Filipino, Khmer and Lao it does not know.
    """
    if name == "newspaper4k" and language in {"fil", "km", "lo"}:
        return False
    needed = {"zh": "jieba", "th": "pythainlp"}.get(language)
    return not (name == "newspaper4k" and needed and find_spec(needed) is None)


def _moment(date: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(date) if date else None
    except ValueError:
        return None
