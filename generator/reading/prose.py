"""Pages of running text: Markdown files by name, one for each language they are written in."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.model.base import DEVICES
from generator.problems import Problem
from generator.reading.files import DataFile, read_file
from generator.words import Words

# What stands at these addresses is made from records; the page of a name would take the place of another.
TAKEN = frozenset(
    [
        "regions",
        "departments",
        "years",
        "compare",
        "indicators",
        "findings",
        "coverage",
        "search",
        "api",
        "embed",
        "assets",
    ]
)
_NAME = re.compile(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(\.en)?")


def read_prose(
    folders: Iterable[Path], project: Path, named: Callable[[Path], str]
) -> tuple[dict[str, str], list[Problem]]:
    """The texts by name, e.g. `about` and `about.en`; of two files of one name the one in the later folder."""
    paths = {path.name: path for folder in folders for path in sorted(folder.glob("*.md")) if _is_shown(path)}
    files = {path.stem: read_file(path, named(path), project) for path in paths.values()}
    problems = [problem for name, file in files.items() for problem in (*file.problems, *_misnamed(name, file))]
    return {name: file.text for name, file in files.items() if not file.problems}, problems


def _is_shown(path: Path) -> bool:
    return not path.name.startswith((".", "~"))


def _misnamed(name: str, file: DataFile) -> Iterable[Problem]:
    """A name that cannot be an address, or is one already."""
    match = _NAME.fullmatch(name)
    if match and match[1] not in TAKEN | DEVICES:
        return
    message = Words(f"`{name}` 不能作一页的名称", f"`{name}` cannot name a page")
    hint = Words(
        "用小写字母、数字和连字符，英文版加 .en，例如 about.en.md；不用 search 等已有的地址",
        "use small letters, digits and hyphens, .en for English, e.g. about.en.md, and no address in use, e.g. search",
    )
    yield file.problem((), "path", message, hint)
