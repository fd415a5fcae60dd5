"""A record as a build reads it, held against its model."""

from pathlib import Path

from generator.library import read_entry


def checked(root: Path, path: str) -> object:
    """The record of a file that has no problems."""
    entry, problems = read_entry(root / "data", Path(path))
    if entry is None or problems:
        raise ValueError(problems)
    return entry.record
