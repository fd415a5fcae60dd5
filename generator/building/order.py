"""What every pair of hands is told of a build."""

import re
from pathlib import Path
from typing import NamedTuple

from generator.keeping import Store
from generator.words import Language


class Shard(NamedTuple):
    """The part of a project that a site holds."""

    region: str = ""  # the beginning of the codes of its regions; of all, nothing
    site: str = ""  # the address of the site; nothing where settings say it


WHOLE = Shard()
_DIGITS = 6  # of the code of a region


def beginning_of(code: str) -> str:
    """The beginning of the codes of all regions in one, e.g. 32 of 320000."""
    return re.sub("(00)+$", "", code) if len(code) == _DIGITS else code


class Order(NamedTuple):
    """Which site is built, and where its files go."""

    root: Path  # the project
    shard: Shard
    language: Language
    folder: Path  # of the new site
    threads: Path  # of what runs through all chapters, until it is gathered
    store: Store | None  # of earlier builds
    ground: str  # the mark of what data are read and worded with
    stamp: str  # of this build and no other: what was read for another is not looked at
    values: Path | None = None  # of records, until their pages are made; nothing where they are read again
    ready: Path | None = None  # the file in which it is told what is done; nothing where nobody listens
