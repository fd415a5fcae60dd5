"""A reader of comma-separated values that takes nothing but what RFC 4180 allows."""

import re

_FIELD = re.compile(r'"((?:[^"]|"")*)"|([^",\r\n]*)')


def records(text: str) -> list[list[str]]:
    """The records of a file; `ValueError` with the place of whatever the grammar does not have."""
    found: list[list[str]] = []
    at = 0
    while at < len(text):
        fields, at = _record(text, at)
        found.append(fields)
    if len({len(fields) for fields in found}) > 1:
        raise ValueError("not every record has as many fields")
    return found


def _record(text: str, at: int) -> tuple[list[str], int]:
    fields: list[str] = []
    while match := _FIELD.match(text, at):
        quoted, bare = match.groups()
        fields.append(bare if quoted is None else quoted.replace('""', '"'))
        at = match.end()
        if text.startswith(",", at):
            at += 1
        elif text.startswith("\r\n", at):
            return fields, at + 2
        else:
            break
    raise ValueError(f"neither comma nor CRLF at {at}: {text[at : at + 20]!r}")
