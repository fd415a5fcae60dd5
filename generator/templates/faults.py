"""What a project's own template does wrong while pages are made, told at its line."""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from generator.problems import Code, Problem
from generator.templates import FOLDER
from generator.words import Words

RULE: Code = "template"
COMPARE = Words(
    "对照自带的同名文件，`mingxi doctor` 说它在哪里",
    "compare the shipped file of the same name; `mingxi doctor` tells where it lies",
)


class TemplateFault(Exception):  # noqa: N818 - the name says what is wrong
    """A template of a project that cannot be set."""

    def __init__(self, problem: Problem) -> None:
        """Say where and why."""
        super().__init__(problem)
        self.problem = problem

    @classmethod
    def at(cls, name: str, line: int, words: Words) -> "TemplateFault":
        """The fault of a template at a line."""
        message = Words(f"这个模板排不出来：{words.zh}", f"this template cannot be set: {words.en}")
        return cls(Problem(f"{FOLDER}/{name}", line, 1, RULE, message, COMPARE))


@contextmanager
def blamed(folder: Path, own: Container[str], under: str = "") -> Iterator[None]:
    """Turn what goes wrong in a project's own file of a folder into a fault; all else is our mistake and stays one."""
    try:
        yield
    except TemplateFault:
        raise
    except Exception as error:
        place = _place(error.__traceback__, folder, own, under)
        if place is None:
            raise
        raise TemplateFault.at(*place, Words(f"{error}", f"{error}")) from error


def _place(traceback: TracebackType | None, folder: Path, own: Container[str], under: str) -> tuple[str, int] | None:
    """The innermost line of a project's own template that was at work; Jinja's frames bear the files of templates."""
    place = None
    while traceback:
        path = Path(traceback.tb_frame.f_code.co_filename)
        if path.is_relative_to(folder):
            name = under + path.relative_to(folder).as_posix()
            place = (name, traceback.tb_lineno) if name in own else place
        traceback = traceback.tb_next
    return place
