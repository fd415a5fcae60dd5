"""The values of records as they were read and proven, laid by until their pages are made: to read YAML takes longer.

They hold the names of people that are published nowhere, so they lie where nobody else may look, and go with the build.
"""

import marshal
from pathlib import Path

from generator.keeping.marks import mark
from generator.reading.values import Value


def packed(value: Value) -> bytes:
    """A value as it is laid by: of nothing but texts, lists and names, for which this is the quickest way."""
    return marshal.dumps(value)


def unpacked(content: bytes) -> Value:
    """A value that was laid by."""
    value: Value = marshal.loads(content)  # noqa: S302 - written by a build of this user
    return value


def lay_by(folder: Path | None, path: str, value: Value) -> None:
    """Lay by the value of a record, by the path of its file."""
    if folder:
        with open(f"{folder}/{mark(path)}", "wb") as opened:  # noqa: PTH123 - of tens of thousands
            opened.write(packed(value))


def laid_by(folder: Path | None, path: str) -> bytes | None:
    """The value of a record, packed; nothing where this build did not read it."""
    if folder is None:
        return None
    try:
        with open(f"{folder}/{mark(path)}", "rb") as opened:  # noqa: PTH123 - of tens of thousands
            return opened.read()
    except FileNotFoundError:
        return None
