"""The process that reads one document: it gives up all it does not need, reads, answers and ends."""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from generator.importing.opening import answers, cage, refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.kinds import Likeness
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refusal, Refused
from generator.importing.paper import extent

_NO_MEMORY = 2  # libxml2's number for it

Reader = Callable[[Path, Limits], Found]

# Where each is read, and what the sentence about a library that is missing calls it.
_READERS = {
    Likeness.ZIP: ("office", (" Word 和 Excel 文件", "Word and Excel files")),
    Likeness.WEB: ("web", ("网页", "web pages")),
    Likeness.PDF: ("pdf", (" PDF ", "PDF files")),
}


def main() -> None:
    """Read the document that the arguments name, and write the answer where they say."""
    kind, document, answer, limits = sys.argv[1:]
    bounds = Limits(*json.loads(limits))
    with Path(answer).open("w", encoding="ascii") as file:
        written = answers.written(answered(Likeness(kind), Path(document), bounds))
        file.write(written if len(written) <= bounds.answer_bytes else answers.written(refusals.TOO_MUCH_TEXT))


def answered(likeness: Likeness, document: Path, limits: Limits) -> Found | Refusal:
    """What a document holds, or why it is not read."""
    module, name = _READERS[likeness]
    try:
        reader: Reader = import_module(f"generator.importing.opening.{module}").read
    except ModuleNotFoundError as error:
        return refusals.extra_missing(name, (error.name or "").partition(".")[0])
    cage.close(limits)
    return _read(reader, document, limits)


def _read(reader: Reader, document: Path, limits: Limits) -> Found | Refusal:
    try:
        found = reader(document, limits)
        return found if extent(found.blocks) <= limits.characters else refusals.TOO_MUCH_TEXT
    except Refused as refused:
        return refused.refusal
    except MemoryError:
        return refusals.TOO_MUCH_MEMORY
    except RecursionError:
        return refusals.TOO_DEEP
    except SyntaxError as error:  # of XML
        has_no_memory = getattr(error, "code", 0) == _NO_MEMORY
        return refusals.TOO_MUCH_MEMORY if has_no_memory else refusals.damaged(str(error))
    except Exception as error:  # noqa: BLE001 - what parsers raise for damaged files has no end
        return refusals.damaged(f"{type(error).__name__}: {error}")
