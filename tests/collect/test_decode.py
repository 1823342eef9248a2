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


PLAIN = "本会代表团昨日到访南宁与当地企业家座谈双方就港口建设交换意见并签署备忘录"
TRADITIONAL = "本會代表團昨日到訪香港與當地企業家座談雙方就港口建設交換意見並簽署備忘錄"
THAI = "สภาธุรกิจประชุมเรื่องการค้าและท่าเรือกับสมาชิกเมื่อวานนี้"


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "us-ascii", "big5", "windows-874"])
@pytest.mark.parametrize("remembered", [None, "gb18030"])
def test_plain_chinese_under_a_wrong_label(label: str, remembered: str | None) -> None:
    page = f"<html><title>News</title><p>{PLAIN}</p></html>"
    read = decode(page.encode("gbk"), "x", declared=label, remembered=remembered)
    assert read.text == page


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (TRADITIONAL, "cp950", "iso-8859-1"),
        (TRADITIONAL, "cp950", "gb2312"),
        (THAI, "cp874", "iso-8859-1"),
    ],
)
def test_other_texts_under_a_wrong_label(text: str, encoding: str, label: str) -> None:
    assert decode(text.encode(encoding), "x", declared=label).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PLAIN, "gbk"),
        (TRADITIONAL, "cp950"),
        (THAI, "cp874"),
        ("À l’été, ils ont fêté les élèves âgés. ÀÉÈÊ!", "cp1252"),
        ("Hội đồng doanh nghiệp".replace("ộ", "ô").replace("ồ", "ô").replace("ệ", "ê"), "cp1258"),
        ("東京で会議が開かれ、貿易について話し合われました。", "cp932"),
        ("서울에서 무역 회의가 열렸습니다. 항구와 철도 협력을 논의했다.", "cp949"),
        ("Москва: встреча по вопросам торговли и железных дорог.", "cp1251"),
        ("Ελληνικά: συνάντηση για το εμπόριο.", "cp1253"),
        ("龘龖龗靐齉", "gb18030"),
    ],
)
def test_a_right_label_holds(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x", declared=encoding).text == text


@pytest.mark.parametrize("label", [None, "utf-8"])
@pytest.mark.parametrize(
    "few", ["Café", "jalapeño", "Delta–Sea", "“No favours”", "30°C", "© 2018", "Peña’s … £5m"]
)
def test_a_few_western_letters_without_a_label_that_holds(few: str, label: str | None) -> None:
    page = f"<p>{'The council met and signed. ' * 40}{few}{' It ended at noon.' * 20}</p>"
    assert decode(page.encode("cp1252"), "x", declared=label).text == page


@pytest.mark.parametrize("label", [None, "utf-8"])
def test_a_few_stray_bytes_leave_a_page_what_it_is(label: str | None) -> None:
    page = f"<p>{PLAIN * 5}".encode() + b"\xff</p>"
    assert decode(page, "x", declared=label).text == f"<p>{PLAIN * 5}\ufffd</p>"


def test_a_little_chinese_on_an_english_page_without_a_label() -> None:
    page = f"<p>{'The council met and signed. ' * 90}</p><a>中文版</a>"
    assert decode(page.encode("gbk"), "x").text == page
