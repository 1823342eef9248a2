"""What others make of the same articles: one feed of all of them, in memory, in a process each.

feedgen as its manual shows it, Django's feed generator, and npm's `feed` and `feedsmith`. Each
gives every format that it knows; what it costs to read the articles is measured and taken off.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.feed_items import NEWEST, read_items
from bench.measuring import Measurement, cpu_seconds, measured

SITE = "https://council.example/"
NPM = ("feed@6", "feedsmith@3")
_SCRIPT = Path(__file__).with_suffix(".mjs")


def feedgen(path: Path) -> list[bytes]:
    """Return RSS and Atom by feedgen, used plainly."""
    from feedgen.feed import FeedGenerator

    generator = FeedGenerator()
    generator.load_extension("dc")
    generator.id(f"{SITE}feeds/all.atom")
    generator.title("Straits Council")
    generator.description("All articles")
    generator.language("en")
    generator.link(href=SITE, rel="alternate")
    generator.updated(NEWEST)
    for item in read_items(path):
        entry = generator.add_entry(order="append")
        entry.guid(f"tag:council.example,2026:a{item['number']}", permalink=False)
        entry.title(item["title"])
        entry.link(href=item["url"], rel="alternate")
        entry.published(item["posted_at"])
        entry.updated(item["posted_at"])
        entry.summary(item["text"][:280])
        entry.content(item["html"], type="html")
        entry.category(term=item["section"])
        entry.author(name=item["author"])
        entry.dc.dc_creator(item["author"])
    return [generator.rss_str(), generator.atom_str()]


def django(path: Path) -> list[bytes]:
    """Return RSS and Atom by Django's feed generator, which has one text for each item."""
    settings = import_module("django.conf").settings
    generators = import_module("django.utils.feedgenerator")
    if not settings.configured:
        settings.configure(USE_I18N=False)
    made: list[bytes] = []
    for kind, extension in ((generators.Rss201rev2Feed, "rss"), (generators.Atom1Feed, "atom")):
        feed = kind(
            title="Straits Council",
            link=SITE,
            description="All articles",
            language="en",
            feed_url=f"{SITE}feeds/all.{extension}",
        )
        for item in read_items(path):
            feed.add_item(
                title=item["title"],
                link=item["url"],
                description=item["html"],
                unique_id=f"tag:council.example,2026:a{item['number']}",
                unique_id_is_permalink=False,
                pubdate=item["posted_at"],
                updateddate=item["posted_at"],
                author_name=item["author"],
                categories=[item["section"]],
            )
        made.append(feed.writeString("utf-8").encode())
    return made


FORMATS = {"feedgen": 2, "django": 2, "feed": 3, "feedsmith": 3}
"""In how many formats each peer gives the articles."""

PYTHON = {"feedgen": (feedgen, 1), "django": (django, 2)}
"""Each peer, and how often it reads the articles."""


def measure_here(name: str, path: Path) -> dict[str, Any]:
    """Run one of the Python peers in this process."""
    build, readings = PYTHON[name]
    before = cpu_seconds()
    articles = sum(1 for _ in read_items(path))
    reading = cpu_seconds() - before
    taken = measured(lambda: build(path))
    items = sum(text.count(b"<item>") + text.count(b"<entry>") for text in taken.result)
    return {
        "cpu": taken.cpu - readings * reading,
        "articles": articles,
        "items": items,
        "megabytes": taken.megabytes,
    }


def measure(name: str, path: Path, modules: Path | str) -> Measurement | str:
    """Run a peer in a process of its own; return what it took, or why it did not run."""
    if name in PYTHON and find_spec(name) is None:
        return "is not installed"
    if name in PYTHON:
        command = [sys.executable, "-m", "bench.feeds", "--step", name, "--folder", str(path)]
    elif isinstance(modules, str):
        return modules
    else:
        command = ["node", str(modules / _SCRIPT.name), name, str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        return f"failed with exit code {done.returncode}"
    said = json.loads(done.stdout)
    if said["items"] != FORMATS[name] * said["articles"]:
        return f"gave {said['items']} items in {FORMATS[name]} formats"
    return Measurement(said["cpu"], said["megabytes"], (said["articles"], said["items"]))


@contextmanager
def npm_modules() -> Iterator[Path | str]:
    """Give a folder with the npm peers, or say why there is none."""
    if not (shutil.which("npm") and shutil.which("node")):
        yield "npm is not installed"
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "package.json").write_text('{"private": true}')
        shutil.copy(_SCRIPT, folder)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        try:
            done = subprocess.run(
                [*command, *NPM], cwd=folder, capture_output=True, timeout=120, check=False
            )
            reached = done.returncode == 0
        except subprocess.TimeoutExpired:
            reached = False
        yield folder if reached else "npm's registry is out of reach"
