"""The server gives out the files of the site and nothing else, to this machine and nobody else."""

import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.serving.addresses import home_of, type_of
from generator.serving.board import Board
from generator.serving.server import HERE, PortTaken, Server, open_server
from generator.words import Language
from tests.serving.conftest import ask

FILES = ("index.html", "404.html", "320400/index.html", "部门/index.html", "app.js", "a.json", "empty/x.txt")


@pytest.fixture
def folder(tmp_path):
    site = tmp_path / "site"
    for name in FILES:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"<head></head>this is {name}")
    (tmp_path / "secret.txt").write_text("outside")
    (site / "out.txt").symlink_to(tmp_path / "secret.txt")
    (site / "out").symlink_to(tmp_path)
    (site / "circle").symlink_to(site / "circle")
    return site


@pytest.fixture
def served(folder):
    """Serve the folder below a home; the address of the host, and the board."""
    opened = []

    def serve(home="/", *, has_site=True):
        board = Board(home)
        if has_site:
            board.begin()
            board.show(home)
        server = open_server(0, folder, board, Language.ZH)
        running = server.running()
        running.__enter__()
        opened.append((server, running))
        return f"http://{HERE}:{server.server_port}", board

    yield serve
    for server, running in opened:
        running.__exit__(None, None, None)
        server.server_close()


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/index.html?q=1", "index.html"),
        ("/320400/", "320400/index.html"),
        ("/%E9%83%A8%E9%97%A8/", "部门/index.html"),
        ("/app.js", "app.js"),
        ("/a.json", "a.json"),
    ],
)
def test_an_address_is_answered_with_its_file(served, address, file):
    host, _ = served()
    reply = ask(f"{host}{address}")
    assert (reply.status, reply.headers["Content-Type"]) == (200, type_of(file))
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert f"this is {file}" in reply.text


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.csv", "text/csv; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.xml", "application/xml; charset=utf-8"),
        ("a.png", "image/png"),
        ("a.woff2", "font/woff2"),
        ("a.strange", "application/octet-stream"),
        ("none", "application/octet-stream"),
    ],
)
def test_a_file_comes_as_what_it_is(name, kind):
    assert type_of(name) == kind


def test_a_page_gets_the_script_and_the_file_does_not(served, folder):
    host, board = served()
    tag = f'<script defer src="/-/serve.js" data-site="{board.state.site("")}" data-home="/"></script>\n'
    assert ask(f"{host}/").text == f"<head>{tag}</head>this is index.html"
    assert (folder / "index.html").read_text() == "<head></head>this is index.html"


def test_a_head_has_the_length_of_the_page_and_no_body(served):
    host, _ = served()
    reply = ask(f"{host}/", "HEAD")
    assert (reply.status, reply.body) == (200, b"")
    assert reply.headers["Content-Length"] == str(len(ask(f"{host}/").body))


@pytest.mark.parametrize(
    ("home", "address", "location"),
    [
        ("/", "/320400", "/320400/"),
        ("/", "//320400", "/320400/"),
        ("/", "/%E9%83%A8%E9%97%A8?q=a", "/%E9%83%A8%E9%97%A8/?q=a"),
        ("/jixiao/", "/", "/jixiao/"),
        ("/jixiao/", "/jixiao", "/jixiao/"),
        ("/jixiao/", "/jixiao/320400", "/jixiao/320400/"),
        ("/绩效/", "/", "/%E7%BB%A9%E6%95%88/"),
    ],
)
def test_a_folder_is_led_to_by_its_name(served, home, address, location):
    host, _ = served(home)
    reply = ask(f"{host}{address}")
    assert (reply.status, reply.headers["Location"]) == (302, location)


@pytest.mark.parametrize(
    "address",
    [
        "/nothing/",
        "/empty/",
        "/app.js/",
        "/404",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/320400/../../secret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/320400//index.html",
        "//evil.example/%2e%2e",
        "/.//320400",
        "/out.txt",
        "/out/secret.txt",
        "/out",
        "/circle",
        "/%00",
        "/a%0d%0aSet-Cookie:%20x",
        "/%ff",
        "/" + "a" * 5000,
        "/C:/Windows/win.ini",
    ],
    ids=lambda address: address[:30],
)
def test_what_is_not_in_the_site_is_answered_with_its_own_page(served, address):
    host, _ = served()
    reply = ask(f"{host}{address}")
    assert (reply.status, reply.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "this is 404.html" in reply.text
    assert "outside" not in reply.text


def test_outside_the_home_there_is_nothing(served):
    host, _ = served("/jixiao/")
    assert (ask(f"{host}/320400/").status, ask(f"{host}/jixiao/320400/").status) == (404, 200)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil:{port}", ""]
)
@pytest.mark.parametrize("address", ["/", "/-/changes", "/-/serve.js", "/nothing"])
def test_other_names_than_our_own_are_refused(served, host, address):
    at, _ = served()
    reply = ask(f"{at}{address}", Host=host.format(port=urlsplit(at).port))
    assert (reply.status, "this is" in reply.text) == (403, False)


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1:{port}", "[::1]:{port}", "LOCALHOST:{port}"])
def test_each_of_our_own_names_is_answered(served, host):
    at, _ = served()
    assert ask(f"{at}/", Host=host.format(port=urlsplit(at).port)).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent_here(served, method):
    host, _ = served()
    reply = ask(f"{host}/", method)
    assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")


def test_until_there_is_a_site_every_address_has_the_page_that_waits_for_it(served):
    host, board = served(has_site=False)
    board.warn("<p>what is wrong</p>")
    reply = ask(f"{host}/320400/keji/2023/")
    assert (reply.status, reply.headers["Content-Type"]) == (503, "text/html; charset=utf-8")
    assert "<p>what is wrong</p>" in reply.text
    assert f'data-site="{board.state.site("")}"' in reply.text


def test_a_moment_without_a_site_is_waited_for(served, folder):
    host, _ = served()
    aside = folder.rename(folder.with_name("aside"))
    connection = socket.create_connection((HERE, urlsplit(host).port))
    connection.sendall(f"GET / HTTP/1.1\r\nHost: {urlsplit(host).netloc}\r\nConnection: close\r\n\r\n".encode())
    time.sleep(0.1)
    aside.rename(folder)
    assert b"this is index.html" in connection.makefile("rb").read()
    connection.close()


def test_the_stream_tells_the_state_and_every_later_one(served):
    host, board = served()
    connection = socket.create_connection((HERE, urlsplit(host).port), timeout=10)
    connection.sendall(f"GET /-/changes HTTP/1.1\r\nHost: {urlsplit(host).netloc}\r\n\r\n".encode())
    lines = (line for line in connection.makefile("r", encoding="utf-8") if line.startswith("data: "))
    first = next(lines)
    board.warn("坏了")
    second = next(lines)
    board.begin()
    board.show("/")
    third = next(lines)
    board.close()
    assert [one.strip() for one in (*lines,)] == []
    connection.close()
    run = board.state.run
    assert [first, second, third] == [
        f'data: {{"site": "{run}-1", "home": "/", "told": ""}}\n',
        f'data: {{"site": "{run}-1", "home": "/", "told": "坏了"}}\n',
        f'data: {{"site": "{run}-2", "home": "/", "told": ""}}\n',
    ]


@pytest.mark.parametrize(
    "sent",
    [b"", b"GET", b"\x00\xff\xfe\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nHost", b"G" * 70_000],
    ids=["nothing", "half a word", "no text", "no such version", "half a head", "without end"],
)
def test_whoever_breaks_off_leaves_no_trace(served, capfd, sent):
    host, _ = served()
    connection = socket.create_connection((HERE, urlsplit(host).port))
    connection.sendall(sent)
    # Closed with something unread, which resets the connection under the server.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    connection.close()
    assert ask(f"{host}/").status == 200
    assert capfd.readouterr() == ("", "")


def test_whoever_leaves_a_stream_leaves_no_trace(served, capfd):
    host, board = served()
    connection = socket.create_connection((HERE, urlsplit(host).port))
    connection.sendall(f"GET /-/changes HTTP/1.1\r\nHost: {urlsplit(host).netloc}\r\n\r\n".encode())
    connection.recv(10)
    connection.close()
    for _ in range(3):
        board.warn("x" * 100_000)
        time.sleep(0.05)
    assert capfd.readouterr() == ("", "")


def test_a_slow_reader_holds_up_nobody(served):
    host, _ = served()
    slow = [socket.create_connection((HERE, urlsplit(host).port)) for _ in range(20)]
    assert ask(f"{host}/").status == 200
    for connection in slow:
        connection.close()


@pytest.mark.parametrize(
    ("site_url", "home"),
    [
        ("", "/"),
        ("https://example.gov.cn/", "/"),
        ("https://example.gov.cn/mingxi/", "/mingxi/"),
        ("https://example.gov.cn/a/b/", "/a/b/"),
        ("https://example.gov.cn//evil.example/../x/", "/evil.example/x/"),
        ("https://example.gov.cn/%E7%BB%A9%E6%95%88/", "/绩效/"),
    ],
)
def test_the_home_is_where_the_site_will_be_on_its_host(site_url, home):
    assert home_of(site_url) == home


def test_a_port_in_use_is_refused_and_a_free_one_named():
    with Server(0, Path(), Board(), Language.ZH) as first:
        with pytest.raises(PortTaken) as refused:
            open_server(first.server_port, Path(), Board(), Language.ZH)
        assert (refused.value.port, refused.value.is_used) == (first.server_port, True)
        with Server(refused.value.free, Path(), Board(), Language.ZH) as free:
            assert free.server_port == refused.value.free


def test_two_who_name_no_port_get_one_each():
    with open_server(None, Path(), Board(), Language.ZH) as one, open_server(None, Path(), Board(), Language.ZH) as two:
        assert one.server_port != two.server_port
