"""Every form of date that was seen on sites of this world."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabc_syndicate.collect.dates import agreeing, find_all, first, in_address
from cabc_syndicate.collect.months import MONTH_NAMES
from tests.collect.conftest import BEIJING

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Post Time:2018-02-24 16:48:42", "2018-02-24T16:48:42+08:00"),
        ("DailyPost Time:2018-02-2416:48:42", "2018-02-24T16:48:42+08:00"),
        ("2018\u221202\u221224 16：48", "2018-02-24T16:48:00+08:00"),
        ("2018/2/24", "2018-02-24T00:00:00+08:00"),
        ("2018.02.24 08:00", "2018-02-24T08:00:00+08:00"),
        ("24/02/2018 16:48", "2018-02-24T16:48:00+08:00"),
        ("03/02/2018", "2018-02-03T00:00:00+08:00"),
        ("02/24/2018", "2018-02-24T00:00:00+08:00"),
        ("2018年2月24日 16:48", "2018-02-24T16:48:00+08:00"),
        ("２０１８年２月２４日", "2018-02-24T00:00:00+08:00"),
        ("2018年2月24日 星期六 下午4:48", "2018-02-24T16:48:00+08:00"),
        ("2018年2月24日16时48分", "2018-02-24T16:48:00+08:00"),
        ("民國107年2月24日", "2018-02-24T00:00:00+08:00"),
        ("中華民國107年02月24日 16:48", "2018-02-24T16:48:00+08:00"),
        ("民國107/02/24", "2018-02-24T00:00:00+08:00"),
        ("發布日期：107/02/24 09:30", "2018-02-24T09:30:00+08:00"),
        ("107-02-24", "2018-02-24T00:00:00+08:00"),
        ("發布日期：107.02.24 點閱：12", "2018-02-24T00:00:00+08:00"),
        ("24 Disember 2018, 4:48 PTG", "2018-12-24T16:48:00+08:00"),
        ("24 Ogos 2018 8:05 pagi", "2018-08-24T08:05:00+08:00"),
        ("Thứ bảy, 24/02/2018, 16:48 (GMT+7)", "2018-02-24T16:48:00+07:00"),
        ("24/02/2018 4:48 CH", "2018-02-24T16:48:00+08:00"),
        ("Pebrero 24, 2018 4:48 ng hapon", "2018-02-24T16:48:00+08:00"),
        ("๒๔ กุมภาพันธ์ ๒๕๖๑", "2018-02-24T00:00:00+08:00"),
        ("February 24, 2018", "2018-02-24T00:00:00+08:00"),
        ("Feb. 24th, 2018 at 4:48 pm", "2018-02-24T16:48:00+08:00"),
        ("24 Feb 2018", "2018-02-24T00:00:00+08:00"),
        ("24-Feb-2018", "2018-02-24T00:00:00+08:00"),
        ("Sat, 24 Feb 2018 16:48:42 +0000", "2018-02-24T16:48:42+00:00"),
        ("2018-02-24T16:48:42Z", "2018-02-24T16:48:42+00:00"),
        ("2018-02-24T16:48:42.123+07:00", "2018-02-24T16:48:42+07:00"),
        ("2018-02-24 16:48 GMT+7", "2018-02-24T16:48:00+07:00"),
        ("2018-02-24 09:00-11:30", "2018-02-24T09:00:00+08:00"),
        ("24 Februari 2018 pukul 16.48 WIB", "2018-02-24T16:48:00+07:00"),
        ("24 Ogos 2018", "2018-08-24T00:00:00+08:00"),
        ("24 tháng 2, 2018", "2018-02-24T00:00:00+08:00"),
        ("ngày 24 tháng 2 năm 2018 lúc 16:48", "2018-02-24T16:48:00+08:00"),
        ("16:48 24/02/2018", "2018-02-24T16:48:00+08:00"),
        ("16:11, May 24, 2017", "2017-05-24T16:11:00+08:00"),
        ("24 กุมภาพันธ์ 2561 16:48 น.", "2018-02-24T16:48:00+08:00"),
        ("24 ก.พ. พ.ศ. 2561", "2018-02-24T00:00:00+08:00"),
        ("24/02/2561", "2018-02-24T00:00:00+08:00"),
        ("24 Pebruari 2018", "2018-02-24T00:00:00+08:00"),
        ("Update: 2018-02-24", "2018-02-24T00:00:00+08:00"),
        ("Pebrero 24, 2018", "2018-02-24T00:00:00+08:00"),
        ("ika-24 ng Pebrero, 2018", "2018-02-24T00:00:00+08:00"),
        ("2099-01-01, corrected 2018-01-02", "2018-01-02T00:00:00+08:00"),
    ],
)
def test_forms(text: str, moment: str) -> None:
    found = first(text, BEIJING, NOW)
    assert found is not None
    assert found.moment.isoformat() == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "On January 23rd, members met",
        "(2018\u20142020)",
        "2018-02-31",
        "2018-13-01",
        "1994-12-31",
        "2026-01-03",
        "10.0.2018.1",
        "In May 2018 many came",
        "2 days ago",
        "yesterday at 10:30",
        "Today 08:15",
        "3小时前",
        "2 hari yang lalu",
        "Post Time: just now",
        "99/99/9999",
        "0000-00-00 00:00:00",
        "9999-12-31 23:59:59",
        "Tel. 107-02-24-33",
        "107.02.24.3",
        "v107.02.24",
        "107-02-2433",
        "107/13/24",
    ],
)
def test_what_is_no_posted_time(text: str) -> None:
    assert first(text, BEIJING, NOW) is None


def test_a_day_ahead_is_allowed_and_more_is_not() -> None:
    ahead = (NOW + timedelta(hours=23)).isoformat()
    too_far = (NOW + timedelta(hours=25)).isoformat()
    assert first(ahead, BEIJING, NOW) is not None
    assert first(too_far, BEIJING, NOW) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2018/0224/1.html", "2018-02-24"),
        ("https://x.example/2018-02/24/content_1.htm", "2018-02-24"),
        ("https://x.example/2018/02/24/some-words/", "2018-02-24"),
        ("https://x.example/201802/t20180224_123.html", "2018-02-24"),
        ("https://x.example/show?id=20180224123", None),
        ("https://x.example/20189999/1.html", None),
        ("https://x.example/a", None),
    ],
)
def test_days_in_addresses(url: str, day: str | None) -> None:
    found = in_address(url, BEIJING, NOW)
    assert (found and found.date().isoformat()) == day


MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2025, 12, 30)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0, tzinfo=BEIJING)
)
OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timedelta(minutes=15 * quarters))


@given(MOMENTS, st.sampled_from(["", "Post Time:", "DailyPost Time: ", "发布时间："]))
def test_any_instant_as_a_cms_prints_it(moment: datetime, label: str) -> None:
    found = first(f"{label}{moment:%Y-%m-%d %H:%M:%S}", BEIJING, NOW)
    assert found is not None
    assert found.moment == moment


@given(MOMENTS, OFFSETS)
def test_any_instant_in_iso_form_keeps_its_offset(moment: datetime, offset: timedelta) -> None:
    there = moment.astimezone(timezone(offset))
    found = first(there.isoformat(), BEIJING, NOW)
    if there.year >= 1995:
        assert found is not None
        assert found.moment == moment
        assert found.moment.utcoffset() == offset


@given(MOMENTS, st.sampled_from(sorted(MONTH_NAMES)), st.booleans())
def test_any_day_with_any_month_name(moment: datetime, name: str, day_first: bool) -> None:
    day = min(moment.day, 28)
    text = f"{day} {name} {moment.year}" if day_first else f"{name} {day}, {moment.year}"
    found = first(text, BEIJING, NOW)
    assert found is not None
    assert found.moment == datetime(moment.year, MONTH_NAMES[name], day, tzinfo=BEIJING)


@given(st.text(max_size=300))
def test_any_text_is_searched_without_a_fault(text: str) -> None:
    for found in find_all(text, BEIJING, NOW):
        assert found.moment.tzinfo is not None
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    ("listed", "month"),
    [("2018-02-10", 2), ("2018-10-02", 10), ("2018-10-03", 10), (None, 10)],
)
def test_a_date_of_two_readings_is_read_as_in_the_list(listed: str | None, month: int) -> None:
    moment = datetime(2018, 10, 2, 8, 22, tzinfo=UTC)  # 02/10/2018, day first
    day = datetime.fromisoformat(listed).replace(tzinfo=UTC) if listed else None
    agreed = agreeing(moment, day)
    assert (agreed.month, agreed.day, agreed.hour) == (month, 12 - month, 8)
