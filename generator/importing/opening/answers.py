"""What the process that reads a document tells the one that asked: as JSON, which holds no code."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.importing.opening.refusals import Refusal
from generator.importing.paper import Block, Cell, FileKind, Paragraph, Table
from generator.model.printed import squeeze
from generator.words import Words


class Found(NamedTuple):
    """What a document holds, and what is to be said of it."""

    kind: FileKind
    blocks: tuple[Block, ...]
    notes: tuple[Words, ...] = ()
    encoding: str = ""

    @property
    def has_words(self) -> bool:
        """Whether anything in it leaves a mark on paper."""
        return any(squeeze(text) for block in self.blocks for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    return iter([block.text]) if isinstance(block, Paragraph) else (cell.text for cell in block.cells)


def written(answer: Found | Refusal) -> str:
    """An answer as JSON."""
    if isinstance(answer, Refusal):
        return json.dumps({"refusal": answer})
    blocks = [[block.text, block.page] if isinstance(block, Paragraph) else block.cells for block in answer.blocks]
    return json.dumps({"kind": answer.kind, "blocks": blocks, "notes": answer.notes, "encoding": answer.encoding})


def read(answer: str) -> Found | Refusal:
    """The answer that JSON holds; ValueError, KeyError or TypeError where it holds none."""
    values: dict[str, Any] = json.loads(answer)
    if "refusal" in values:
        code, words, hint = values["refusal"]
        return Refusal(code, Words(*words), Words(*hint))
    notes = tuple(Words(*note) for note in values["notes"])
    blocks = tuple(_block(block) for block in values["blocks"])
    return Found(FileKind(values["kind"]), blocks, notes, str(values["encoding"]))


def _block(values: list[Any]) -> Block:
    if values and isinstance(values[0], str):
        return Paragraph(*values)
    return Table(tuple(Cell(*cell) for cell in values))
