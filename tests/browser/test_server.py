"""The server of the tests answers as hosts of static sites do."""

import gzip
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from tests.browser.server import served

PREFIX = "/a/b/"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served") / "site"
    for name in (
        "index.html",
        "404.html",
        "320400/index.html",
        "app.js",
        "a.json",
        "a.svg",
        "a.xml",
        "a.csv",
        "a.xlsx",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"this is {name}")
    (folder.parent / "secret.txt").write_text("outside")
    with served(folder, PREFIX) as address:
        yield address


def ask(server, address, **headers):
    """The status, the kind and the body of an answer, and how it was packed."""
    parts = urlsplit(server)
    connection = HTTPConnection(parts.hostname, parts.port)
    connection.request("GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = answer.status, answer.headers["Content-Type"], answer.read(), answer.headers["Content-Encoding"]
    connection.close()
    return found


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("320400/", "text/html; charset=utf-8"),
        ("320400/index.html?q=1", "text/html; charset=utf-8"),
        ("app.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json"),
        ("a.svg", "image/svg+xml"),
        ("a.xml", "application/xml"),
        ("a.csv", "text/csv; charset=utf-8"),
        ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_every_file_comes_as_what_it_is(server, address, kind):
    assert ask(server, f"{PREFIX}{address}")[:2] == (200, kind)


@pytest.mark.parametrize(
    "address",
    ["/a/b/nothing/", "/a/b/320400", "/a/b/../secret.txt", "/a/b/%2e%2e/secret.txt", "/a/b/404", "/index.html"],
)
def test_what_is_not_there_is_answered_with_the_sites_own_page(server, address):
    assert ask(server, address) == (404, "text/html; charset=utf-8", b"this is 404.html", None)


def test_text_travels_compressed_to_those_who_ask(server):
    _, _, body, packing = ask(server, f"{PREFIX}app.js", Accept_Encoding="gzip")
    assert (packing, gzip.decompress(body)) == ("gzip", b"this is app.js")
