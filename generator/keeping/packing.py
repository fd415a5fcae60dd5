"""Values as bytes that are kept or laid by: equal values as equal bytes."""

import pickle
from collections.abc import Iterator
from io import BytesIO
from typing import Any


def packed(value: object) -> bytes:
    """A value in full, whichever of its texts happen to be one object: the same from every process and every build."""
    into = BytesIO()
    pickler = pickle.Pickler(into, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # nothing is told by a way back to where it stood before
    pickler.dump(value)
    return into.getvalue()


def unpacked(content: bytes) -> Iterator[Any]:
    """Values that stand behind each other."""
    opened = BytesIO(content)
    while opened.tell() < len(content):
        yield pickle.load(opened)  # noqa: S301 - written by a build of this user
