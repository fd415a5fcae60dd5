"""Examples of fields, found in the data of the project: true, and never out of date."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel

from generator.library import load, read_trace
from generator.model.record import Record
from generator.notation import scalar
from generator.reading.files import read_file
from generator.reading.models import read_model
from tests.conftest import FIVE, ROOT
from tests.docs.writing import shortened

SAMPLES = ROOT / "tests/importing/samples"
_FIRST = ("320400/keji/2023", "jiangsu")  # the fullest
_NOTHING: tuple[object, ...] = (None, "", (), {})
_LONGEST = 48
_MOST = 3  # items of a list
_DEEPEST = 2
Name = tuple[str, str]  # of a model, and of a field of it


def examples() -> dict[Name, str]:
    """An example of every field whose model gives one or that some file holds, as a file writes it."""
    found: dict[Name, str] = {}
    for value in _everything():
        for name, example in _of(value):
            found.setdefault(name, example)
    return found


def _everything() -> Iterator[BaseModel]:
    """All that has fields: first the five tables, then what only samples of other forms have."""
    library, _ = load(ROOT)
    if library is None:
        raise ValueError("the data of the project cannot be read")
    entries = sorted((entry for entry in library.entries if entry.key in FIVE), key=lambda one: one.key not in _FIRST)
    yield from (entry.record for entry in entries)
    yield from (record for path in sorted(SAMPLES.glob("*.yaml")) for record in _sample(path))
    yield from (trace for entry in entries for trace, _ in [read_trace(library.data, entry)] if trace)
    yield from sorted(library.forms.values(), key=lambda form: form.id not in _FIRST)
    yield library.vocabulary


def _sample(path: Path) -> Iterator[Record]:
    record, _ = read_model(read_file(path, path.name), Record)
    if record:
        yield record


def _of(value: object) -> Iterator[tuple[Name, str]]:
    """Examples of the fields of a value and of all in it, outermost first."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            own = getattr(value, name)
            if own not in _NOTHING and own != field.default:
                yield (type(value).__name__, name), written(own)
            yield from _of(own)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _of(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _of(part)


def written(value: object) -> str:
    """A value as a file writes it on one line, not all of a long one."""
    return shortened(_flow(value, 0), _LONGEST)


def _flow(value: object, depth: int) -> str:
    if isinstance(value, BaseModel):
        return _flow(_without_persons(value), depth)
    if isinstance(value, Mapping):
        pairs = (f"{_key(str(name))}: {_flow(part, depth + 1)}" for name, part in value.items())
        return "{" + ", ".join(_few(pairs)) + "}" if depth < _DEEPEST else "{…}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(_few(_flow(part, depth + 1) for part in value)) + "]"
    if isinstance(value, (bool, int)):
        return str(value).lower()
    return scalar(str(value))


def _without_persons(value: BaseModel) -> dict[str, object]:
    """The fields that a model has written out, but nothing that is said of persons."""
    return {
        name: getattr(value, name)
        for name, field in type(value).model_fields.items()
        if name in value.model_dump(exclude_defaults=True) and not is_personal(field.json_schema_extra)
    }


def is_personal(extra: object) -> bool:
    """Whether a field holds what is said of persons."""
    return isinstance(extra, dict) and bool(extra.get("personal"))


def _key(name: str) -> str:
    return name if name.isdecimal() else scalar(name)


def _few(parts: Iterable[str]) -> Iterator[str]:
    for number, part in enumerate(parts):
        if number == _MOST:
            yield "…"
            return
        yield part
