"""A loopback server that serves a built site as hosts of static sites do."""

import gzip
import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
}
COMPRESSED = ("text/", "application/json", "application/ld+json", "application/xml", "image/svg+xml")


@cache
def squeezed(path: Path, _changed: int) -> bytes:
    """A file as it travels."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Handler(BaseHTTPRequestHandler):
    """Answers GET with the file of an address, or with the site's own page for addresses that do not exist."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are two packets; the second would wait for an answer to the first
    folder: Path
    prefix: str

    def do_GET(self) -> None:
        path = self.file()
        status = HTTPStatus.OK if path else HTTPStatus.NOT_FOUND
        path = path or self.folder / "404.html"
        kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        is_squeezed = kind.startswith(COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        body = squeezed(path, path.stat().st_mtime_ns) if is_squeezed else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if is_squeezed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def file(self) -> Path | None:
        """The file of the address that is asked for."""
        address = unquote(urlsplit(self.path).path)
        if not address.startswith(self.prefix):
            return None
        path = (self.folder / address.removeprefix(self.prefix)).resolve()
        path = path / "index.html" if path.is_dir() and address.endswith("/") else path
        return path if path.is_file() and path.is_relative_to(self.folder) else None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the standard library
        """Say nothing: a browser's tests look at requests themselves."""


class Server(ThreadingHTTPServer):
    """Does not wait for connections that a browser keeps open."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of connections that a browser breaks off when it leaves a page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """The address of a folder on this machine, e.g. `http://127.0.0.1:40123/a/b/`, until the block ends."""
    handler = type("SiteHandler", (Handler,), {"folder": folder.resolve(), "prefix": prefix})
    with Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
