"""Record pages alone, in the plain layout, with the readers, the hands, the templates and the writing of a build.

`python -m tests.bench.building_plain ROOT OUT JOBS [unchecked]`

A build holds every record against its model. Hugo sets values as they stand in the file, and so is done with
`unchecked`, which shows what there is to gain or lose by the rest.
"""

import gc
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template

from generator.building.hands import hands
from generator.site import File
from generator.templates.environment import DirectEnvironment
from generator.write import Folder

_TOGETHER = 32
_RECORDS = "data/records"

Read = Callable[[Path, str], object]


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = DirectEnvironment(
        loader=FileSystemLoader(Path(__file__).parent / "plain"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("record.html")


class Values:
    """Values under names, as they stand in a file; a text without characters where there are none."""

    def __init__(self, values: dict[str, object]) -> None:
        """Have them."""
        self.__dict__ = values

    def __getattr__(self, _name: str) -> str:
        return ""

    def __iter__(self) -> Iterator[str]:
        return iter(self.__dict__)

    def __getitem__(self, name: str) -> object:
        return self.__dict__[name]


def unchecked(_root: Path, path: str) -> object:
    """A record as it stands in its file."""
    with open(path, "rb") as file:  # noqa: PTH123 - of thousands
        return json.loads(file.read(), object_hook=Values)


def write(read: Read, root: Path, out: Path, paths: Sequence[str]) -> int:
    """Write the pages of some records."""
    folder, begins = Folder(out), len(f"{root / _RECORDS}/")
    for path in paths:
        page = _template().render(record=read(root, path))
        folder.put(File(f"{path[begins:].removesuffix('.json')}/index.html", page.encode()))
    return len(folder.names)


def main(root: Path, out: Path, jobs: int, *, is_checked: bool) -> None:
    """Write the pages of all records."""
    gc.set_threshold(50_000, 50, 50)  # as the command does
    read = _checked() if is_checked else unchecked
    paths = sorted(_records(root))
    _template()
    some = ((read, root, out, paths[first : first + _TOGETHER]) for first in range(0, len(paths), _TOGETHER))
    with hands(jobs, len(paths)) as pool:
        sys.stdout.write(f"{sum(pool.each(write, some))}")


def _records(root: Path) -> Iterator[str]:
    return (f"{path}" for path in (root / _RECORDS).glob("*/*/*.json") if not path.stem.endswith(".trace"))


def _checked() -> Read:
    """What reads a record as a build does, with the models that it needs for it."""
    from tests.bench.building_checked import checked  # noqa: PLC0415 - what is not checked needs no models

    return checked


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), is_checked="unchecked" not in sys.argv)
