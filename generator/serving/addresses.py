"""From what a browser asks for to a file of the site, and from a file to its type."""

import mimetypes
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

_TYPES = mimetypes.MimeTypes()  # Python's own table: that of the system may say that a script is plain text
_UTF_8 = ("text/", "application/json", "application/ld+json", "application/xml", "image/svg+xml")
_OURS = {
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
}


def home_of(site_url: str) -> str:
    """The address of the home page on this machine: that of the site on its host, e.g. `/jixiao/`."""
    parts = [part for part in unquote(urlsplit(site_url).path).split("/") if part not in {"", ".", ".."}]
    return f"/{'/'.join(parts)}/" if parts else "/"


def hosts(port: int) -> frozenset[str]:
    """The names by which this machine may be asked for: under any other, a page of somebody else's is asking."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return frozenset([f"{name}:{port}" for name in names] + ([*names] if port == 80 else []))  # noqa: PLR2004 - of HTTP


def address_of(target: str) -> str | None:
    """The address in the first line of a request, decoded; nothing where it is none."""
    path = target.partition("?")[0].partition("#")[0]
    try:
        decoded = unquote(path, errors="strict")
    except UnicodeDecodeError:
        return None
    return decoded if decoded.startswith("/") and decoded.isprintable() else None


def written(address: str, target: str = "") -> str:
    """An address as it is written in a head, with the query of a request."""
    _, mark, query = target.partition("?")
    return quote(address) + mark + query


def file_of(folder: Path, address: str) -> Path | None:
    """The file or folder of an address below the home page, which is inside the site or nowhere."""
    parts = address.removesuffix("/").split("/") if address else []
    if "\\" in address or any(part in {"", ".", ".."} for part in parts):
        return None
    try:
        path = folder.joinpath(*parts).resolve(strict=True)
    except (OSError, ValueError, RuntimeError):  # names too long, or that no system has; links in a circle
        return None
    return path if path.is_relative_to(folder) and (path.is_dir() or path.is_file()) else None


def type_of(name: str) -> str:
    """The type of a file by its name; text says that it is UTF-8."""
    found = _OURS.get(Path(name).suffix) or _TYPES.guess_type(name)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith(_UTF_8) else found
