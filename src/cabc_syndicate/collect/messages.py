"""Pages that are no article (pure): a message in the place of one, a login, a firewall's check.

They come with status 200 and would else be read as articles that lost their title, or, worse, as
articles. Each is told by its words on a page that holds next to no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.characters import columns, one_line
from cabc_syndicate.collect.furniture import is_menu
from cabc_syndicate.collect.html_blocks import from_element
from cabc_syndicate.collect.html_tree import Element, parse
from cabc_syndicate.collect.wording import RIGHTS
from cabc_syndicate.errors import PageError

_LONGEST_MESSAGE = 600
"""Columns of text, links and footers left out, that a page of a message has at most."""
_WIDEST_MESSAGE = 160
_PROSE = 120

_MESSAGE = re.compile(
    r"(?:information|page|article|content|item|record|document|file|news|post|url|story)"
    r"[\w ]{0,30}(?:does(?: not|n['’]t) exist|do not exist|(?:is|was|were|could|can)[\w ]{0,12}"
    r"(?:not|n['’]t|no longer)[\w ]{0,12}(?:found|available|exist|be found)|not found|"
    r"(?:has|have|was|were|is) (?:been )?(?:deleted|removed|withdrawn))"
    r"|\b404\b|\bnot found\b|no (?:such|permission)|"
    r"you (?:do not|don['’]t) have (?:permission|access)"
    r"|does not exist|nothing (?:was )?found|permission denied|access (?:is )?denied|"
    r"(?:不存在|已被?删除|已删除|已下线|已失效|找不到|未找到|没有找到|无法找到|无此|没有权限|无权|没有访问|"
    r"尚未审核|未通过审核|已过期|不存在或|提示信息|系统提示|页面不见|出错了)"
    r"|(?:不存在|已刪除|找不到|沒有權限)"
    r"|tidak (?:di)?temukan|tidak (?:di)?jumpai|tidak wujud|telah dihapus|tiada akses|"
    r"không tìm thấy|không tồn tại|đã bị xóa|không có quyền|"
    r"ไม่พบ(?:หน้า|ข้อมูล|เนื้อหา)|ถูกลบ|ไม่มีสิทธิ์|hindi (?:makita|natagpuan|mahanap)",
    re.IGNORECASE,
)
_CHECK = re.compile(
    r"just a moment|checking (?:your|if the site|the site)[\w ]{0,30}(?:browser|connection)|"
    r"attention required|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"are you (?:a )?(?:human|robot)|"
    r"enable (?:javascript|cookies)[\w ]{0,20} to continue|ddos protection|security check|"
    r"unusual traffic|incapsula incident|request (?:was )?(?:blocked|unsuccessful)|"
    r"complete the (?:captcha|security)|captcha|web application firewall|"
    r"访问验证|安全验证|人机验证|滑动验证|完成验证|请输入验证码|浏览器安全检查|正在检查|安全检查|"
    r"访问被拦截|请求被拦截|您的访问|访问过于频繁|访问频繁|网站防火墙|防火墙|拦截",
    re.IGNORECASE,
)


def message_of(blocks: Sequence[Block]) -> str | None:
    """Return what a page says instead of an article: a short line of a page without any text."""
    lines = list(_own_lines(blocks))
    if sum(columns(line) for line in lines) > _LONGEST_MESSAGE:
        return None
    said = (line for line in lines if columns(line) <= _WIDEST_MESSAGE and _MESSAGE.search(line))
    return next(said, None)


def login_page(document: str) -> bool:
    """Return whether an HTML page asks for a login or checks who is asking."""
    try:
        root = parse(document, "")
    except PageError:
        return False
    return is_login_page(root, from_element(root))


def is_login_page(root: Element, blocks: Sequence[Block]) -> bool:
    """Return whether a page is a login form or a firewall's check, with no text beside it."""
    lines = list(_own_lines(blocks))
    if any(columns(line) >= 2 * _PROSE for line in lines):
        return False
    wide = sum(columns(line) for line in lines if columns(line) >= _PROSE)
    if wide > _LONGEST_MESSAGE or sum(map(columns, lines)) > 3 * _LONGEST_MESSAGE:
        return False
    if _asks_password(root) and not any(block.kind == "h1" and wide for block in blocks):
        return wide == 0 and sum(not block.aside for block in blocks if block.linked > 0.8) < 30
    words = [*lines[:12], *_titles(root), *_scripts_off(root)]
    short = sum(map(columns, lines)) <= _LONGEST_MESSAGE
    return short and any(_CHECK.search(line) for line in words if columns(line) <= _WIDEST_MESSAGE)


def _own_lines(blocks: Iterable[Block]) -> Iterable[str]:
    """Yield the lines that are neither links, menus nor a footer."""
    for block in blocks:
        text = block.text
        if not text or block.linked >= 0.5 or block.aside or block.breadcrumb:
            continue
        if not is_menu(text) and not RIGHTS.search(text):
            yield text


def _asks_password(root: Element) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in root.iter("input"))


def _titles(root: Element) -> list[str]:
    return [one_line(str(title.text_content())) for title in list(root.iter("title"))[:1]]


def _scripts_off(root: Element) -> list[str]:
    return [one_line(str(one.text_content())) for one in list(root.iter("noscript"))[:3]]
