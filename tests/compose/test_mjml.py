"""The guards around mjml-python, and the defects that they are there for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mjml import mjml2html

from cabc_syndicate.compose.mjml import MAX_DEPTH, compile_mjml
from cabc_syndicate.errors import TemplateError

PAGE = "<mjml><mj-body><mj-section><mj-column>{}</mj-column></mj-section></mj-body></mjml>"


def compiled(inner: str) -> str:
    return compile_mjml(PAGE.format(inner), "test.mjml.j2")


@pytest.mark.parametrize(
    "text", ["ျမန္မာ ြ", "กำ ที่", "ស្រី", "ຂໍ້", "C:\\new\\table", "a\u00a0b\u200bc"]
)
def test_any_script_survives_in_attributes_and_text(text: str) -> None:
    html = compiled(f'<mj-image src="http://x/a.png" alt="{text}" /><mj-text>{text}</mj-text>')
    assert f'alt="{text}"' in html
    assert f">{text}<" in html


def test_the_defect_with_attributes_is_still_there() -> None:
    """When this fails, upstream has mended it: `_as_ascii` and `_decode` can go."""
    html = mjml2html(PAGE.format('<mj-image src="http://x/a.png" alt="ទី" />'))
    assert 'alt="ទី"' not in html


def test_white_space_in_attributes_becomes_one_space() -> None:
    html = compiled('<mj-image src="http://x/a.png" alt="one\n   two" />')
    assert 'alt="one two"' in html


def test_no_font_is_loaded_from_elsewhere() -> None:
    assert "fonts.g" in mjml2html(PAGE.format('<mj-text font-family="Roboto">x</mj-text>'))
    assert "fonts.g" not in compiled('<mj-text font-family="Roboto">x</mj-text>')


def test_nesting_is_capped() -> None:
    deep = "<div>" * 20_000 + "</div>" * 20_000
    with pytest.raises(TemplateError, match=f"deeper than {MAX_DEPTH}"):
        compiled(f"<mj-text>{deep}</mj-text>")


def test_control_characters_do_not_end_the_digest() -> None:
    assert "ab" in compiled("<mj-text>a\x00\x0bb</mj-text>")


def test_an_error_names_the_template() -> None:
    with pytest.raises(TemplateError, match=r"test\.mjml\.j2"):
        compile_mjml("<mjml><mj-body></mjml", "test.mjml.j2")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_escaped_text_comes_back(text: str) -> None:
    from markupsafe import escape

    safe = str(escape(" ".join(text.split())))
    html = compiled(f'<mj-image src="http://x/a.png" alt="{safe}" /><mj-text>[{safe}]</mj-text>')
    assert f'alt="{safe}"' in html
    assert f"[{safe}]" in html
