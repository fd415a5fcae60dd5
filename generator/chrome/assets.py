"""The files that a frame needs, under names that change with their content; nothing else of the theme is shipped."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.site import File

_SOURCE_MAP = re.compile(rb"\s*/\*# sourceMappingURL=[^*]*\*/")


def collect(site: Path, addresses: Iterable[str]) -> dict[str, File]:
    """The files among some addresses of a built site, by the addresses they were built at."""
    paths = ((address, site / address) for address in sorted(addresses) if not address.endswith(".html"))
    return {address: _file(path) for address, path in paths if path.is_file()}


def _file(path: Path) -> File:
    content = _SOURCE_MAP.sub(b"", path.read_bytes()) if path.suffix == ".css" else path.read_bytes()
    digest = sha256(content).hexdigest()[:10]
    return File(f"assets/{path.name.partition('.')[0]}.{digest}{path.suffix}", content)
