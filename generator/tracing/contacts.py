"""Names and numbers of people in a document: they stand where they will, several to a cell and under their labels."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from generator.model.contact import BETWEEN, LABEL, is_contact_label, pieces
from generator.model.record import Contacts
from generator.model.trace import Span, Trace, spans
from generator.tracing.glyphs import Glyphs, even

PERSONAL = "contacts."
_LABEL = re.compile(LABEL)


class Met(NamedTuple):
    """A label of contacts, or a name or number, where a document prints it."""

    start: int
    end: int
    name: str = ""  # the name or number; "" for a label


def contact_leaves(contacts: Contacts) -> dict[str, str]:
    """Every name and number by its name in the trace: `contacts.reporter`, `contacts.reporter.1`."""
    return {
        f"{PERSONAL}{field}.{number}".removesuffix(".0"): piece
        for field, text in contacts
        for number, piece in enumerate(pieces(text))
    }


def contact_cells(document: Glyphs, names: frozenset[str], is_edge: Callable[[int], bool]) -> Iterator[list[Met]]:
    """The cells that hold nothing but names, numbers, labels of contacts and what stands between them."""
    if not names:
        return
    known = "|".join(re.escape(even(name)) for name in sorted(names, key=lambda name: (-len(name), name)))
    pattern = re.compile(f"(?P<name>{known})|(?P<label>{LABEL})|(?P<between>{BETWEEN})")
    run: list[re.Match[str]] = []
    for match in pattern.finditer(document.even):
        if run and run[-1].end() != match.start():
            yield from _parted(document, run, is_edge)
            run = []
        run.append(match)
    yield from _parted(document, run, is_edge)


def _parted(document: Glyphs, run: list[re.Match[str]], is_edge: Callable[[int], bool]) -> Iterator[list[Met]]:
    """The cells in a run of names, labels and signs that follow one another."""
    cell: list[re.Match[str]] = []
    for number, match in enumerate(run):
        if not cell and not is_edge(match.start()) and not (match["label"] or "").endswith(":"):
            continue
        cell.append(match)
        if document.gap(match.end()) and not _is_between(run[number : number + 3]):
            if any(one["name"] for one in cell):
                yield list(_met(cell))
            cell = []


def _is_between(ahead: list[re.Match[str]]) -> bool:
    """Whether a name is followed by a sign and another name, or a sign by a name: `某某 / 13800000000`."""
    kinds = [one.lastgroup for one in ahead]
    return kinds == ["name", "between", "name"] or kinds[:2] == ["between", "name"]


def _met(cell: list[re.Match[str]]) -> Iterator[Met]:
    """The names and labels of a cell, each name with the signs around it."""
    start = cell[0].start()
    for match, following in zip(cell, [*cell[1:], None], strict=True):
        end = following.end() if following and following["between"] and match["name"] else match.end()
        if match["name"]:
            yield Met(start, end, match["name"])
        elif match["label"]:
            yield Met(match.start(), end)
        if not match["between"]:
            start = end


def contact_labels(document: Glyphs) -> Iterator[Met]:
    """Every place where a label of contacts may stand."""
    return (Met(match.start(), match.end()) for match in _LABEL.finditer(document.even))


def is_met(name: str, found: str | None) -> bool:
    """Whether what stands at some places is a name or number, once or more, with nothing but signs around it."""
    wanted, there = (re.sub(BETWEEN, "", even(text)) for text in (name, found or ""))
    return bool(there) and (not wanted or there == wanted * (len(there) // len(wanted)))


def is_led(places: list[Span], trace: Trace) -> bool:
    """Whether a label of contacts stands before some places."""
    labels = (spans(label.at)[0] for label in trace.labels if is_contact_label(label.text))
    return any(label < places[0] for label in labels)


def beside_contacts(trace: Trace, texts: Collection[str]) -> Iterator[str]:
    """Where some texts stand, given evenly, that follow a label of contacts, or follow a contact on its line."""
    if not texts:
        return
    values = [(spans(at), at, "", name.startswith(PERSONAL)) for name, at in trace.values.items()]
    printed = [(spans(one.at), one.at, one.text, False) for one in (*trace.labels, *trace.left)]
    label, line = False, 0  # whether a label of contacts stands before, and the line of what stands behind it
    for where, at, text, is_contact in sorted((*values, *printed)):
        is_led = even(text) in texts and (label or where[0].line == line)
        if is_led:
            yield at
        label, line = is_contact_label(text), where[-1].line if is_contact or is_led else 0
