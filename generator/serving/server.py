"""The server: to this machine alone, under its own names alone, and quiet whatever a browser does."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from generator.accidents import unforeseen
from generator.serving.addresses import address_of, hosts, written
from generator.serving.answering import Answer, Asked, answer, name_of
from generator.serving.board import Board
from generator.serving.telling import CHANGES, told_ahead
from generator.words import Language

HERE, FIRST, LAST = "127.0.0.1", 8000, 8099
_ALIVE = 10.0  # seconds after which a stream says that it is still there, and finds out whether anybody is
_REFUSED = (
    "403：这里只给本机看，请用 http://127.0.0.1 或 http://localhost 打开 / "
    "for this machine alone; open it as http://127.0.0.1 or http://localhost\n"
)


class PortTaken(Exception):  # noqa: N818 - the name says what is wrong
    """A port that cannot be had."""

    def __init__(self, port: int, free: int, *, is_used: bool) -> None:
        """Remember it, with the next one that can be had."""
        super().__init__(port)
        self.port, self.free, self.is_used = port, free, is_used


class Server(ThreadingHTTPServer):
    """Answers many browsers at a time; waits for none of them."""

    daemon_threads = True
    block_on_close = False
    # Elsewhere it lets a port be taken again at once; on Windows it would let two programs have the same one.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, port: int, folder: Path, board: Board, language: Language) -> None:
        """Take a port; 0 is any."""
        self.folder, self.board, self.language = folder, board, language
        super().__init__((HERE, port), Handler)

    def address(self, home: str) -> str:
        """The whole address of the home page."""
        return f"http://{HERE}:{self.server_port}{written(home)}"

    def server_bind(self) -> None:
        """Take the port without asking anybody for the name of this machine."""
        super(ThreadingHTTPServer, self).server_bind()
        self.server_name, self.server_port = HERE, int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401, ARG002 - of the standard library
        """Say nothing of browsers that break off; say what is our own mistake."""
        error = sys.exception()
        if isinstance(error, Exception) and not isinstance(error, OSError):
            print(unforeseen(error), file=sys.stderr)  # noqa: T201 - a thread has nobody else to tell

    @contextmanager
    def running(self) -> Iterator[None]:
        """Answer until the block ends."""
        thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.board.close()
            self.shutdown()
            thread.join()


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "mingxi", ""
    disable_nagle_algorithm = True  # head and body are two packets; the second would wait for an answer to the first
    timeout = 30  # for who asks without end, and for who does not take an answer

    def do_GET(self) -> None:
        """Answer with a file, or with the stream of what changes."""
        if not self._is_for_us():
            self._send(Answer(HTTPStatus.FORBIDDEN, body=_REFUSED.encode()))
        elif self.path.partition("?")[0] == CHANGES:
            self._stream()
        else:
            asked = Asked(self.path, self.headers["Host"])
            self._send(answer(asked, self.server.folder, self.server.board.state, self.server.language))

    do_HEAD = do_GET  # noqa: N815 - the names of the standard library

    def do_POST(self) -> None:
        """Refuse what would change something."""
        self.close_connection = True
        self._send(Answer(HTTPStatus.METHOD_NOT_ALLOWED, body=b"GET, HEAD\n"))

    do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_POST  # noqa: N815 - the same

    def _is_for_us(self) -> bool:
        """Whether this machine is asked by one of its own names, which a page of another host cannot do."""
        asked = self.headers.get_all("Host", [])
        return len(asked) == 1 and asked[0].strip().lower() in hosts(self.server.server_port)

    def _head(self, status: HTTPStatus, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")  # no other site may load our data as scripts

    def _send(self, sent: Answer) -> None:
        self._head(sent.status, sent.kind)
        self.send_header("Content-Length", str(len(sent.body)))
        if sent.location:
            self.send_header("Location", sent.location)
        if sent.status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, HEAD")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(sent.body)

    def _stream(self) -> None:
        """Tell the present state, and every later one, until the browser or we go."""
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        board, state = self.server.board, self.server.board.state
        name = name_of(address_of(f"/{self.path.partition('?/')[2]}"), state)
        going_on = told_ahead(self.server.language)
        said = state.event(name, going_on)
        self.wfile.write(b"retry: 500\n\n" + said)
        while not board.is_closed():
            state = board.wait(state.turn, _ALIVE)
            now = state.event(name, going_on)
            self.wfile.write(b": here\n\n" if now == said else now)
            said = now

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the standard library
        """Say nothing: what a person wants to know is said after each build."""


def open_server(port: int | None, folder: Path, board: Board, language: Language) -> Server:
    """A server at a port, or at the first free one where none is asked for."""
    for one in range(FIRST, LAST + 1) if port is None else [port]:
        try:
            return Server(one, folder, board, language)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            if port is not None:
                raise PortTaken(port, _free(port), is_used=error.errno == errno.EADDRINUSE) from error
    return Server(0, folder, board, language)


def _free(port: int) -> int:
    """The next port that can be had after one; where none is near, any."""
    folder, board = Path(), Board()
    for one in [*range(max(port + 1, FIRST), min(port + 100, 65535)), 0]:
        try:
            with Server(one, folder, board, Language.ZH) as found:
                return found.server_port
        except OSError:
            continue
    return 0
