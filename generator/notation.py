"""Models put down as YAML, the one way we write it: rows stand one to a line, so that a diff reads like a table."""

import re
from typing import TypeAlias, Union

from generator.model.record import Record

Plain: TypeAlias = Union[str, int, bool, list["Plain"], dict[str, "Plain"]]  # noqa: UP007 - `|` cannot join a name in quotes

# What may stand without quotes: nothing that YAML, in any of its versions, could take for something else.
_BARE = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`<=~0-9+.＃\\/][^,?\[\]{}:#"'\\\t\n]*""")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})
_RESERVED = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_PARAGRAPHS = frozenset({"functions", "organisation", "tasks", "paragraphs"})


def record_text(record: Record) -> str:
    """A record as the text of its file."""
    return values_text(record.model_dump(exclude_defaults=True))


def values_text(values: dict[str, object]) -> str:
    """The fields of a record as the text of its file, whether or not they make a record yet."""
    head = "# yaml-language-server: $schema=../../../schema/record.json\n"
    plain: dict[str, Plain] = _listed(values)  # type: ignore[assignment]
    return head + "".join(f"{line}\n" for line in _block(plain))


def scalar(text: str) -> str:
    """A text as a YAML scalar: bare where that is safe, else in double quotes."""
    if _BARE.fullmatch(text) and text == text.strip() and text.casefold() not in _RESERVED and text.isprintable():
        return text
    return f'"{text.translate(_ESCAPES)}"'


def _listed(value: object) -> Plain:
    if isinstance(value, dict):
        return {str(key): _listed(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_listed(part) for part in value]
    return value if isinstance(value, (str, bool, int)) else str(value)


def _block(values: dict[str, Plain]) -> list[str]:
    """A mapping, one key to a line or a block."""
    lines: list[str] = []
    for key, value in values.items():
        if (flow := _flow(value, key)) is not None:
            lines.append(f"{_key(key)}: {flow}")
            continue
        inner = _block(value) if isinstance(value, dict) else _items(value if isinstance(value, list) else [])
        lines += [f"{_key(key)}:", *(f"  {line}" for line in inner)]
    return lines


def _items(values: list[Plain]) -> list[str]:
    """A sequence, one item to a line or a block."""
    lines: list[str] = []
    for value in values:
        flow = _flow(value)
        inner = [flow] if flow is not None else _block(value if isinstance(value, dict) else {})
        lines += [f"- {inner[0]}", *(f"  {line}" for line in inner[1:])]
    return lines


def _flow(value: Plain, key: str = "") -> str | None:
    """The value on one line, or nothing where it holds rows or paragraphs."""
    if isinstance(value, dict):
        parts = [(_key(name), _flow(part, name)) for name, part in value.items()]
        return None if None in (part for _, part in parts) else "{" + ", ".join(f"{k}: {p}" for k, p in parts) + "}"
    if isinstance(value, list):
        if any(isinstance(part, dict) for part in value) or (key in _PARAGRAPHS and value):
            return None
        return "[" + ", ".join(str(_flow(part)) for part in value) + "]"
    return scalar(value) if isinstance(value, str) else str(value).lower()


def _key(key: str) -> str:
    return key if key.isdecimal() else scalar(key)
