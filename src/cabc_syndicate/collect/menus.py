"""A site's home page -> its sections, and the languages it comes in (pure).

The menu is where short links stand together and the markup or their place says so; boxes on the
page add the lists that their heading or "more" leads to. Nothing here is sure: each section's own
page is looked at afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.furniture import is_home, trail
from cabc_syndicate.collect.html_tree import Element
from cabc_syndicate.collect.identity import canonical_key
from cabc_syndicate.collect.proposal import language_of
from cabc_syndicate.collect.sanitise import absolute
from cabc_syndicate.collect.wording import LANGUAGE_NAMES, NEXT_PAGE

_WIDEST = 40
_FEWEST = 3
_MENU = re.compile(r"(?:^|[\s_-])(?:main-?|top-?|site-?|head-?)?(?:nav|menu|channel|column)", re.I)
_NO_MENU = re.compile(r"foot|bottom|crumb|page|pagination|friend|link-?s\b|copyright|social|share")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|mp[34]|apk|xml|rss)$", re.I)
_MORE = re.compile(
    r"[\s\[【(（<《+]*(?:more|more news|read more|view (?:all|more)|see (?:all|more)|all news|更多|"
    r"更多内容|查看更多|更多新闻|更多>+|selengkapnya|lihat semua|lagi|xem thêm|xem tất cả|"
    r"ดูทั้งหมด|อ่านต่อ|เพิ่มเติม|higit pa)[\s\]】)）>＞»›→…+.]*",
    re.I,
)
_NOT_A_SECTION = re.compile(
    r"(?:about(?: ?us)?|about .*|contact(?: ?us)?|contacts|login|log in|sign in|sign up|register|"
    r"my account|search|advanced search|site ?map|privacy(?: policy)?|terms(?: .*)?|jobs?|careers?|"
    r"links|friendly links|copyright|help|faqs?|rss|feeds?|subscribe|cart|shop|donate|cookies?|"
    r"download|guest ?book|message|feedback|weibo|wechat|facebook|twitter|x|youtube|linkedin|"
    r"关于我们|关于.{0,6}|联系我们|联系方式|登录|登陆|注册|会员登录|会员中心|用户登录|搜索|网站地图|"
    r"站点地图|友情链接|加入收藏|收藏本站|设为首页|版权声明|免责声明|隐私.*|帮助|留言.*|在线留言|"
    r"招聘|人才招聘|微博|微信|邮箱|tentang kami|hubungi kami|kontak|masuk|daftar|cari|"
    r"giới thiệu|liên hệ|đăng nhập|đăng ký|tìm kiếm|ติดต่อเรา|เกี่ยวกับเรา|เข้าสู่ระบบ|ค้นหา)",
    re.I,
)
_EDGES = " \t|/·•[]【】()（）:：»›>«"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "strong", "legend"})
_LANGUAGE_CODES = {
    "zh-Hans": "chinese|cn|zh|中文|中文版|中文网|简体|简体中文|简体版",
    "en": "english|en|eng|英文|英文版",
    "id": "bahasa indonesia|indonesia|id",
    "ms": "bahasa melayu|melayu|ms",
    "vi": "tiếng việt|vietnamese|vi|vn",
    "th": "ไทย|thai|th",
    "km": "ខ្មែរ|khmer|km",
    "lo": "ລາວ|lao|lo",
    "my": "မြန်မာ|မြန်မာဘာသာ|burmese|my",
    "fil": "filipino|fil|tagalog",
}


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link that may lead to a section's list; `found` says where: "menu", "box" or
    "breadcrumb"."""

    title: str
    url: str
    found: str


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The site in another language; `language` is None where it is none of ours."""

    name: str
    url: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Crumbs:
    """A breadcrumb: the text of each element, and text and address of its links behind "Home"."""

    elements: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


Anchor = tuple[Element, str, str]
"""A link's element, its address in full and its text."""


def sections_of(root: Element, base: str | None, url: str) -> tuple[MenuEntry, ...]:
    """Return what may be the sections of a home page: its menu, then its boxes, each once."""
    anchors = [one for one in _anchors(root, base) if _may_lead(one[1], url)]
    menu = [MenuEntry(text, at, "menu") for element, at, text in anchors if _in_menu(element)]
    menu = [one for one in menu if _may_name(one.title)]
    boxes = [one for one in _boxes(anchors) if _may_name(one.title)]
    if len(menu) < _FEWEST:
        menu += [one for one in _bar(anchors) if _may_name(one.title)]
    found: dict[str, MenuEntry] = {}
    for entry in (*menu, *boxes):
        found.setdefault(canonical_key(entry.url), entry)
    return tuple(found.values())


def other_languages(root: Element, base: str | None, url: str) -> tuple[OtherLanguage, ...]:
    """Return where a page comes in other languages, by hreflang and by its language switch."""
    here = canonical_key(url)
    found: dict[str, OtherLanguage] = {}
    for link in root.iter("link"):
        stated = link.get("hreflang") or ""
        address = absolute(link.get("href") or "", base)
        is_other = "alternate" in (link.get("rel") or "").lower() and stated.lower() != "x-default"
        if stated and is_other and address and address.startswith("http"):
            found.setdefault(
                canonical_key(address), OtherLanguage(stated, address, language_of(stated))
            )
    for _, address, text in _anchors(root, base):
        word = text.strip(_EDGES).casefold()
        if word in LANGUAGE_NAMES:
            code = next((code for code, names in _CODES.items() if word in names), None)
            found.setdefault(
                canonical_key(address), OtherLanguage(text.strip(_EDGES), address, code)
            )
    return tuple(one for key, one in found.items() if key != here)


def crumbs(root: Element, base: str | None) -> Crumbs:
    """Return a page's breadcrumb: its elements, and the links behind "Home"."""
    for element in root.iter("a"):
        if not is_home(one_line(str(element.text_content()))):
            continue
        for around in list(element.iterancestors())[:3]:
            line = one_line(str(around.text_content()))
            elements = trail(line)
            if columns(line) <= 200 and len(elements) > 1:
                links = [(text, address) for _, address, text in _anchors(around, base)]
                return Crumbs(tuple(elements), tuple(one for one in links[1:] if one[0]))
    return Crumbs()


def is_home_address(url: str) -> bool:
    """Return whether an address is that of a site's front page."""
    parts = urlsplit(url)
    if parts.query:
        return False
    path = parts.path.strip("/").lower()
    return re.fullmatch(r"(?:(?:index|default|home|main)\.\w{2,5})?", path) is not None


_CODES = {code: frozenset(names.split("|")) for code, names in _LANGUAGE_CODES.items()}


def _anchors(root: Element, base: str | None) -> Iterator[Anchor]:
    for element in root.iter("a"):
        href = element.get("href")
        address = absolute(href, base) if href and not href.startswith("#") else None
        if address and address.startswith("http"):
            text = one_line(str(element.text_content())) or one_line(element.get("title") or "")
            yield element, address.partition("#")[0], text


def _may_lead(address: str, url: str) -> bool:
    """Return whether an address may be a list of the same site."""
    other, here = urlsplit(address), urlsplit(url)
    if _host(other.hostname) != _host(here.hostname) or other.port != here.port:
        return False
    return not (_FILE.search(other.path) or is_home_address(address)) and canonical_key(
        address
    ) != canonical_key(url)


def _host(name: str | None) -> str:
    return (name or "").removeprefix("www.")


def _may_name(title: str) -> bool:
    word = title.strip(_EDGES)
    if not 2 <= columns(word) <= _WIDEST or re.fullmatch(r"[\d\W_]+", word):
        return False
    plain = word.casefold()
    if plain in LANGUAGE_NAMES or is_home(plain) or _MORE.fullmatch(word):
        return False
    return not (_NOT_A_SECTION.fullmatch(plain) or NEXT_PAGE.fullmatch(word))


def _in_menu(element: Element) -> bool:
    for around in element.iterancestors():
        if around.tag in {"body", "main", "article"}:
            return False
        names = f"{around.get('id') or ''} {around.get('class') or ''}".lower()
        if around.tag == "footer" or _NO_MENU.search(names):
            return False
        if around.tag == "nav" or around.get("role") == "navigation" or _MENU.search(names):
            return True
    return False


def _bar(anchors: Sequence[Anchor]) -> list[MenuEntry]:
    """Return the first links that stand together and are all short, where no markup says menu."""
    groups: dict[tuple[str, Element | None], list[Anchor]] = {}
    for one in anchors:
        element = one[0]
        steps = [str(step.tag) for step in element.iterancestors()]
        around = _container(element)
        groups.setdefault(("/".join(steps[:8]), around), []).append(one)
    for group in groups.values():
        names = {text for _, _, text in group if text}
        widths = [columns(text) for text in names]
        if len(names) >= _FEWEST and max(widths) <= _WIDEST and sum(widths) / len(widths) <= 20:
            found = [MenuEntry(text, address, "menu") for _, address, text in group]
            if sum(_may_name(one.title) for one in found) >= 2:
                return found
    return []


def _container(element: Element) -> Element | None:
    """Return the closest element that holds more links than this one."""
    for around in element.iterancestors():
        if sum(1 for _ in around.iter("a")) >= _FEWEST:
            return around
    return None


def _boxes(anchors: Sequence[Anchor]) -> Iterator[MenuEntry]:
    """Yield what the headings of boxes lead to, and their "more" under the heading's name."""
    for element, address, text in anchors:
        if _MORE.fullmatch(text):
            if heading := _heading_over(element):
                yield MenuEntry(heading, address, "box")
        elif columns(text) <= _WIDEST and any(
            around.tag in _HEADINGS for around in list(element.iterancestors())[:2]
        ):
            yield MenuEntry(text, address, "box")


def _heading_over(element: Element) -> str | None:
    for around in list(element.iterancestors())[:4]:
        for part in around.iter():
            if part is element:
                break
            is_heading = part.tag in _HEADINGS or re.search(
                r"tit|head|caption", f"{part.get('class') or ''}", re.I
            )
            if is_heading and isinstance(part.tag, str):
                text = _without_more(one_line(str(part.text_content())))
                if 2 <= columns(text) <= _WIDEST:
                    return text
    return None


def _without_more(text: str) -> str:
    words = [word for word in text.split(" ") if not _MORE.fullmatch(word)]
    return " ".join(words).strip(_EDGES)
