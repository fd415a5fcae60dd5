"""The file `record.json`: a record as it is, with what was read from it, found in it, and where; and back again."""

import json
from collections.abc import Iterator
from typing import Any

from generator.addresses import Here
from generator.encoding import in_json
from generator.model.finding import Finding, Operand
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
    readings, findings = ",\n".join(map(_reading, one.readings)), ",\n".join(map(_finding, one.findings))
    yield f'"readings":[{readings}],\n"findings":[{findings}],\n'
    if one.responses:
        said = ",\n".join(response.model_dump_json(exclude_defaults=True) for response in one.responses)
        yield f'"responses":[{said}],\n'
    yield f'"traces":{_encode(one.traces).replace(_NEXT, _NEXT_LINE)},\n'
    yield f'"provenance":{_encode(_provenance(one, publisher))}\n}}\n'


def _reading(value: Value) -> str:
    """What a cell means; what says nothing is left out."""
    said = [f'{{"at":{in_json(value.at)},"printed":{in_json(value.printed)}']
    if value.presence is not Presence.VALUE:
        said.append(f'"presence":"{value.presence}"')
    said.append(f'"kind":"{value.kind or ""}"')
    if value.operator:
        said.append(f'"operator":"{value.operator}"')
    if value.value:
        said.append(f'"value":"{value.value}"')
    if value.high:
        said.append(f'"high":"{value.high}"')
    if value.unit:
        said.append(f'"unit":{in_json(value.unit)}')
    if value.family:
        said.append(f'"family":"{value.family}"')
    return ",".join(said) + "}"


def _finding(finding: Finding) -> str:
    """What was found; what says nothing is left out."""
    zh, en = map(in_json, finding.sentence)
    said = [f'{{"rule":"{finding.rule}","verdict":"{finding.verdict}","sentence":{{"zh":{zh},"en":{en}}}']
    if finding.operands:
        said.append(f'"operands":[{",".join(map(_operand, finding.operands))}]')
    if finding.arithmetic:
        said.append(f'"arithmetic":{in_json(finding.arithmetic)}')
    if finding.difference is not None:
        said.append(f'"difference":"{plain(finding.difference)}"')
    if finding.tolerance is not None:
        said.append(f'"tolerance":"{plain(finding.tolerance)}"')
    return ",".join(said) + "}"


def _operand(one: Operand) -> str:
    return f'{{"at":{in_json(one.at)},"name":{in_json(one.name)},"text":{in_json(one.text)}}}'


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
