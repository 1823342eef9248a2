"""What a server asks us to wait, whatever its clock and ours say."""

import pytest

from cabc_syndicate.guard import asked_pause


@pytest.mark.parametrize(
    ("after", "date", "seconds"),
    [
        ("7", "", 7),
        (" 7 ", "", 7),
        ("Wed, 28 Feb 2018 08:00:09 GMT", "Wed, 28 Feb 2018 08:00:00 GMT", 9),
        ("Wed, 28 Feb 2018 07:00:00 GMT", "Wed, 28 Feb 2018 08:00:00 GMT", 0),
        ("Wed, 28 Feb 2018 08:00:09 GMT", "", None),
        ("soon", "Wed, 28 Feb 2018 08:00:00 GMT", None),
        ("-1", "", None),
        ("9" * 4000, "", 999_999_999),
        ("", "", None),
    ],
)
def test_the_pause_that_is_asked_for(after: str, date: str, seconds: float | None) -> None:
    assert asked_pause({"retry-after": after, "date": date}) == seconds
