"""Which records a person means: named by file, or by region, department and year."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from generator.library import record_paths
from generator.words import Words

_MOST_NAMED = 3


class UnknownRecord(Exception):  # noqa: N818 - the name says what is wrong
    """A name that no record has."""

    def __init__(self, name: str, keys: Iterable[str] = ()) -> None:
        """Say which name, and what may be meant of the records that there are."""
        super().__init__(name)
        zh, en = f"没有记录 `{name}`", f"there is no record `{name}`"
        near = " ".join(f"`{key}`" for key in _near(name.strip("/"), [*keys]))
        self.words = Words(
            f"{zh}；是不是 {near}？" if near else f"{zh}；写文件名，或 地区/部门/年度，例如 320400/keji/2023",
            f"{en}; do you mean {near}?"
            if near
            else f"{en}; give a file, or region/department/year, e.g. 320400/keji/2023",
        )


def _near(name: str, keys: list[str]) -> list[str]:
    """The records whose keys have a part that was written, else those that are written nearly so."""
    having = [key for key in keys if name and name in key]
    return having[-_MOST_NAMED:] or get_close_matches(name, keys, _MOST_NAMED)


def key_of(path: Path) -> str:
    """A record's identity, e.g. `320400/keji/2023`, from its file."""
    return "/".join([*path.parts[-3:-1], path.stem])


def named_records(root: Path, names: Iterable[str]) -> list[Path]:
    """The files of the records that were named, in the order of the names."""
    by_file = {path.resolve(): path for path in record_paths(root / "data")}
    by_key = {key_of(path): path for path in by_file.values()}
    found = []
    for name in names:
        files = (by_file.get(Path(name).resolve()), by_file.get((root / name).resolve()))
        path = by_key.get(name.strip("/")) or next((file for file in files if file), None)
        if path is None:
            raise UnknownRecord(name, by_key)
        found.append(path)
    return found
