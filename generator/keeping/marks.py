"""Short names of contents: what has the same mark is the same."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

_SIZE = 20  # bytes: nobody meets two contents of one mark


def mark(*parts: str | bytes) -> str:
    """The mark of some contents in their order."""
    known = blake2b(digest_size=_SIZE)
    for part in parts:
        content = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        known.update(len(content).to_bytes(8, "little"))
        known.update(content)
    return known.hexdigest()


def mark_of_files(paths: Iterable[Path | str]) -> str:
    """The mark of some files; one that is not there has a mark as well."""
    parts: list[str | bytes] = []
    for path in paths:
        parts += (f"{path}", *_content(path))
    return mark(*parts)


def mark_of_folders(folders: Iterable[Path]) -> str:
    """The mark of everything in some folders, whatever order a disk has it in."""
    return mark_of_files(path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())


def _content(path: Path | str) -> tuple[bytes, ...]:
    try:
        with open(path, "rb") as opened:  # noqa: PTH123 - of tens of thousands
            return (opened.read(),)
    except OSError:
        return ()
