"""What people do to a project between two builds, each in one small step."""

import json
import re
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from generator.checks import RULES
from generator.model.record import Record
from generator.shipped import shipped
from tests.corpus.made import key, records
from tests.corpus.project import project_of

TABLES = tuple(islice(records(40), 0, 40, 5))  # of several kinds, places and years
_NEXT = cycle(range(1, 100))
_LOOK = "docs_dir: look\nextra_css: [own.css]\n"
Edit = Callable[[Path, int], None]
Harm = Callable[[Path], None]


def begin(root: Path) -> Path:
    """A project of these tables, with templates and settings of its own to change."""
    (root / "templates/components/promises").mkdir(parents=True)
    (root / "look").mkdir()
    (root / "look/own.css").write_text("", encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"site_name: 一\n{_LOOK}", encoding="utf-8")
    return project_of(root, TABLES)


def value(root: Path, choice: int) -> None:
    """Another value in a table, in its document as well."""
    project_of(root, [other_value(_chosen(choice))])


def other_value(record: Record) -> Record:
    """A record with another number in its first full-year value."""
    text = record.model_dump_json(exclude_defaults=True)
    return Record.model_validate_json(re.sub(r'("full":"[^"0-9]*)[0-9]+', rf"\g<1>{next(_NEXT)}", text, count=1))


def goal(root: Path, choice: int) -> None:
    """Another sentence in a goal."""
    content = json.loads(_chosen(choice).model_dump_json(exclude_defaults=True))
    for one in content.get("goals", ())[:1]:
        one["paragraphs"] = [*one["paragraphs"], f"争取完成第{next(_NEXT)}批项目。"]
    project_of(root, [Record.model_validate(content)])


def gone(root: Path, choice: int) -> None:
    """A table less, with what was said to it."""
    (root / "data/responses" / f"{key(_chosen(choice))}.yaml").unlink(missing_ok=True)
    for path in _folder(root, choice).glob(f"{_chosen(choice).year}.*"):
        path.unlink()


def back(root: Path, choice: int) -> None:
    """The table as it was."""
    project_of(root, [_chosen(choice)])


def layout(root: Path, choice: int) -> None:
    """Other white space in a record, and the same values."""
    for path in _folder(root, choice).glob(f"{_chosen(choice).year}.json"):
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def template(root: Path, choice: int) -> None:
    """Another template of one part, or the shipped one again."""
    name = ("components/promises/promises.html", "pages/family.html", "pages/home.html")[choice % 3]
    own = root / "templates" / name
    if own.exists():
        own.unlink()
    else:
        own.parent.mkdir(parents=True, exist_ok=True)
        shipped_text = (shipped("templates") / name).read_text(encoding="utf-8")
        own.write_text(shipped_text + f"{{# {next(_NEXT)} #}}\n<!-- {choice} -->\n", encoding="utf-8")


def vocabulary(root: Path, choice: int) -> None:
    """One entry of a vocabulary in other words, or the shipped ones again."""
    own = root / "data/vocabulary/topics.yaml" if choice % 2 else root / "data/vocabulary/indicators.yaml"
    if own.exists():
        own.unlink()
    else:
        own.parent.mkdir(parents=True, exist_ok=True)
        text = (shipped("vocabulary") / own.name).read_text(encoding="utf-8")
        own.write_text(re.sub(r"definition: .*", "definition: 另一种释义", text, count=1), encoding="utf-8")


def settings(root: Path, choice: int) -> None:
    """Another name of the site, and perhaps an address."""
    address = f"site_url: https://example.org/{next(_NEXT)}/\n" if choice % 2 else ""
    (root / "mkdocs.yml").write_text(f"site_name: 第{next(_NEXT)}站\n{address}{_LOOK}", encoding="utf-8")


def look(root: Path, choice: int) -> None:
    """A style of their own: all pages are to look otherwise, and the settings name the same file."""
    (root / "look/own.css").write_text(f"p {{ margin: {choice}.{next(_NEXT)}px }}\n", encoding="utf-8")


def prose(root: Path, choice: int) -> None:
    """Another text about the site, or the shipped one again."""
    own = root / "data/pages/about.md"
    if own.exists() and choice % 2:
        own.unlink()
    else:
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(f"# 关于\n\n第{next(_NEXT)}版。\n", encoding="utf-8")


def redirects(root: Path, choice: int) -> None:
    """An address of former times, or none again."""
    own, lock = root / "data/redirects.yaml", root / "data/addresses.lock"
    if own.exists():
        own.unlink()
        lock.unlink()
    else:
        old = f"320199/keji/{2020 + choice % 8}/"
        moved = {"old": old, "new": "findings/", "name": "旧名", "date": "2024-01-01", "why": "更名"}
        lock.write_text(f"{old}\n", encoding="utf-8")
        own.write_text(json.dumps({"addresses": [moved]}, ensure_ascii=False), encoding="utf-8")


def reply(root: Path, choice: int) -> None:
    """What a department says to something that was found, or to nothing any more."""
    record = _chosen(choice)
    own = root / "data/responses" / f"{key(record)}.yaml"
    if own.exists() or not any(_folder(root, choice).glob(f"{record.year}.json")):
        own.unlink(missing_ok=True)
    else:
        own.parent.mkdir(parents=True, exist_ok=True)
        said = {
            "finding": f"check-{RULES[choice].id}",
            "by": "财政局",
            "date": "2026-03-02",
            "text": [f"{next(_NEXT)}。"],
        }
        own.write_text(json.dumps({"responses": [said]}, ensure_ascii=False), encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    value, goal, gone, back, layout, template, vocabulary, settings, look, prose, redirects, reply,
)  # fmt: skip


def _chosen(choice: int) -> Record:
    return TABLES[choice % len(TABLES)]


def _folder(root: Path, choice: int) -> Path:
    return (root / "data/records" / key(_chosen(choice))).parent
