"""The values of records as they were read and proven, laid by until their pages are made: to read YAML takes longer.

They hold the names of people that are published nowhere, so they lie where nobody else may look, and go with the build.
"""

import marshal
from pathlib import Path

from generator.keeping.marks import mark
from generator.reading.values import Value


def lay_by(folder: Path | None, path: str, value: Value) -> None:
    """Lay by the value of a record, by the path of its file."""
    if folder:
        with open(f"{folder}/{mark(path)}", "wb") as opened:  # noqa: PTH123 - of tens of thousands
            marshal.dump(value, opened)


def laid_by(folder: Path | None, path: str) -> Value | None:
    """The value of a record; nothing where this build did not read it."""
    if folder is None:
        return None
    try:
        with open(f"{folder}/{mark(path)}", "rb") as opened:  # noqa: PTH123 - of tens of thousands
            value: Value = marshal.loads(opened.read())  # noqa: S302 - written by this build; from a file it asks for each byte
    except FileNotFoundError:
        return None
    return value
