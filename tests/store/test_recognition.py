"""Articles found again by what they look like."""

from __future__ import annotations

from cabc_syndicate.store import Database, articles, recognition
from tests.installation import MONDAY
from tests.store.test_articles import draft


def test_alike_are_those_of_the_site_with_the_title_or_the_text(database: Database) -> None:
    looks = [
        ("port", "tide", "digest-a"),
        ("port", "ferry", "digest-b"),
        ("port", "tide", "digest-b"),
        ("port", "lamp", "digest-c"),
        ("elsewhere", "tide", "digest-b"),
    ]
    with database.write() as connection:
        seqs = []
        for place, (site, title_key, text_digest) in enumerate(looks):
            seq = articles.add(
                connection, "s", draft(key=str(place)), article_id=f"a{place}", tag=f"t{place}",
                digest="1", section_id=None, mailable=True, now=MONDAY,
            )  # fmt: skip
            recognition.remember(
                connection, seq, site=site, title_key=title_key, text_digest=text_digest, sketch=b""
            )
            seqs.append(seq)
        found = recognition.alike(connection, "port", "tide", "digest-b")
        # The same text before the same title, and the newest first.
        assert [one.seq for one in found] == [seqs[2], seqs[1], seqs[0]]
        assert [one.text_digest for one in found] == ["digest-b", "digest-b", "digest-a"]
        assert recognition.alike(connection, "port", "harbour", "digest-z") == []
