"""What ships with the program: vocabularies, forms and pages that a project may replace, and the templates."""

from pathlib import Path

_HERE = Path(__file__).parent
_IN_THE_REPOSITORY = {
    "vocabulary": "data/vocabulary",
    "forms": "data/forms",
    "pages": "data/pages",
    "templates": "templates",
    "mkdocs.yml": "mkdocs.yml",
}


def shipped(name: str) -> Path:
    """A shipped folder or file, e.g. `vocabulary`: inside the installed package, or the repository's own."""
    installed = _HERE / "shipped_data" / name
    return installed if installed.exists() else _HERE.parent / _IN_THE_REPOSITORY[name]
