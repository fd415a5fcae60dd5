"""The ways from old addresses for hosts that can lead on by themselves, and for nginx."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.site import File

REDIRECTS, MAP = "_redirects", "redirects.map"
_HEAD = "# 旧地址通往新地址，由 mingxi build 写。Old addresses and new ones, written by `mingxi build`.\n"
_USE = (
    "# nginx: map $uri $mingxi_moved { include /…/redirects*.map; }  if ($mingxi_moved) { return 301 $mingxi_moved; }\n"
)


def host_files(moved: Iterable[tuple[str, str]], site_url: str) -> Iterator[File]:
    """The old and new addresses as hosts read them; what lies under an address goes with it."""
    base = urlsplit(site_url).path or "/"
    pairs = sorted(_outermost(dict(moved)))
    if not pairs:
        return
    rules = "".join(f"{base}{old}* {base}{new}:splat 301\n" for old, new in pairs)
    yield File(REDIRECTS, f"{_HEAD}{rules}".encode())
    lines = "".join(f"~^{base}{old}(.*)$ {base}{new}$1;\n" for old, new in pairs)
    yield File(MAP, f"{_HEAD}{_USE}{lines}".encode())


def _outermost(moved: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Those that no way of an address above them covers."""
    for old, new in moved.items():
        above = old[: old.rstrip("/").rfind("/") + 1]
        last = old.removeprefix(above)
        if moved.get(above, "") + last != new or above not in moved:
            yield old, new
