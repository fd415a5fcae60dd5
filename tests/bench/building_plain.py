"""Record pages alone, in the plain layout, with the readers, the hands, the templates and the writing of a build.

`python -m tests.bench.building_plain ROOT OUT JOBS`
"""

import gc
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template

from generator.building.hands import hands
from generator.library import read_entry, record_paths
from generator.site import File
from generator.templates.environment import DirectEnvironment
from generator.write import Folder

_TOGETHER = 32


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


def write(root: Path, out: Path, paths: Sequence[Path]) -> int:
    """Write the pages of some records."""
    folder = Folder(out)
    for path in paths:
        entry, problems = read_entry(root / "data", path)
        if entry is None or problems:
            raise ValueError(problems)
        folder.put(File(f"{entry.key}/index.html", _template().render(record=entry.record).encode()))
    return len(folder.names)


def main(root: Path, out: Path, jobs: int) -> None:
    """Write the pages of all records."""
    gc.set_threshold(50_000, 50, 50)  # as the command does
    paths = record_paths(root / "data")
    _template()
    some = ((root, out, paths[first : first + _TOGETHER]) for first in range(0, len(paths), _TOGETHER))
    with hands(jobs, len(paths)) as pool:
        sys.stdout.write(f"{sum(pool.each(write, some))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
