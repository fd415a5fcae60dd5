"""Made-up records of which every text says something that means harm, found through the model, not by a list.

A table has every field of the model, and every column. Of record number `r` the `k`-th text of a field says attack
number `r + k`: so that among as many records as there are attacks every field says every attack.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import TypeAdapter, ValidationError

from generator.model.base import Frozen
from generator.model.indicator import IndicatorTable
from generator.model.lasting import Change
from generator.model.record import Contacts, Inferable, Inference, Record, Repair, RepairKind
from generator.model.response import Response, Responses
from generator.permanence.versions import as_published, kept_path, kept_text, version
from tests.corpus.made import records
from tests.corpus.project import project_of

# What a record is found by; any other text there would be another record, or none.
FOUND_BY = frozenset({"Record.region", "Record.year", "Record.form", "Department.kind", "Source.sha256", "Source.file"})
_COLUMNS = (
    "work",
    "project",
    "name",
    "half",
    "full",
    "operator",
    "unit",
    "basis",
    "category",
    "direction",
    "weight",
    "explanation",
)
_SETTINGS = """site_name: 明细
site_url: https://example.org/mx/
extra: {mingxi: {publisher: 某研究会, licence: CC BY 4.0}}
"""
_REPLIES = Responses(
    responses=tuple(
        Response(finding=finding, by="x", date="2026-03-02", text=("x", "x"), url="https://a.example/")
        for finding in ("check-items-half-sum-m-012-half", "check-nothing")
    )
)  # one to what is found in every table, one to nothing
_NAME = 60  # characters of the name of a folder, which may have 255 bytes


class Told:
    """Which attacks each field has said."""

    def __init__(self, attacks: Sequence[str], first: int = 0) -> None:
        """Begin with the attack of this number."""
        self._attacks, self._next = attacks, defaultdict[str, int](lambda: first)
        self.said: dict[str, set[str]] = defaultdict(set)
        self.refused: dict[str, set[str]] = defaultdict(set)

    def begin(self, first: int) -> None:
        """Go on with another record."""
        self._next = defaultdict(lambda: first)

    def text(self, field: str, value: str, fits: Callable[[str], bool]) -> str:
        """The next attack, with the value behind it where that fits; the value alone where the field takes none."""
        attack = self._attacks[self._next[field] % len(self._attacks)]
        self._next[field] += 1
        for tried in (f"{attack}{value}", attack, f"https://a.example/{attack}"):
            if fits(tried):
                self.said[field].add(attack)
                return tried
        self.refused[field].add(attack)
        return value


def spoilt(record: Record, told: Told) -> Record:
    """The record with every text spoilt that may be."""
    whole = record.model_copy(
        update={
            "contacts": Contacts(),  # nobody may see them; tests/site/test_personal_data.py
            "inferred": {**{name: Inference(quote="x", reason="x") for name in Inferable}, **record.inferred},
            "indicators": tuple(_wide(table) for table in record.indicators),
            "repairs": (Repair(kind=RepairKind.MOVED, printed=("x",), rows=("i-001",), read="x", reason="x"),),
            "functions": record.functions or ("x",),
            "organisation": record.organisation or ("x",),
            "tasks": record.tasks or ("x",),
        }
    )
    made: Record = _spoilt(whole, told)
    file = told.text("Source.file", "", bool).replace("/", "∕")[:_NAME]
    return made.model_copy(
        update={"source": made.source.model_copy(update={"file": f"sources/{file}/{record.source.file}"})}
    )


def _wide(table: IndicatorTable) -> IndicatorTable:
    """The table with every column that the model has."""
    levels = {f"level-{number}": "x" for number in range(1, 5)}
    return table.model_copy(update={"columns": {**levels, **dict.fromkeys(_COLUMNS, "x"), "past-2019": "x"}})


def _spoilt(value: Frozen, told: Told) -> Any:
    changed = {}
    for name, part in value:
        field = _Field(type(value), name)
        if str(field) not in FOUND_BY and name != "contacts":
            changed[name] = _part(field, part, told)
    return value.model_copy(update=changed)


class _Field(NamedTuple):
    """A field of the model, as a whole or one text of it."""

    model: type[Frozen]
    name: str
    key: Any = None  # of a mapping
    is_many: bool = False

    def __str__(self) -> str:
        """Its name, e.g. `Record.title`."""
        return f"{self.model.__name__}.{self.name}"

    def read(self, text: str) -> Any:
        """A text as the field takes it."""
        held = {self.key: text} if self.key is not None else (text,) if self.is_many else text
        read = _adapter(self.model, self.name).validate_python(held)
        return next(iter(read.values())) if self.key is not None else read[0] if self.is_many else read

    def fits(self, text: str) -> bool:
        """Whether it takes a text."""
        try:
            self.read(text)
        except ValidationError:
            return False
        return True


def _part(field: _Field, part: Any, told: Told) -> Any:
    """A text, whatever holds texts, or nothing where there could be a text."""
    if isinstance(part, Frozen):
        return _spoilt(part, told)
    if field.name == "past" and part == {}:
        part = {2019: ""}
    if isinstance(part, dict):
        return {key: _part(field._replace(key=key), one, told) for key, one in part.items()}
    if isinstance(part, tuple):
        return tuple(_part(field._replace(is_many=True), one, told) for one in part)
    if part is not None and not isinstance(part, str):
        return part
    text = told.text(str(field), part or "", field.fits)
    return part if text == (part or "") else field.read(text)


@cache
def _adapter(model: type[Frozen], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    return TypeAdapter(Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation)  # type: ignore[arg-type]


def fields() -> Iterator[str]:
    """Every text field of a record, and of replies to it, that the models have, whatever ours hold of it."""
    yield from sorted({*_fields(Record), *_fields(Responses)})


def _fields(model: type[Frozen]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        for kind in _kinds(field.annotation):
            if isinstance(kind, type) and issubclass(kind, Frozen):
                yield from _fields(kind) if kind is not model else ()
            elif isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Enum):
                yield f"{model.__name__}.{name}"


def _kinds(annotation: Any) -> Iterator[Any]:
    parts = get_args(annotation)
    if not parts:
        yield annotation
    for part in parts:
        yield from _kinds(part)


def project(root: Path, attacks: Sequence[str], count: int) -> Told:
    """A project of so many spoilt records, each with an earlier version that is spoilt as well."""
    told, made = Told(attacks), []
    for number, record in enumerate(records(count)):
        told.begin(number)
        now = spoilt(record, told)
        told.begin(number + len(attacks) // 2)
        before = as_published(spoilt(record, told))
        why = attacks[number % len(attacks)]
        change = Change(version=version(before), date="2025-06-30", why=why)
        told.said["Change.why"].add(why)
        key = f"{record.region}/{record.department.kind}/{record.year}"
        path = kept_path(root / "data", key, change.version)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(kept_text(before), encoding="utf-8")
        replies = root / "data/responses" / f"{key}.yaml"
        replies.parent.mkdir(parents=True, exist_ok=True)
        replies.write_text(_spoilt(_REPLIES, told).model_dump_json(), encoding="utf-8")
        made.append(now.model_copy(update={"changes": (change,)}))
    project_of(root, made)
    (root / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    return told
