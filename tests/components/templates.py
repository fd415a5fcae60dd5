"""What stands in our templates, styles and scripts: macros, the attributes they read, and names of classes."""

import re
from functools import cache
from typing import Any

from jinja2 import Environment, nodes

from generator.reading.files import read_file
from tests.conftest import ROOT
from tests.site.html_page import parse

TEMPLATES = ROOT / "templates"
NAMES = sorted(path.stem for path in TEMPLATES.glob("components/*/*.html"))

_CLASS = r"mx-[a-z0-9_-]*"
_COMMENT = re.compile(r"\{#.*?#\}|/\*.*?\*/", re.DOTALL)


def template(name: str) -> str:
    """The way to the file of a component."""
    return f"components/{name}/{name}.html"


@cache
def parsed(path: str) -> nodes.Template:
    """A template as Jinja reads it."""
    return Environment(autoescape=True).parse((TEMPLATES / path).read_text(encoding="utf-8"))


def raw_examples(name: str) -> Any:
    """The examples of a component as the file writes them."""
    file = read_file(TEMPLATES / f"components/{name}/examples.yaml", f"{name}.yaml")
    return file.value["examples"]  # type: ignore[call-overload, index]


def imported() -> dict[str, set[str]]:
    """The macros that other templates import, by the file they stand in."""
    found: dict[str, set[str]] = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        if "chrome" not in path.parts:
            for node in parsed(path.relative_to(TEMPLATES).as_posix()).find_all(nodes.FromImport):
                names = {name if isinstance(name, str) else name[0] for name in node.names}
                found.setdefault(node.template.value, set()).update(names)  # type: ignore[attr-defined]
    return found


def attributes_read(path: str) -> set[str]:
    """The attributes that a template reads, or those it imports from; a key may stand as a text."""
    tree = parsed(path)
    read = {node.attr for node in tree.find_all(nodes.Getattr)}
    read |= {node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str)}
    others = {node.template.value for node in tree.find_all(nodes.FromImport)}  # type: ignore[attr-defined]
    return read.union(*map(attributes_read, others))


def attributes_given(value: Any) -> set[str]:
    """The attributes of all objects in a value."""
    if isinstance(value, dict):
        return set(value).union(*map(attributes_given, value.values()))
    return set().union(*map(attributes_given, value)) if isinstance(value, list) else set()


def styled(pattern: str) -> set[str]:
    """The classes that some style sheets of ours define."""
    texts = (_COMMENT.sub("", path.read_text(encoding="utf-8")) for path in TEMPLATES.glob(pattern))
    return {name for text in texts for name in re.findall(rf"\.({_CLASS})", text)}


def named(pattern: str) -> set[str]:
    """The classes that templates or scripts name; one that ends in a dash is the beginning of several."""
    texts = (_COMMENT.sub("", path.read_text(encoding="utf-8")) for path in TEMPLATES.glob(pattern))
    return {name for text in texts for name in re.findall(_CLASS, text)}


def classes(html: str) -> set[str]:
    """The classes of all elements in some HTML."""
    return {name for key, value in parse(html).attributes if key == "class" for name in value.split()}
