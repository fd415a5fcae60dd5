"""What ships with the program: the vocabularies and forms that a project uses where it has none of its own."""

from pathlib import Path

_HERE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """A folder of shipped data, e.g. `vocabulary`: inside the installed package, or the repository's own."""
    installed = _HERE / "shipped_data" / folder
    return installed if installed.is_dir() else _HERE.parent / "data" / folder
