"""Files that wait, on a disk, for the name of the folder they belong into: it is that of what is in them."""

from collections.abc import Iterator
from hashlib import sha256
from typing import IO

from generator.site import File

_LETTERS = 10  # of the name of a folder


class Spool:
    """Files behind each other."""

    def __init__(self, opened: IO[bytes]) -> None:
        """Begin with an empty file."""
        self._opened, self._digest = opened, sha256()
        self._sizes: list[tuple[str, int]] = []

    def add(self, name: str, content: bytes) -> None:
        """Add a file."""
        self._digest.update(name.encode() + content)
        self._opened.write(content)
        self._sizes.append((name, len(content)))

    @property
    def folder(self) -> str:
        """A name that no other content has."""
        return f"{self._digest.hexdigest()[:_LETTERS]}/"

    def files(self, above: str) -> Iterator[File]:
        """The files in their folder."""
        self._opened.seek(0)
        for name, size in self._sizes:
            yield File(f"{above}{self.folder}{name}", self._opened.read(size))
