"""The files that a frame needs, under names that change with their content; nothing else of the theme is shipped."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from posixpath import basename, dirname, join, normpath

from generator.site import File

_URL = re.compile(rb"""url\((["']?)(?!data:|https?:|[/#])([^)"'?#]+)\1\)""")
_SOURCE_MAP = re.compile(rb"\s*/\*# sourceMappingURL=[^*]*\*/")


def collect(site: Path, addresses: Iterable[str]) -> dict[str, File]:
    """The files among some addresses of a built site, by the address they were built at, with what they need."""
    found: dict[str, File] = {}
    for address in sorted(addresses):
        _add(site, address, found)
    return found


def _add(site: Path, address: str, found: dict[str, File]) -> None:
    path = site / address
    if address in found or path.suffix in {"", ".html"} or not path.is_file():
        return
    content = path.read_bytes()
    if path.suffix == ".css":
        content = _stylesheet(content, site, address, found)
    found[address] = File(_name(path.name, content), content)


def _stylesheet(content: bytes, site: Path, address: str, found: dict[str, File]) -> bytes:
    """A stylesheet whose pictures and fonts are known by their new names, and without a word on how it was made."""

    def linked(url: re.Match[bytes]) -> bytes:
        target = normpath(join(dirname(address), url[2].decode()))
        _add(site, target, found)
        return b"url(" + basename(found[target].name).encode() + b")" if target in found else url[0]

    return _URL.sub(linked, _SOURCE_MAP.sub(b"", content))


def _name(name: str, content: bytes) -> str:
    stem, suffix = name.partition(".")[0], Path(name).suffix
    return f"assets/{stem}.{sha256(content).hexdigest()[:10]}{suffix}"
