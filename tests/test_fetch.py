"""One GET: its limits, its manners, and the addresses it must never reach."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import re
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

import pytest

from cabc_syndicate import __version__
from cabc_syndicate.errors import BlockedAddressError, FetchError
from cabc_syndicate.fetch import Fetcher, Response, Robots, Validators
from cabc_syndicate.guard import Resolve, is_public, resolve
from cabc_syndicate.settings import Fetch
from tests.collect.conftest import Site, serve, site

__all__ = ["serve", "site"]

LIMITS = Fetch(delay=timedelta(0), timeout=timedelta(seconds=5), allow_private=True)
GUARDED = LIMITS.model_copy(update={"allow_private": False})


def get(url: str, limits: Fetch = LIMITS, resolver: Resolve = resolve) -> Response:
    async def once() -> Response:
        async with Fetcher("https://council.example/", resolve=resolver) as fetcher:
            return await fetcher.get(url, limits)

    return asyncio.run(once())


def limits(**values: object) -> Fetch:
    return LIMITS.model_copy(update=values)


def html(body: bytes = b"<p>page</p>", **headers: str) -> tuple[int, dict[str, str], bytes]:
    return 200, {name.replace("_", "-"): value for name, value in headers.items()}, body


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("https://council.example/", " (+https://council.example/)"),
        ("https://council.example/a%20b?c=1", " (+https://council.example/a%20b?c=1)"),
        ("http://127.0.0.1:81/新闻/", " (+http://127.0.0.1:81/%E6%96%B0%E9%97%BB/)"),
        ("https://商会.example/新闻", " (+https://xn--6oq43m.example/%E6%96%B0%E9%97%BB)"),
        ("https://me:secret@council.example/\r\nX: 1", " (+https://council.example/X:%201)"),
        ("http://[::1]/新闻/", ""),
    ],
)
def test_who_we_are_is_said_in_ascii(site: Site, about: str, said: str) -> None:
    site.pages["/%E6%96%B0%E9%97%BB/"] = html()

    async def once() -> Response:
        async with Fetcher(about) as fetcher:
            return await fetcher.get(f"{site.url}/新闻/", LIMITS)

    assert asyncio.run(once()).status == 200
    assert site.headers[-1]["User-Agent"] == f"cabc-syndicate/{__version__}{said}"


def test_a_page_as_it_comes(site: Site) -> None:
    site.pages["/a?b=1"] = html("文".encode("gbk"), Content_Type="text/html; charset=GB2312")
    response = get(f"{site.url}/a?b=1#top")
    assert (response.status, response.body) == (200, "文".encode("gbk"))
    assert response.charset == "gb2312"
    assert response.url == f"{site.url}/a?b=1#top"
    assert site.hits == ["/robots.txt", "/a?b=1"]
    asked = site.headers[-1]
    assert asked["User-Agent"] == f"cabc-syndicate/{__version__} (+https://council.example/)"
    assert asked["Host"] == urlsplit(site.url).netloc


SPELLINGS = re.findall(
    r"\S+",
    """
http://127.0.0.1:{port}/            http://127.1:{port}/            http://127.0.1:{port}/
http://127.255.255.254:{port}/      http://2130706433:{port}/       http://0x7f000001:{port}/
http://0x7f.1:{port}/               http://0177.0.0.1:{port}/       http://017700000001:{port}/
http://0:{port}/                    http://0.0.0.0:{port}/          http://localhost:{port}/
http://LOCALHOST:{port}/            http://localhost.:{port}/       http://[::1]:{port}/
http://[::]:{port}/                 http://[0:0:0:0:0:0:0:1]:{port}/
http://[::ffff:127.0.0.1]:{port}/   http://[::ffff:7f00:1]:{port}/  http://[::127.0.0.1]:{port}/
http://[64:ff9b::7f00:1]:{port}/    http://[64:ff9b:1::7f00:1]:{port}/
http://[2002:7f00:1::]:{port}/      http://[2001:0:7f00:1::]:{port}/
http://[fe80::1]:{port}/            http://[fec0::1]:{port}/        http://[fc00::1]:{port}/
http://[fd00:ec2::254]:{port}/      http://[ff02::1]:{port}/        http://[2001:db8::1]:{port}/
http://[3fff::1]:{port}/            http://[100::1]:{port}/         http://[5f00::1]:{port}/
http://10.0.0.1:{port}/             http://172.16.0.1:{port}/       http://192.168.1.1:{port}/
http://169.254.169.254:{port}/      http://100.64.0.1:{port}/       http://192.0.0.8:{port}/
http://192.0.0.170:{port}/          http://192.0.2.1:{port}/        http://198.18.0.1:{port}/
http://198.51.100.1:{port}/         http://203.0.113.1:{port}/      http://192.88.99.1:{port}/
http://224.0.0.1:{port}/            http://239.255.255.250:{port}/  http://240.0.0.1:{port}/
http://255.255.255.255:{port}/      http://user:pass@127.0.0.1:{port}/
http://example.org@127.0.0.1:{port}/                                http://①②⑦.⓪.⓪.①:{port}/
http://127。0。0。1:{port}/          http://127.0.0.1:{port}/%2e%2e/
""",
)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_of_a_private_address_is_reached(site: Site, spelling: str) -> None:
    with pytest.raises(FetchError) as caught:
        get(spelling.format(port=urlsplit(site.url).port), GUARDED)
    assert site.hits == []
    problem = caught.value.problem
    if "127.0.0.1" in spelling and "[" not in spelling:
        assert isinstance(caught.value, BlockedAddressError)
        assert "is not on the public internet" in problem.reason


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x.example/", "gopher://x/", "//x.example/", "x", "http://",
            "http://x:99999/", "http://[::1", "javascript:alert(1)", "http://a b/", "http://\x00/"]
)  # fmt: skip
def test_what_is_no_web_address(url: str) -> None:
    with pytest.raises(FetchError, match=r"not a web address|was not found"):
        get(url)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("1.1.1.1", True),
        ("202.96.0.1", True),
        ("2606:4700::1111", True),
        ("240e::1", True),
        ("::ffff:8.8.8.8", False),
        ("2002:808:808::", False),
        ("192.0.0.9", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


def is_first(address: str) -> bool:
    """Stand in for "public": loopback has no public address to serve from."""
    return address == "127.0.0.1"


async def pretend(host: str, port: int) -> list[str]:
    del port
    return ["127.0.0.1" if host == "public.example" else host]


@pytest.mark.parametrize("inside", ["127.0.0.2", "[::1]", "10.0.0.1", "169.254.169.254"])
def test_a_redirect_to_a_private_address_is_not_followed(site: Site, inside: str) -> None:
    port = urlsplit(site.url).port
    site.pages["/"] = (302, {"Location": f"http://{inside}:{port}/secret"}, b"")

    async def once() -> None:
        async with Fetcher("https://x.example/", resolve=pretend, allowed=is_first) as fetcher:
            await fetcher.get(f"http://public.example:{port}/", GUARDED)

    with pytest.raises(BlockedAddressError, match="which is not on the public internet"):
        asyncio.run(once())
    assert site.hits == ["/robots.txt", "/"]


def test_a_name_that_changes_between_check_and_use_leads_nowhere(site: Site) -> None:
    port = urlsplit(site.url).port
    site.pages["/"] = html()
    answers = itertools.chain(["127.0.0.1", "127.0.0.1"], itertools.repeat("127.0.0.2"))
    asked = []

    async def rebinding(host: str, port_asked: int) -> list[str]:
        del host, port_asked
        asked.append(next(answers))
        return [asked[-1]]

    async def twice() -> None:
        async with Fetcher("https://x.example/", resolve=rebinding, allowed=is_first) as fetcher:
            await fetcher.get(f"http://rebind.example:{port}/", GUARDED)
            assert len(asked) == len(site.hits) == 2  # robots.txt and the page, each asked once
            await fetcher.get(f"http://rebind.example:{port}/", GUARDED)

    with pytest.raises(BlockedAddressError):
        asyncio.run(twice())
    assert site.hits == ["/robots.txt", "/"]


def test_one_private_address_among_public_ones_blocks(site: Site) -> None:
    async def mixed(host: str, port: int) -> list[str]:
        return ["1.1.1.1", "127.0.0.1"]

    with pytest.raises(BlockedAddressError):
        get(f"http://mixed.example:{urlsplit(site.url).port}/", GUARDED, mixed)
    assert site.hits == []


def test_the_next_address_is_tried(site: Site) -> None:
    async def several(host: str, port: int) -> list[str]:
        return ["127.0.0.2", "::1", "127.0.0.1"]

    site.pages["/"] = html()
    port = urlsplit(site.url).port
    assert get(f"http://two.example:{port}/", LIMITS, several).status == 200
    assert site.headers[-1]["Host"] == f"two.example:{port}"


def test_redirects_are_followed_and_counted(site: Site) -> None:
    for number in range(6):
        site.pages[f"/{number}"] = (302, {"Location": f"/{number + 1}"}, b"")
    site.pages["/6"] = html(b"end")
    assert get(f"{site.url}/1").body == b"end"
    assert get(f"{site.url}/1").url == f"{site.url}/6"
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        get(f"{site.url}/0")


@pytest.mark.parametrize("location", ["file:///etc/passwd", "javascript:1", "http://[::1"])
def test_a_redirect_out_of_the_web(site: Site, location: str) -> None:
    site.pages["/"] = (302, {"Location": location}, b"")
    with pytest.raises(FetchError, match=r"web address|Invalid URL"):
        get(f"{site.url}/")


@pytest.mark.parametrize("status", [304, 400, 401, 403, 404, 410, 418])
def test_other_answers_are_errors(site: Site, status: int) -> None:
    site.pages["/"] = (status, {}, b"")
    with pytest.raises(FetchError, match=f"answers {status}") as caught:
        get(f"{site.url}/")
    assert caught.value.problem.item == f"{site.url}/"
    assert caught.value.problem.remedy
    assert site.hits.count("/") == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_passing_trouble_is_tried_again_twice(site: Site, status: int) -> None:
    site.pages["/"] = (status, {}, b"")
    with pytest.raises(FetchError, match=f"answers {status}"):
        get(f"{site.url}/")
    assert site.hits.count("/") == 3


def test_trouble_that_passes(site: Site) -> None:
    def first_busy(handler: BaseHTTPRequestHandler) -> bool:
        busy = site.hits.count("/") == 1 and handler.path == "/"
        if busy:
            handler.send_response(503)
            handler.send_header("Retry-After", "0")
            handler.send_header("Content-Length", "0")
            handler.end_headers()
        return busy

    site.answer = first_busy
    site.pages["/"] = html(b"well")
    assert get(f"{site.url}/").body == b"well"


def seconds_between(site: Site, ask: Callable[[], object]) -> list[float]:
    """Return how long a server waited for each further request, robots.txt aside."""
    came: list[float] = []
    before = site.answer

    def noted(handler: BaseHTTPRequestHandler) -> bool:
        if handler.path != "/robots.txt":
            came.append(time.monotonic())
        return before(handler) if before else False

    site.answer = noted
    ask()
    return [later - earlier for earlier, later in itertools.pairwise(came)]


def refused(url: str, how: Fetch) -> None:
    with pytest.raises(FetchError):
        get(url, how)


def test_retry_after_is_waited_for(site: Site) -> None:
    site.pages["/"] = (503, {"Retry-After": "1"}, b"")
    waits = seconds_between(site, lambda: refused(f"{site.url}/", LIMITS))
    assert len(waits) == 2
    assert min(waits) >= 1


def test_without_it_the_pause_doubles(site: Site) -> None:
    site.pages["/"] = (500, {}, b"")
    patient = limits(delay=timedelta(seconds=0.2))
    waits = seconds_between(site, lambda: refused(f"{site.url}/", patient))
    assert len(waits) == 2
    assert waits[0] >= 0.4
    assert waits[1] >= 0.8


@pytest.mark.parametrize(
    ("rules", "delay", "least"),
    [("", 0.3, 0.3), ("User-agent: *\nCrawl-delay: 1", 0.0, 1.0)],
)
def test_a_host_rests_between_two_requests(
    site: Site, rules: str, delay: float, least: float
) -> None:
    site.pages["/robots.txt"] = html(rules.encode(), Content_Type="text/plain")
    site.pages |= {"/1": html(), "/2": html()}
    restful = limits(delay=timedelta(seconds=delay))

    async def both() -> None:
        async with Fetcher("https://council.example/") as fetcher:
            await asyncio.gather(*(fetcher.get(f"{site.url}/{n}", restful) for n in (1, 2)))

    (wait,) = seconds_between(site, lambda: asyncio.run(both()))
    assert wait >= least


def test_a_long_wait_is_not_taken(site: Site) -> None:
    site.pages["/"] = (503, {"Retry-After": "31"}, b"")
    with pytest.raises(FetchError, match="answers 503"):
        get(f"{site.url}/")
    assert site.hits.count("/") == 1


PACKED = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw": lambda data: zlib.compress(data)[2:-4],
    "members": lambda data: gzip.compress(data[:9]) + gzip.compress(data[9:]),
}


@pytest.mark.parametrize("form", PACKED)
def test_packed_bodies(site: Site, form: str) -> None:
    name = {"raw": "deflate", "members": "gzip"}.get(form, form)
    data = b"a page of text " * 1000
    site.pages["/"] = html(PACKED[form](data), Content_Encoding=name)
    assert get(f"{site.url}/").body == data
    exact = limits(max_bytes=len(data))
    assert get(f"{site.url}/", exact).body == data


@pytest.mark.parametrize(
    ("body", "packing"),
    [
        (b"x" * 20_001, "identity"),
        (gzip.compress(b"\0" * 50_000_000, mtime=0), "gzip"),
        (zlib.compress(b"\0" * 50_000_000), "deflate"),
        (gzip.compress(b"\0" * 15_000, mtime=0) * 3, "gzip"),
    ],
    ids=["plain", "gzip bomb", "deflate bomb", "many members"],
)
def test_bodies_that_are_too_large(site: Site, body: bytes, packing: str) -> None:
    site.pages["/"] = html(body, Content_Encoding=packing)
    with pytest.raises(FetchError, match="is larger than 20,000 bytes"):
        get(f"{site.url}/", limits(max_bytes=20_000))


@pytest.mark.parametrize(
    ("body", "packing", "reason"),
    [
        (b"x", "br", 'is packed as "br"'),
        (b"x", "gzip, gzip", "is packed as"),
        (b"not packed at all", "gzip", "the answer is broken"),
        (gzip.compress(b"text" * 1000, mtime=0)[:-20], "gzip", "was cut short"),
    ],
)
def test_bodies_that_are_broken(site: Site, body: bytes, packing: str, reason: str) -> None:
    site.pages["/"] = html(body, Content_Encoding=packing)
    with pytest.raises(FetchError, match=reason):
        get(f"{site.url}/")


def test_a_trickle_ends_at_the_deadline(site: Site) -> None:
    def trickle(handler: BaseHTTPRequestHandler) -> bool:
        if handler.path != "/":
            return False
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 100)
                handler.wfile.flush()
        except OSError:
            return True

    site.answer = trickle
    with pytest.raises(FetchError, match=r"did not answer in full within 0\.3 s"):
        get(f"{site.url}/", limits(timeout=timedelta(seconds=0.3), max_bytes=10**12))


@pytest.mark.parametrize(
    ("rules", "kind", "allowed"),
    [
        ("User-agent: *\nDisallow: /admin", "plain", True),
        ("User-agent: *\nDisallow: /", "plain", False),
        ("User-agent: cabc-syndicate\nDisallow: /news\nUser-agent: *\nDisallow:", "plain", False),
        ("<html><body>User-agent: *\nDisallow: /</body></html>", "plain", True),
        ("<html>\nUser-agent: *\nDisallow: /\n</html>", "html", True),
        ("\ufeff \n<!DOCTYPE html>\nUser-agent: *\nDisallow: /", "plain", True),
        ("\ufeffUser-agent: *\nDisallow: /", "plain", False),
        ("User-agent: *\nDisallow: /", "html", False),
        ("", "plain", True),
    ],
)
def test_robots_txt(site: Site, rules: str, kind: str, allowed: bool) -> None:
    site.pages["/news"] = html()
    site.pages["/robots.txt"] = html(rules.encode(), Content_Type=f"text/{kind}")
    if allowed:
        assert get(f"{site.url}/news").status == 200
    else:
        with pytest.raises(FetchError, match=r"says the site's robots\.txt"):
            get(f"{site.url}/news")
        assert "/news" not in site.hits
    assert get(f"{site.url}/news", limits(respect_robots=False)).status == 200


def test_robots_txt_that_is_broken_forbids(site: Site) -> None:
    site.pages["/robots.txt"] = (500, {}, b"")
    with pytest.raises(FetchError, match=r"because .*/robots\.txt answers 500"):
        get(f"{site.url}/")


def test_robots_txt_is_asked_once_in_a_run_and_a_host_one_at_a_time(site: Site) -> None:
    open_now, most = [0], [0]
    another = threading.Event()

    def counted(handler: BaseHTTPRequestHandler) -> bool:
        open_now[0] += 1
        most[0] = max(most[0], open_now[0])
        if open_now[0] > 1:
            another.set()
        another.wait(0.02)  # one that is under way at the same time shows itself now
        handler.send_response(404 if handler.path == "/robots.txt" else 200)
        handler.send_header("Content-Length", "0")
        open_now[0] -= 1
        handler.end_headers()
        return True

    site.answer = counted

    async def several() -> None:
        async with Fetcher("https://council.example/") as fetcher:
            await asyncio.gather(*(fetcher.get(f"{site.url}/{n}", LIMITS) for n in range(12)))

    asyncio.run(several())
    assert most == [1]
    assert site.hits.count("/robots.txt") == 1
    assert len(site.hits) == 13


def test_no_proxy_of_the_environment(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.pages["/"] = html()
    assert get(f"{site.url}/").status == 200


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(FetchError, match="the server cannot be reached") as caught:
        get("http://127.0.0.1:1/")
    assert caught.value.problem.item == "http://127.0.0.1:1/"


def test_a_name_is_looked_up_while_every_other_thread_is_taken() -> None:
    """Names that nobody answers for must not keep others from the store, nor the other way."""
    done = threading.Event()

    async def look_up() -> list[str]:
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(1))
        taken = loop.run_in_executor(None, done.wait, 30)
        found = await resolve("127.0.0.1", 80)
        assert not taken.done()
        done.set()
        assert await taken
        return found

    assert asyncio.run(look_up()) == ["127.0.0.1"]


def test_tls_asks_for_the_host_and_not_for_its_address() -> None:
    names = []

    async def handshake() -> None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  # without a certificate: it ends after hello
        tls.sni_callback = lambda _socket, name, _context: names.append(name)
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0, ssl=tls)
        port = server.sockets[0].getsockname()[1]

        async with server, Fetcher("https://x.example/", resolve=pretend) as fetcher:
            await fetcher.get(f"https://public.example:{port}/", LIMITS)

    with pytest.raises(FetchError, match="cannot be reached"):
        asyncio.run(handshake())
    assert names == ["public.example"]


def test_a_page_that_did_not_change_is_not_sent_again(site: Site) -> None:
    def answer(request: BaseHTTPRequestHandler) -> bool:
        if request.headers.get("If-None-Match") != '"7"':
            return False
        request.send_response(304)
        request.end_headers()
        return True

    site.pages["/"] = html(ETag='"7"', Last_Modified="Mon, 19 Feb 2018 08:00:00 GMT")
    site.answer = answer

    async def twice() -> tuple[Response, Response]:
        async with Fetcher("https://council.example/") as fetcher:
            first = await fetcher.get(f"{site.url}/", LIMITS)
            known = Validators(first.headers["etag"], first.headers["last-modified"])
            return first, await fetcher.get(f"{site.url}/", LIMITS, known=known)

    first, second = asyncio.run(twice())
    assert (first.is_unchanged, second.is_unchanged, second.body) == (False, True, b"")
    assert site.headers[-1]["If-Modified-Since"] == "Mon, 19 Feb 2018 08:00:00 GMT"


def test_a_304_that_nobody_asked_for_is_an_error(site: Site) -> None:
    site.pages["/"] = (304, {}, b"")
    with pytest.raises(FetchError, match="304") as caught:
        get(f"{site.url}/")
    assert caught.value.status == 304


def test_head_gives_length_and_type_without_the_body(site: Site) -> None:
    site.pages["/a.pdf"] = html(b"x" * 5000, Content_Type="application/pdf")

    async def head() -> Response:
        async with Fetcher("https://council.example/") as fetcher:
            return await fetcher.head(f"{site.url}/a.pdf", limits(max_bytes=1000))

    response = asyncio.run(head())
    assert (response.headers["content-length"], response.body) == ("5000", b"")
    assert response.headers["content-type"] == "application/pdf"


def test_what_robots_txt_says_is_told(site: Site) -> None:
    robots = b"User-agent: *\nCrawl-delay: 7\nDisallow: /admin"
    site.pages["/robots.txt"] = html(robots, Content_Type="text/plain")

    async def rules() -> list[Robots]:
        async with Fetcher("https://council.example/") as fetcher:
            return [await fetcher.rules_of(site.url + path, LIMITS) for path in ("/a", "/admin")]

    assert asyncio.run(rules()) == [Robots(200, True, 7.0), Robots(200, False, 7.0)]
