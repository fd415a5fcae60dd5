"""A new project: a whole one, with one example in it, that checks and builds at once."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator import __version__
from generator.library import load, trace_path
from generator.model.terms import Regions
from generator.notation import scalar
from generator.reading.files import read_file
from generator.reading.models import read_model
from generator.schema import EDITED, schema_text
from generator.shipped import shipped
from generator.tracing.document import trace_entry

DEFAULT_REGION = "320400"
EXAMPLE = "zhengwu-shili/2025"

_STARTER = Path(__file__).parent / "starter"
_MAY_BE_THERE = re.compile(r"\.git|\.gitattributes|\.DS_Store|LICEN[CS]E.*|\.?venv", re.IGNORECASE)
_DOT = "dot-"  # tools that pack a program may leave out what begins with a dot


class Start(NamedTuple):
    """What a person says of a new project."""

    region: str
    place: str
    publisher: str

    @property
    def site_name(self) -> str:
        """What the site is called until somebody calls it otherwise."""
        return f"{self.place}部门预算绩效目标"


def in_the_way(folder: Path) -> list[str]:
    """What lies in a folder that is to become a project; a fresh clone, a licence and an environment may be there."""
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if not _MAY_BE_THERE.fullmatch(path.name))


def regions() -> dict[str, str]:
    """The places there are: names by codes."""
    file = read_file(shipped("vocabulary") / "regions.yaml", "regions.yaml")
    found, problems = read_model(file, Regions)
    if found is None:
        raise ValueError(problems)
    return found.regions


def near_regions(said: str, places: dict[str, str]) -> list[str]:
    """Places that may be meant by what is no code: of that name, or of codes that begin alike, e.g. `320400 常州市`."""
    near = [code for code, name in places.items() if said and (said in name or name in said)]
    for length in range(5, 1, -1):
        near = near or [code for code in places if said[:length] == code[:length]]
    return [f"{code} {places[code]}" for code in near[:4]]


def project_files(start: Start) -> dict[str, str]:
    """The files of a new project, by their names."""
    with TemporaryDirectory(prefix="mingxi-") as folder:
        root, files = Path(folder), dict(_files(start))
        for name, text in files.items():
            _put(root / name, text)
        library, problems = load(root)
        if library is None or problems:
            raise ValueError(problems)
        (entry,) = library.entries
        trace, problems = trace_entry(library, entry)
        if trace is None or problems:
            raise ValueError(problems)
        traced = trace_path(library.data, entry).relative_to(root).as_posix()
        return files | {traced: trace.model_dump_json(indent=1, exclude_defaults=True) + "\n"}


def write_project(folder: Path, files: dict[str, str]) -> None:
    """Write the files of a project into a folder; one that is there already is never written over."""
    for name, text in files.items():
        _put(folder / name, text)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)


def _files(start: Start) -> Iterator[tuple[str, str]]:
    """Every file but the trace, which is made from the others."""
    words = {
        "place": start.place,
        "region": start.region,
        "site_name": start.site_name,
        "publisher": scalar(start.publisher),
        "bounds": _bounds(__version__),
    }
    source = _filled("example/source.txt", words)
    words["sha256"] = sha256(source.encode()).hexdigest()
    yield f"data/sources/{start.region}/{EXAMPLE}.txt", source
    yield f"data/records/{start.region}/{EXAMPLE}.yaml", _filled("example/record.yaml", words)
    for path in sorted(path for path in _STARTER.rglob("*") if path.is_file()):
        name = path.relative_to(_STARTER).as_posix()
        if not name.startswith("example/"):
            yield name.replace(_DOT, "."), _filled(name, words)
    for name in EDITED:
        yield f"data/schema/{name}.json", schema_text(name)


def _filled(name: str, words: dict[str, str]) -> str:
    text = (_STARTER / name).read_text(encoding="utf-8")
    return re.sub("@([a-z0-9_]+)@", lambda blank: words[blank[1]], text)


def _bounds(version: str) -> str:
    """Versions that a project made by this one can be built with, e.g. `>=0.1.0,<0.2`."""
    major, minor, *_ = version.split(".")
    return f">={version},<{f'0.{int(minor) + 1}' if major == '0' else int(major) + 1}"
