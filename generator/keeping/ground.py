"""What all pages are made of beside records: the program, its libraries, vocabularies, forms and running text."""

import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from generator.keeping.marks import mark, mark_of_files, mark_of_folders
from generator.shipped import shipped
from generator.words import Language

_PROGRAM = Path(__file__).parent.parent
_CODE = frozenset({".py", ".yaml"})
_LIBRARIES = (
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "numpy",
    "pydantic",
    "pydantic-core",
    "pyyaml",
)
_FOLDERS = ("vocabulary", "forms", "pages")


def ground(root: Path, language: Language) -> str:
    """The mark of all that the data of a project is read and worded with."""
    data = root / "data"
    shipped_folders = (shipped(name) for name in _FOLDERS)
    own = (data / name for name in (*_FOLDERS, "coverage"))
    moved = mark_of_files([data / "redirects.yaml"])
    return mark(program(), language, mark_of_folders(shipped_folders), mark_of_folders(own), moved, _settings(root))


@lru_cache(maxsize=1)
def program() -> str:
    """The mark of the program and of what it stands on."""
    code = sorted(path for path in _PROGRAM.rglob("*") if path.suffix in _CODE)
    return mark(sys.version, *(f"{name} {version(name)}" for name in _LIBRARIES), mark_of_files(code))


def _settings(root: Path) -> str:
    return mark_of_files([root / "mkdocs.yml", shipped("mkdocs.yml")])
