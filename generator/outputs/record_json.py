"""The file `record.json`: a record as it is, with what was read from it, found in it, and where; and back again."""

import json
from collections.abc import Iterator
from typing import Any

from generator.addresses import Here
from generator.model.finding import Finding
from generator.model.printed import Presence
from generator.model.published import PublishedRecord
from generator.model.record import Record
from generator.outputs.published import Published, Publisher
from generator.outputs.values import Value, plain

SCHEMA = "api/record.schema.json"
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_NEXT, _NEXT_LINE = '","', '",\n"'


def record_json(one: Published, publisher: Publisher) -> bytes:
    """A record as JSON: the same record always gives the same bytes; each reading and finding stands on a line."""
    return "".join(_lines(one, publisher)).encode()


def record_of(content: bytes | str) -> Record:
    """The record that a `record.json` holds."""
    return PublishedRecord.model_validate(json.loads(content)).record


def bare_json(record: Record) -> str:
    """A record alone, without white space: what is equal here is the same record."""
    return record.model_dump_json(exclude_defaults=True, exclude={"contacts"})


def _lines(one: Published, publisher: Publisher) -> Iterator[str]:
    """The file in pieces; a long list has one of its parts a line, so that what changed is seen."""
    here = Here(f"{one.key}/")
    yield f'{{\n"$schema":{_encode(here.to(SCHEMA))},\n"key":{_encode(one.key)},\n'
    yield f'"place":{_encode(one.place)},\n"form":{_encode(one.form)},\n"record":{bare_json(one.record)},\n'
    yield f'"readings":{_in_lines([*map(_reading, one.readings)], "at")},\n'
    yield f'"findings":{_in_lines([*map(_finding, one.findings)], "rule")},\n'
    yield f'"traces":{_encode(one.traces).replace(_NEXT, _NEXT_LINE)},\n'
    yield f'"provenance":{_encode(_provenance(one, publisher))}\n}}\n'


def _in_lines(parts: list[dict[str, Any]], first: str) -> str:
    """A list with a line for each part; quotes inside texts have a stroke before them, so none is taken for a name."""
    return _encode(parts).replace(f'}},{{"{first}":', f'}},\n{{"{first}":')


def _reading(value: Value) -> dict[str, str]:
    """What a cell means; what says nothing is left out."""
    found = {"at": value.at, "printed": value.printed}
    if value.presence is not Presence.VALUE:
        found["presence"] = value.presence
    found["kind"] = value.kind or ""
    if value.operator:
        found["operator"] = value.operator
    if value.value:
        found["value"] = value.value
    if value.high:
        found["high"] = value.high
    if value.unit:
        found["unit"] = value.unit
    if value.family:
        found["family"] = value.family
    return found


def _finding(finding: Finding) -> dict[str, Any]:
    found: dict[str, Any] = {
        "rule": finding.rule,
        "verdict": finding.verdict,
        "sentence": {"zh": finding.sentence.zh, "en": finding.sentence.en},
    }
    if finding.operands:
        found["operands"] = [{"at": one.at, "name": one.name, "text": one.text} for one in finding.operands]
    difference, tolerance = plain(finding.difference), plain(finding.tolerance)
    return found | _said({"arithmetic": finding.arithmetic, "difference": difference, "tolerance": tolerance})


def _provenance(one: Published, publisher: Publisher) -> dict[str, Any]:
    found: dict[str, Any] = {
        "page": f"{publisher.site}{one.key}/",
        "document": "source/index.html",
        "lines": one.lines,
        "sha256": one.record.source.sha256,
    }
    return found | _said({"publisher": publisher.name, "licence": publisher.licence})


def _said(parts: dict[str, str]) -> dict[str, str]:
    """Only what says something."""
    return {name: part for name, part in parts.items() if part}
