"""A page of commands played through: what a reader would copy, in the order of the page, in one folder."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from tests.conftest import ROOT

PLAYED = {"mingxi", "cd", "rm", "mkdir"}  # all else needs a network, or a person's own machine
_BLOCK = re.compile(r"^(```+)(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (data/\S+?\.yaml)\b")


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    text: str


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(found[2], found[3]) for found in _BLOCK.finditer(page.read_text(encoding="utf-8"))]


def script(page: Path) -> str:
    """The commands of a page that can be played, and the files that it shows with their names."""
    return "\n".join(["set -e", *(line for block in blocks(page) for line in _lines(block))])


def _lines(block: Block) -> Iterator[str]:
    if block.language == "sh":
        yield from (line for line in block.text.splitlines() if line.split(" ")[0] in PLAYED)
    named = _FILE.match(block.text)
    if block.language == "yaml" and named:
        yield f"cat > {named[1]} <<'END'\n{block.text}END"


class Document(Protocol):
    """What can be written into a file, such as a document of Word."""

    def save(self, path: str) -> None:
        """Write it."""


def play(page: Path, folder: Path, documents: dict[str, Document]) -> subprocess.CompletedProcess[str]:
    """Run all of it in a folder with some documents; all that it said is in `stdout`."""
    programs = folder / "programs"
    programs.mkdir()
    (programs / "mingxi").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    (programs / "mingxi").chmod(0o755)
    kept = {name: os.environ[name] for name in ("PATH", "MINGXI_CACHE")}
    surroundings = {**kept, "PATH": f"{programs}{os.pathsep}{kept['PATH']}", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    place = folder / "here"
    place.mkdir()
    for name, document in documents.items():
        document.save(str(place / name))
    return subprocess.run(
        ["bash", "-c", script(page)],
        cwd=place,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
