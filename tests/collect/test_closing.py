"""What a site prints at the end of every text, in its own element, is not part of it."""

from __future__ import annotations

import pytest

from cabc_syndicate.collect.blocks import Block
from cabc_syndicate.collect.closing import closed
from cabc_syndicate.collect.opening import opened

PROSE = (
    Block("She has brought more than six thousand ships into the harbour.", ""),
    Block("引航员表示，新航道开通以后，船只进港的时间缩短了一半。", ""),
)


def line(text: str, linked: float = 0.0) -> Block:
    return Block(text, text, linked=linked)


@pytest.mark.parametrize(
    "text",
    [
        "(Editor: Li Wei)",
        "Edited by Li Wei",
        "【责任编辑：王五】",
        "文章录入：admin 责任编辑：admin",
        "稿件来源：某某日报 作者：张三 编辑：李四",
        "Source: River Daily",
        "（来源：某某日报）",
        "声明：转载此文是出于传递更多信息之目的。",
        "未经允许不得转载：盐道札记 » 走进露天书库",
        "This article may not be reproduced without permission.",
        "The views expressed here are those of the author and do not bind the council.",
        "浏览次数：23",
        "Views: 233",
        "最后更新：2018-02-21 09:00",
        "Copyright © 2018 River Council",
        "上一篇：没有了",
        "Comments are closed.",
        "微信扫一扫，分享到朋友圈",
        "［责任编辑：陆平］",
        "Đánh giá bài này: 4.5 (8 phiếu)",
        "Penafian: Dewan tidak bertanggungjawab atas sebarang kehilangan.",
    ],
)
def test_furniture_at_the_end_is_dropped(text: str) -> None:
    assert closed([*PROSE, line(text)]) == PROSE
    assert closed([*PROSE, line("责编：王五"), line(text)]) == PROSE
    assert closed([PROSE[0], line(text), PROSE[1]]) == (PROSE[0], line(text), PROSE[1])


@pytest.mark.parametrize(
    "text",
    [
        "某某商会秘书处",
        "2018年2月20日",
        "（完）",
        "(Xinhua)",
        "Photo © Xinhua",
        "作者：张三（某某大学教授）",
        "（记者 张三）",
        "Source: customs office, 2018 figures",
        "注：本文数据来自海关",
        "Date: 3 May 2018",
        "时间：2018年3月5日上午9时",
        "责任编辑张三获得了优秀奖。",
        "编辑部地址：南宁",
        "声明：本会从未授权任何机构以本会名义开展活动。",
        "未经审批的企业不得参展。",
        "凡参展企业须提前报名。",
        "Views of the harbour at dusk",
        "Comments from growers were positive",
        "扫码报名参加论坛",
        "Editor’s note: names have been changed.",
        "Reading room opens at nine",
        "Next meeting: 5 May in Vientiane",
    ],
)
def test_signatures_notes_and_dates_stay(text: str) -> None:
    assert closed([*PROSE, line(text)]) == (*PROSE, line(text))


def test_the_source_of_a_table_stays() -> None:
    table = Block("Laos | 5; Thailand | 6", "<table></table>", "table")
    assert closed([*PROSE, table, line("Source: River Daily")])[-1].text == "Source: River Daily"


def test_a_line_within_the_text_that_leads_to_another_article_is_dropped() -> None:
    for text in (
        "Read also: Growers Sign a Letter",
        "Baca juga: Petani",
        "相关阅读：企业参展",
        "ອ່ານຕື່ມ: ຊາວນາ",
        "អានបន្ថែម៖ កសិករ",
        "Basahin pa: Magsasaka",
    ):
        assert closed([PROSE[0], line(text, linked=0.7), PROSE[1]]) == PROSE
        assert line(text) in closed([PROSE[0], line(text), PROSE[1]])


def test_tags_at_the_end_are_dropped_when_they_are_links() -> None:
    assert closed([*PROSE, line("Topics: trade, fruit", linked=0.5)]) == PROSE
    assert closed([*PROSE, line("Topics: trade, fruit")])[-1].text == "Topics: trade, fruit"


def test_a_body_of_nothing_else_is_left_alone() -> None:
    assert closed([line("Views: 233")]) == (line("Views: 233"),)


@pytest.mark.parametrize(
    "names",
    [
        ("文/邵一鸣", "图/贺兰舒"),
        ("Reporting by Edda Moran", "Edited by Hana Dvora"),
        ("By Orla Quayside", "Photographs: the staff"),
        ("记者 张三", "摄影：李四"),
    ],
)
def test_credits_of_several_paragraphs_open_no_text(names: tuple[str, str]) -> None:
    body, byline = opened([*map(line, names), *PROSE], "A Port Is a Promise")
    assert body == PROSE
    assert byline == names[:1]


def test_a_caption_without_a_byline_before_it_stays() -> None:
    caption = line("Photo: the harbour at dusk")
    assert opened([caption, *PROSE], "A Port Is a Promise")[0] == (caption, *PROSE)


@pytest.mark.parametrize(
    ("text", "is_advert"),
    [
        ("ADVERTISEMENT", True),
        ("ADVERTISEMENTGulir ke bawah untuk melanjutkan", True),
        ("— 广告 —", True),
        ("Iklan", True),
        ("- ໂຄສະນາ -", True),
        ("SCROLL TO CONTINUE WITH CONTENT", True),
        ("Daftar Isi", True),
        ("本文目录", True),
        ("Contents of the barge: rice", False),
        ("Advertisement revenue rose in 2017", False),
        ("广告收入增长", False),
    ],
)
def test_a_line_that_only_says_advertisement_is_no_text(text: str, is_advert: bool) -> None:
    kept = closed([PROSE[0], line(text), PROSE[1]])
    assert kept == (PROSE if is_advert else (PROSE[0], line(text), PROSE[1]))


def test_dates_of_other_articles_at_the_end_are_no_text() -> None:
    cards = [line("Views: 233"), line("27 Februari 2018"), line("27 กุมภาพันธ์ 2561")]
    assert closed([*PROSE, *cards]) == PROSE
    assert closed([*PROSE, line("27 Februari 2018")])[-1].text == "27 Februari 2018"


def test_a_rule_of_a_systems_own_and_what_stands_before_it_close_a_text() -> None:
    assert closed([*PROSE, line("责任编辑：admin"), line("------分隔线------")]) == PROSE


def test_a_sentence_that_asks_to_follow_a_channel_by_a_link_is_no_text() -> None:
    asks = "Dapatkan berita pilihan di ponselmu. Ikuti kanal WhatsApp kami, klik di sini."
    assert closed([*PROSE, line(asks, linked=0.1)]) == PROSE
    assert closed([*PROSE, line(asks)])[-1].text == asks
