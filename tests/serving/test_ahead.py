"""A page that is made is shown while the rest of the site is not, and the site that follows changes nothing of it."""

import json
import socket
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from generator.keeping import Store
from generator.serving import ahead, open_server
from generator.serving.ahead import Ahead
from generator.serving.board import Board
from generator.serving.server import HERE
from generator.words import Language
from tests.browser.conftest import WIDE
from tests.serving.conftest import ask

PAGE, OTHER = "320400/keji/2023/index.html", "320500/keji/2023/index.html"
GOING_ON = "这一页是新的，其余还在建"


@pytest.fixture
def preview(tmp_path):
    """A site of two pages that is served; its host, and the board."""
    for name in ("index.html", "404.html", PAGE, OTHER):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<head><title>t</title></head><body><p>old {name}</p></body>", encoding="utf-8")
    board = Board()
    board.begin()
    board.show("/")
    server = open_server(0, tmp_path / "site", board, Language.ZH)
    with server, server.running():
        yield f"http://{HERE}:{server.server_port}", board


@pytest.fixture
def made(tmp_path):
    """A page as the store keeps it, under a number."""
    path = tmp_path / "7"
    path.write_text("<head><title>t</title></head><body><p>new</p></body>", encoding="utf-8")
    return path


def site_of(page):
    return page.partition('data-site="')[2].partition('"')[0]


def test_what_is_made_is_answered_and_all_else_is_as_it_was(preview, made):
    host, board = preview
    before = site_of(ask(f"{host}/320500/keji/2023/").text)
    board.begin()
    board.go_ahead({PAGE: made, "320400/keji/2024/index.html": made})
    page, other = ask(f"{host}/320400/keji/2023/"), ask(f"{host}/320500/keji/2023/")
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "<p>new</p>" in page.text
    assert f"<p>old {OTHER}</p>" in other.text
    assert site_of(other.text) == before != site_of(page.text)
    assert "<p>new</p>" in ask(f"{host}/320400/keji/2024/").text  # a page that there was none of
    assert ask(f"{host}/320400/keji/2024").headers["Location"] == "/320400/keji/2024/"
    assert ask(f"{host}/320400/keji/2025/").status == 404


def test_pages_that_wait_for_the_first_site_are_answered_as_well(tmp_path, made):
    board = Board()
    board.begin()
    board.go_ahead({PAGE: made})
    with open_server(0, tmp_path / "site", board, Language.ZH) as server, server.running():
        host = f"http://{HERE}:{server.server_port}"
        assert "<p>new</p>" in ask(f"{host}/320400/keji/2023/").text
        assert ask(f"{host}/").status == 503


def test_where_no_site_comes_of_it_the_last_good_one_is_back(preview, made):
    host, board = preview
    board.begin()
    board.go_ahead({PAGE: made})
    tried = site_of(ask(f"{host}/320400/keji/2023/").text)
    board.warn("<p>what is wrong</p>")
    page = ask(f"{host}/320400/keji/2023/").text
    assert f"<p>old {PAGE}</p>" in page
    assert site_of(page) != tried
    board.begin()
    board.show("/")
    assert site_of(ask(f"{host}/320400/keji/2023/").text) != tried  # whoever slept since then wakes up to another site


@contextmanager
def stream(host, address):
    """What a page of an address is told."""
    with socket.create_connection((HERE, urlsplit(host).port), timeout=10) as connection:
        connection.sendall(f"GET /-/changes?{address} HTTP/1.1\r\nHost: {urlsplit(host).netloc}\r\n\r\n".encode())
        with connection.makefile("r", encoding="utf-8") as lines:
            yield (json.loads(line[6:]) for line in lines if line.startswith("data: "))


def test_each_page_is_told_of_itself(preview, made):
    host, board = preview
    with stream(host, "/320400/keji/2023/") as page, stream(host, "/320500/keji/2023/") as other:
        before = next(page)
        assert next(other) == before
        board.begin()
        board.go_ahead({PAGE: made})
        new = next(page)
        assert new["site"] != before["site"]
        assert GOING_ON in new["told"]
        board.show("/")
        assert next(page) == {**new, "told": ""}
        assert next(other) == {**new, "told": ""}


def test_a_page_is_loaded_once_and_told_when_the_rest_is_there(preview, made, reader):
    host, board = preview
    page = reader(WIDE)
    page.goto(f"{host}/320400/keji/2023/")
    expect(page.locator("body")).to_contain_text("old")
    board.begin()
    board.go_ahead({PAGE: made})
    expect(page.locator("body")).to_contain_text("new")
    expect(page.locator("mx-serve .mx-ahead")).to_have_text(GOING_ON)
    page.evaluate("window.isTheSame = true")
    board.show("/")
    expect(page.locator("mx-serve .mx-ahead")).to_have_count(0)
    assert page.evaluate("window.isTheSame")


def test_a_page_that_was_shown_before_the_rest_moves_with_its_site(preview, made, reader):
    host, board = preview
    page = reader(WIDE)
    page.goto(f"{host}/320400/keji/2023/?q=1")
    board.begin()
    board.go_ahead({PAGE: made})
    expect(page.locator("body")).to_contain_text("new")
    board.show("/moved/")
    expect(page).to_have_url(f"{host}/moved/320400/keji/2023/?q=1")


def test_what_a_build_says_is_told_until_it_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(ahead, "_SOON", 0.0)
    place, board = tmp_path / "ready", Board()
    place.write_text('["of an earlier build", ["gone"]]\n', encoding="utf-8")
    told = Ahead(board, place, Store(tmp_path / "store"))
    with told.telling():
        place.write_text('["a", ["", "1/index.html"]]\n["b", ["2/in', encoding="utf-8")
        _wait(lambda: "1/index.html" in board.state.ahead)
        with place.open("a", encoding="utf-8") as more:
            more.write('dex.html"]]\n')
        _wait(lambda: "2/index.html" in board.state.ahead)
    store = tmp_path / "store"
    assert board.state.ahead == {"1/index.html": store / "a/1", "2/index.html": store / "b/0"}
    assert told.first > 0


def test_a_build_that_ends_soon_is_waited_for(tmp_path):
    place, board = tmp_path / "ready", Board()
    told = Ahead(board, place, Store(tmp_path / "store"))
    with told.telling():
        place.write_text('["a", ["1/index.html"]]\n', encoding="utf-8")
    assert (board.state.ahead, told.first) == ({}, 0)


def _wait(is_so):
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)
