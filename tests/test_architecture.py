"""The house: each room imports only what stands before it, and each file fits on a few screens."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"

# From the ground up: the way of one record. A room may use the rooms before it, never those after it.
ROOMS = (
    "words",
    "memos",
    "accidents",
    "problems",
    "remedies",
    "model",
    "reading",
    "catalogue",
    "paths",
    "notation",
    "schema",
    "minting",
    "shipped",
    "keeping",
    "encoding",
    "templates",
    "addresses",
    "routes",
    "site",
    "chrome",
    "people",
    "veil",
    "permanence",
    "given",
    "library",
    "naming",
    "tracing",
    "consistency",
    "measures",
    "quantities",
    "peers",
    "checks",
    "reporting",
    "inspecting",
    "comparing",
    "indexing",
    "outputs",
    "citing",
    "pages",
    "render",
    "write",
    "building",
    "build",
    "exporting",
    "gallery",
    "hub",
    "importing",
    "revising",
    "starting",
    "doctor",
    "serving",
    "asking",
    "cli",
    "__main__",
)
LONGEST_FILE = 260


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imported(path: Path) -> set[str]:
    """The modules of ours that a file imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    froms = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name for name in froms | names if name.startswith("generator.")}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_rooms_that_stand_before_it(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    allowed = set(ROOMS[: ROOMS.index(own) + 1]) if own in ROOMS else set()
    assert {room(name) for name in imported(path)} <= allowed


def test_every_room_is_named_in_the_order():
    rooms = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in modules()}
    assert rooms - {"__init__"} <= set(ROOMS)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_fits_on_a_few_screens(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_and_public_definition_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = [
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert [node.name for node in public if not ast.get_docstring(node)] == []
    assert ast.get_docstring(tree)
