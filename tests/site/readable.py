"""What anyone can read in the files of a site, whatever they are packed in."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from zipfile import ZipFile


def everything(files: Mapping[str, bytes]) -> str:
    """All text of all files, by their names."""
    return "".join(map(_text, files, files.values()))


def _text(name: str, content: bytes) -> str:
    if name.endswith(".sqlite"):
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            return "\n".join(database.iterdump())
    if name.endswith(".xlsx"):
        with ZipFile(BytesIO(content)) as packed:
            return "".join(packed.read(part).decode() for part in packed.namelist())
    return content.decode()
