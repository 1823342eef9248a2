"""Encodings of old sites, labelled, mislabelled and not labelled at all."""

import pytest

from cabc_syndicate.collect.decode import decode
from cabc_syndicate.errors import PageError

CHINESE = "中国与东盟国家的企业家在港口城市举行会议，讨论贸易便利化与铁路运输合作。" * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb2312", "gbk", "gb18030"])
def test_without_a_label(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding), "x").text == CHINESE


@pytest.mark.parametrize("label", ["gb2312", "GBK", "x-gbk", "gb18030"])
def test_labels_in_the_page_and_in_http(label: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">{CHINESE}镕'
    assert decode(page.encode("gb18030"), "x").text == page
    assert decode(f"{CHINESE}镕".encode("gb18030"), "x", declared=label).text == f"{CHINESE}镕"


def test_the_operators_word_goes_first() -> None:
    data = "Ärger".encode("latin-1")
    assert decode(data, "x", configured="latin-1").text == "Ärger"
    assert decode("พัฒนา".encode("cp874"), "x", configured="windows-874").text == "พัฒนา"


def test_a_wrong_label_is_passed_over() -> None:
    assert decode(CHINESE.encode("gbk"), "x", declared="utf-8").text == CHINESE
    assert decode(CHINESE.encode(), "x", declared="gbk").text == CHINESE
    assert decode(CHINESE.encode(), "x", declared="no-such-thing").text == CHINESE


def test_the_remembered_encoding_reads_a_short_page() -> None:
    decoded = decode("题目".encode("gbk"), "x", remembered="gb18030")
    assert (decoded.text, decoded.encoding) == ("题目", "gb18030")


def test_a_page_cut_in_the_middle_of_a_letter() -> None:
    assert decode(CHINESE.encode()[:-1], "x").text.startswith(CHINESE[:-1])
    cut = decode(CHINESE.encode("gbk")[:-1], "x", declared="gbk").text
    assert cut.startswith(CHINESE[:-1])


def test_a_stray_nul_is_dropped_and_the_page_is_read() -> None:
    assert decode(f"{CHINESE}\x00{CHINESE}".encode(), "x").text == CHINESE * 2
    with pytest.raises(PageError, match="is not text"):  # UTF-16 without its mark
        decode("The harbour is open".encode("utf-16-le"), "x")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, bytes(range(256)) * 9]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(PageError, match="is not text") as caught:
        decode(data, "photo.txt")
    assert caught.value.problem.item == "photo.txt"


def test_chinese_punctuation_under_a_western_label_is_chinese() -> None:
    data = "Dvora’s ferry — “in time”".encode("gbk")
    assert decode(data, "page", declared="iso-8859-1").text == "Dvora’s ferry — “in time”"
    french = "Déjà vu à l’été ¡hola!".encode("cp1252")
    assert decode(french, "page", declared="iso-8859-1").text == "Déjà vu à l’été ¡hola!"
