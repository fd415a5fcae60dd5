"""What ships with the program: vocabularies and forms that a project may replace by its own, and the templates."""

from pathlib import Path

_HERE = Path(__file__).parent
_IN_THE_REPOSITORY = {"vocabulary": "data/vocabulary", "forms": "data/forms", "templates": "templates"}


def shipped(folder: str) -> Path:
    """A shipped folder, e.g. `vocabulary`: inside the installed package, or the repository's own."""
    installed = _HERE / "shipped_data" / folder
    return installed if installed.is_dir() else _HERE.parent / _IN_THE_REPOSITORY[folder]
