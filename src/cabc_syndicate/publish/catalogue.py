"""Which feeds there are, what each is called, and which articles it takes (pure).

There is one of everything, one for each section, language, section in a language and source, and
one for each selection of the configuration. A feed of a language or a source is there once an
article of it is. The slug names a feed's files, so it never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cabc_syndicate import languages
from cabc_syndicate.config import Settings
from cabc_syndicate.errors import Problem
from cabc_syndicate.model import Member, Section, text_in
from cabc_syndicate.publish.plain import clean_line

KINDS = ("all", "section", "language", "section in a language", "selection", "source")


@dataclass(frozen=True, slots=True)
class Selection:
    """A feed before it has entries. `members` come newest first, withdrawn ones among them."""

    slug: str
    kind: str
    """One of KINDS."""
    title: str
    """As feed readers list it: section and publisher."""
    heading: str
    description: str
    language: str
    section: str | None
    members: tuple[Member, ...]

    @property
    def is_listed(self) -> bool:
        """Return whether lists of feeds have it: not one that is only there since it once was."""
        return bool(self.members) or self.kind in {"all", "section", "selection"}


def catalogue(
    settings: Settings,
    sections: Sequence[Section],
    members: Sequence[Member],
    naming: Mapping[str, set[int]],
    earlier: Iterable[str] = (),
) -> tuple[list[Selection], list[Problem]]:
    """Return every feed: that of all first, then by kind, and those whose name is taken.

    `naming` has for each configured selection with words the articles that have one of them.
    A feed of a language or a source that is among the `earlier` ones is there without articles too.
    """
    taken = _by_slug(members)
    for slug in earlier:
        taken.setdefault(slug, [])
    made = [
        *_general(settings, taken),
        *_sections(settings, sections, taken),
        *_selections(settings, members, naming),
        *_sources(settings, taken),
    ]
    found: dict[str, Selection] = {}
    problems: list[Problem] = []
    for one in made:
        if one.slug in found:
            problems.append(
                Problem(
                    f'feed "{one.slug}"',
                    f"of a {one.kind} is not published: a {found[one.slug].kind} has this name",
                    "Give the [[feed]] another name" if one.kind == "selection" else "",
                )
            )
        else:
            found[one.slug] = one
    return sorted(found.values(), key=lambda one: KINDS.index(one.kind)), problems


def source_slug(source_id: str) -> str:
    """Return the slug of a source's feed."""
    return f"source-{source_id.lower()}"


def _by_slug(members: Iterable[Member]) -> dict[str, list[Member]]:
    """Return the members of every feed but the configured selections, by its slug."""
    taken: dict[str, list[Member]] = {"all": []}
    alike: dict[tuple[tuple[str, ...], str, str], list[list[Member]]] = {}
    for member in members:
        kind = (member.sections, member.language, member.source)
        lists = alike.get(kind)
        if lists is None:
            lists = alike[kind] = [taken.setdefault(slug, []) for slug in _slugs(*kind)]
        for one in lists:
            one.append(member)
    return taken


def _slugs(sections: Iterable[str], language: str, source: str) -> Iterator[str]:
    """Yield the slug of each feed that such an article is in, once."""
    yield "all"
    for slug in dict.fromkeys(sections):
        yield slug
        yield f"{slug}.{language}"
    yield f"all.{language}"
    yield source_slug(source)


def _general(settings: Settings, taken: Mapping[str, list[Member]]) -> Iterable[Selection]:
    site = settings.site
    yield _selection("all", "all", site.title, "", "", site.language, taken["all"])
    for slug, found in taken.items():
        start, _, language = slug.partition(".")
        if start == "all" and language:
            name = languages.name_of(language)
            yield _selection(slug, "language", f"{site.title} ({name})", name, "", language, found)


def _sections(
    settings: Settings, sections: Iterable[Section], taken: Mapping[str, list[Member]]
) -> Iterable[Selection]:
    site = settings.site
    for section in sections:
        heading = section.title_in(site.language) or section.slug
        yield _selection(
            section.slug,
            "section",
            f"{heading} – {site.title}",
            heading,
            section.description_in(site.language),
            site.language,
            taken.get(section.slug, []),
            section.slug,
        )
        for slug, found in taken.items():
            start, _, language = slug.partition(".")
            if start != section.slug or not language:
                continue
            heading = section.title_in(language) or section.slug
            yield _selection(
                slug,
                "section in a language",
                f"{heading} – {site.title} ({languages.name_of(language)})",
                heading,
                section.description_in(language),
                language,
                found,
                section.slug,
            )


def _selections(
    settings: Settings, members: Iterable[Member], naming: Mapping[str, set[int]]
) -> Iterable[Selection]:
    site = settings.site
    for asked in settings.feed:
        language = asked.languages[0] if len(asked.languages) == 1 else site.language
        heading = text_in(asked.title, language)
        found = [
            one
            for one in members
            if (not asked.sections or set(one.sections) & set(asked.sections))
            and (not asked.languages or one.language in asked.languages)
            and (not asked.words or one.seq in naming.get(asked.name, ()))
        ]
        yield _selection(
            asked.name,
            "selection",
            f"{heading} – {site.title}",
            heading,
            text_in(asked.description, language),
            language,
            found,
        )


def _sources(settings: Settings, taken: Mapping[str, list[Member]]) -> Iterable[Selection]:
    site = settings.site
    for source in settings.source:
        slug = source_slug(source.id)
        if slug in taken:
            yield _selection(
                slug,
                "source",
                f"{source.id} – {site.title}",
                source.id,
                "",
                site.language,
                taken[slug],
            )


def _selection(
    slug: str,
    kind: str,
    title: str,
    heading: str,
    description: str,
    language: str,
    members: Sequence[Member],
    section: str | None = None,
) -> Selection:
    return Selection(
        slug=slug,
        kind=kind,
        title=clean_line(title),
        heading=clean_line(heading) or clean_line(title),
        description=clean_line(description) or clean_line(title),
        language=language,
        section=section,
        members=tuple(members),
    )
