"""What a server asks us to wait, whatever its clock and ours say; hosts that are plainly inside."""

import pytest

from cabc_syndicate.guard import asked_pause, is_written_inside


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


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0", "0.0.0.0"),
        *("10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1"),
        *("::1", "[::1]", "::", "::ffff:127.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1"),
        *("localhost", "LOCALHOST", "localhost.", "①②⑦.⓪.⓪.①", "127。0。0。1"),
    ],
)
def test_hosts_that_are_plainly_inside(host: str) -> None:
    assert is_written_inside(host)


@pytest.mark.parametrize(
    "host",
    [
        *("1.1.1.1", "202.96.0.1", "16843009", "0x01010101", "2606:4700::1111", "[240e::1]"),
        *("one.example", "localhost.example", "my-localhost", "10.example", "127.0.0.1.example"),
        *("256.1.1.1", "10.0.0.1x", "4294967296", "商会.example", "xn--", "a:b", ""),
    ],
)
def test_public_addresses_and_names_are_not_plainly_inside(host: str) -> None:
    assert not is_written_inside(host)
