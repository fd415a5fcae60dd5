"""One data file from disk: its bytes become a checked text, the text becomes values."""

import errno
import os
import re
import stat
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.problems import NOTHING, Code, Problem
from generator.reading import json_text, yaml_text
from generator.reading.values import MOST, Mark, Marks, Refusal, Value, nearest
from generator.reading.values import Path as ValuePath
from generator.words import Words

LARGEST = 4_000_000  # bytes; the largest real record is under 40,000
TOO_LARGE = Words(f"文件超过 {LARGEST} 字节，不读", f"a file of more than {LARGEST} bytes is not read")
_LEADS_OUT = (
    Words("这是通往项目之外的链接，不读", "a link that leads out of the project is not read"),
    Words("换成文件本身", "put the file itself there"),
)
_RIGHT_FILE = Words("看看是不是放错了文件", "see whether it is the right file")

# Characters that editors hide, that fonts leave empty or fill as they like, or that some readers take for line breaks
# and others do not. Two names that look alike must be alike.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\u2800\u3164"
    "\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufffe\uffff"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef\U000f0000-\U0010ffff]"
)

# Texts of nothing but these hold none of those, which is told six times sooner.
PLAIN = re.compile(
    "[\n -~\u4e00-\u9fff\uff01-\uff9f\u3000-\u3130\u2010-\u2027\u2030-\u205e\u00a0-\u00ac\u00ae-\u10ff\u2070-\u27ff\t]*"
)

_Reader = Callable[[str, list[Refusal], Marks | None], Value | None]
READERS: dict[str, _Reader] = {".yaml": yaml_text.read, ".json": json_text.read}
_TEXTS: dict[str, _Reader] = READERS | {".md": lambda text, _refusals, _marks: text}


class DataFile(NamedTuple):
    """A data file that was read: its values, unless a problem stood in the way."""

    name: str  # as shown to people
    text: str
    value: Value | None
    problems: tuple[Problem, ...]

    def problem(self, path: ValuePath, rule: Code, message: Words, hint: Words = NOTHING) -> Problem:
        """A problem at the value a path leads to."""
        mark = self.locate(path)
        return Problem(self.name, mark.line, mark.column, rule, message, hint)

    def locate(self, path: ValuePath) -> Mark:
        """Where a value stands."""
        return nearest(_marks(self.text, Path(self.name).suffix), path)


@lru_cache(maxsize=1)
def _marks(text: str, suffix: str) -> Marks:
    """Where everything stands; a file is read again for it, since most have no problem, but only once for all."""
    marks: Marks = {}
    _TEXTS[suffix](text, [], marks)
    return marks


def read_file(path: Path, name: str, project: Path | None = None) -> DataFile:
    """Read a YAML, JSON or Markdown file; whatever it holds, or if it cannot be read: values or problems.

    Of a project, no link is followed that leads out of it: what a file says, or a part of it, may be published.
    """
    try:
        if project and leads_out(path, project):
            return _refused(name, "", [Refusal(Mark(1, 1), "unreadable", *_LEADS_OUT)])
        data = bytes_of(path)
    except OSError as error:
        return _refused(name, "", [Refusal(Mark(1, 1), "unreadable", *_unreadable(error))])
    if len(data) > LARGEST:
        return _refused(name, "", [Refusal(Mark(1, 1), "too-large", TOO_LARGE, _RIGHT_FILE)])
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text, before = (_plain(part.decode(errors="replace")) for part in (data, data[: error.start]))
        message = Words("这里不是 UTF-8 编码", "not UTF-8 here")
        hint = Words("用编辑器另存为 UTF-8", "save the file as UTF-8")
        return _refused(name, text, [Refusal(_end(before), "encoding", message, hint)])
    return read_text(text, name)


def leads_out(path: Path, project: Path) -> bool:
    """Whether a file is a link to what lies outside of the project and of its data, wherever these lie."""
    if not path.is_symlink() or not path.is_relative_to(project):
        return False
    target = path.resolve()
    return not any(target.is_relative_to(folder.resolve()) for folder in (project, project / "data"))


def bytes_of(path: Path | str) -> bytes:
    """The bytes of a file, of one that is too large no more than shows that it is."""
    found = os.stat(path)  # noqa: PTH116 - of tens of thousands
    if not stat.S_ISREG(found.st_mode):  # a named pipe would keep us waiting for ever
        raise OSError(errno.EINVAL, "")
    with open(path, "rb") as file:  # noqa: PTH123 - the same
        data = file.read(min(found.st_size, LARGEST) + 1)  # not more: to make room for the largest takes longer
        return data if len(data) <= found.st_size else data + file.read(LARGEST + 1 - len(data))


def _unreadable(error: OSError) -> tuple[Words, Words]:
    """Why a file cannot be read, and what to do."""
    if error.errno == errno.EINVAL:
        message = Words("这不是普通文件，而是文件夹、管道之类", "no plain file but a folder, a pipe or the like")
        return message, Words("移走它，换成一个文件", "move it away and put a file there")
    if isinstance(error, FileNotFoundError):
        return Words("文件不在了", "the file is gone"), Words("放回文件再运行一次", "put it back and run again")
    if isinstance(error, PermissionError):
        return Words("没有读这个文件的权限", "no permission to read the file"), Words("给予读的权限", "grant it")
    return Words(f"读不了：{error.strerror}", f"it cannot be read: {error.strerror}"), NOTHING


def read_text(text: str, name: str) -> DataFile:
    """Read the text of a YAML, JSON or Markdown file."""
    text = _plain(text)
    if not PLAIN.fullmatch(text) and (hidden := HIDDEN.search(text)):
        return _refused(name, text, [_hidden(hidden[0], _end(text[: hidden.start()]))])
    refusals: list[Refusal] = []
    reader = _TEXTS[Path(name).suffix]
    value = reader(text, refusals, None)
    if "\\" in text and value is not None:
        refusals += _hidden_by_escapes(value, {})
    if refusals:  # again with marks, so that each is named with all it refers to
        marks: Marks = {}
        refusals = []
        value = reader(text, refusals, marks)
        refusals += _hidden_by_escapes(value, marks) if value is not None else ()
        return _refused(name, text, refusals)
    return DataFile(name, text, value, ())


def _plain(text: str) -> str:
    """The text without a byte order mark and with one kind of line break, whatever editor wrote it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _end(before: str) -> Mark:
    """The place that follows a text."""
    return Mark(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def _hidden_by_escapes(value: Value, marks: Marks, path: ValuePath = ()) -> list[Refusal]:
    r"""Hidden characters that a backslash brought into a name or a value, such as `\u0000`."""
    if isinstance(value, str):
        return [_hidden(found[0], nearest(marks, path)) for found in [HIDDEN.search(value)] if found]
    named = [(key, key) for key in value] + list(value.items()) if isinstance(value, dict) else enumerate(value)
    return [refusal for key, part in named for refusal in _hidden_by_escapes(part, marks, (*path, key))]


def _hidden(character: str, mark: Mark) -> Refusal:
    code = f"U+{ord(character):04X}"
    message = Words(f"这里有一个看不见的字符 {code}", f"there is a hidden character here, {code}")
    return Refusal(mark, "hidden-character", message, Words("删去它", "remove it"))


def _refused(name: str, text: str, refusals: list[Refusal]) -> DataFile:
    last = _end(text.removesuffix("\n"))  # what a missing bracket lacks is missing after the last line
    told = refusals[:MOST]
    problems = (Problem(name, *min(mark, last), rule, message, hint) for mark, rule, message, hint in told)
    return DataFile(name, text, None, tuple(sorted(problems)))
