"""Making a trace: laying the record over its document and noting where each value came to lie."""

from collections.abc import Iterable

from generator.model.form import Form
from generator.model.printed import squeeze
from generator.model.record import Record, RepairKind
from generator.model.trace import Printed, Span, Trace, spans
from generator.tracing.alignment import LONGEST_DOCUMENT, Patience, Piece, Rules, align
from generator.tracing.contacts import contact_leaves
from generator.tracing.glyphs import Glyphs, even, glyphs, write_spans
from generator.tracing.labels import label_prices, residue, spellings
from generator.tracing.leaves import SPANNING, Leaf, in_order, indicator_cell, labels, level_labels

LONGEST_LEFT = 200  # characters of a left-over text that are quoted; its place is noted whole


def make_trace(record: Record, form: Form, text: str, place: str, patience: Patience | None = None) -> Trace | None:
    """Where each value of a record stands in its document; nothing where the two are worlds apart.

    `place` is the name of the record's region, whose mention in the title is where the region is printed.
    """
    if len(squeeze(text)) > LONGEST_DOCUMENT:
        return None
    document, leaves = glyphs(text), in_order(record, form)
    outside = _outside(document, residue(record), record.title)
    document = document.without(frozenset(where[0].line for _, where in outside))
    people = contact_leaves(record.contacts)
    rules = Rules(
        labels=label_prices(record, form),
        residue=residue(record),
        contacts=frozenset(map(even, people.values())),
        run_together=record.source.run_together,
    )
    pieces = align(document, leaves, rules, patience)
    if pieces is None:
        return None
    values = _values(document, leaves, pieces)
    met = [(piece.label, document.spans(piece.start, piece.end)) for piece in pieces if piece.label]
    values |= _spanning(record, values) | _people(people, document, pieces)
    values |= _moved_labels(record, values, met) | _heads(record, values, met)
    values |= _in_the_title(record, place, document, values) | _in_labels(record, form, document, met)
    left = [(document.exact[start:end][:LONGEST_LEFT], document.spans(start, end)) for start, end in _left_over(pieces)]
    return Trace(
        source=record.source.sha256,
        values=dict(sorted(values.items(), key=lambda item: (spans(item[1])[0], item[0]))),
        labels=_printed(sorted([*met, *outside], key=lambda label: label[1])),
        left=_printed(left),
    )


def _outside(document: Glyphs, texts: frozenset[str], title: str) -> list[tuple[str, list[Span]]]:
    """The lines that are residue from end to end: they may stand in the midst of a paragraph, as page numbers do.

    Of a title that is printed again as residue, the first is the title.
    """
    wanted = {even(text): text for text in texts}
    found = [
        (wanted[document.even[start:end]], document.spans(start, end))
        for start, end in document.lines().values()
        if document.even[start:end] in wanted
    ]
    own = next((met for met in found if even(met[0]) == even(title)), None)
    return [met for met in found if met is not own]


def _printed(found: Iterable[tuple[str, list[Span]]]) -> tuple[Printed, ...]:
    return tuple(Printed(text=text, at=write_spans(where)) for text, where in found)


def _values(document: Glyphs, leaves: list[Leaf], pieces: list[Piece]) -> dict[str, str]:
    """Where the values in order came to lie."""
    return {
        leaves[piece.leaf].name: write_spans(document.spans(piece.start, piece.end))
        for piece in pieces
        if piece.leaf >= 0 and piece.end > piece.start
    }


def _people(people: dict[str, str], document: Glyphs, pieces: list[Piece]) -> dict[str, str]:
    """Every place where each name and number stands."""
    found = {
        name: [
            span for piece in pieces if piece.contact == even(text) for span in document.spans(piece.start, piece.end)
        ]
        for name, text in people.items()
    }
    return {name: write_spans(where) for name, where in found.items() if where}


def _spanning(record: Record, values: dict[str, str]) -> dict[str, str]:
    """Cells printed once for several rows: each row's value stands where the first row's does."""
    found: dict[str, str] = {}
    above: dict[str, tuple[str, str]] = {}  # column: text and place
    for _, _, row in record.promises():
        for key in SPANNING:
            name, text = f"{row.id}.{key}", indicator_cell(row, key)
            text_above, place_above = above.get(key, ("", ""))
            if name not in values and text == text_above and place_above:
                found[name] = place_above
            above[key] = (text, values.get(name) or found.get(name, ""))
    return found


Met = list[tuple[str, list[Span]]]  # labels as they were met, from the first line to the last


def _heads(record: Record, values: dict[str, str], met: Met) -> dict[str, str]:
    """Where column heads and titles stand: the last of their kind before what they head."""
    found: dict[str, str] = {}
    for leaf in labels(record):
        below = _first_below(record, leaf.name, values)
        where = [spans_ for label, spans_ in met if even(label) == even(leaf.text)]
        before = [spans_ for spans_ in where if below is None or spans_[0] < below]
        if where:
            found[leaf.name] = write_spans(before[-1] if before else where[0])
    return found


def _first_below(record: Record, head: str, values: dict[str, str]) -> Span | None:
    """The first value under a head."""
    funding, name = record.funding, head.split(".", maxsplit=1)[0]
    if name == "goals":
        names = [f"{head.removesuffix('.label')}.0"]
    elif name in ("income", "spending"):
        table = funding and (funding.income if name == "income" else funding.spending)
        names = [f"{row.id}.name" for row in (table.walk() if table else ())]
    else:
        names = [f"{promise.row.id}.name" for promise in record.promises() if promise.table.id == name]
    places = [values[name] for name in names if name in values]
    return spans(places[0])[0] if places else None


def _moved_labels(record: Record, values: dict[str, str], met: Met) -> dict[str, str]:
    """Where a level label stands that is not printed at the head of its group: in pieces, or further down."""
    pieces = {repair.read: repair.printed for repair in record.repairs if repair.kind is RepairKind.SPLIT}
    found: dict[str, str] = {}
    for leaf in level_labels(record):
        if leaf.name in values:
            continue
        start = _group_start(record, leaf.name, values)
        where = [_from(met, part, start) for part in pieces.get(leaf.text, (leaf.text,))]
        if all(where):
            found[leaf.name] = write_spans(span for part in where for span in part)
    return found


def _from(met: Met, label: str, start: Span) -> list[Span]:
    """The next place of a label from a line on; failing that, the last place before."""
    where = [spans_ for met_label, spans_ in met if even(met_label) == even(label)]
    later = [spans_ for spans_ in where if spans_[0].line >= start.line]
    return (later[0] if later else where[-1]) if where else []


def _group_start(record: Record, name: str, values: dict[str, str]) -> Span:
    """The place of the first value in the group a level label belongs to."""
    kind, position, _ = name.split(".")
    groups = next(table.groups for table in record.indicators if table.id == kind)
    places = [values[f"{row.id}.name"] for row in groups[int(position)].rows if f"{row.id}.name" in values]
    return spans(places[0])[0] if places else Span(1, 1, 1)


def _in_the_title(record: Record, place: str, document: Glyphs, values: dict[str, str]) -> dict[str, str]:
    """Where the title names the region and the year."""
    title, found = squeeze(record.title), dict[str, str]()
    for name, text, mark in (("region", place, ""), ("year", str(record.year), "年")):
        if "title" in values and text and text + mark in title and name not in record.inferred:
            found[name] = _inside(document, spans(values["title"]), title.index(text + mark), len(text))
    return found


def _in_labels(record: Record, form: Form, document: Glyphs, met: Met) -> dict[str, str]:
    """Where labels of the form name the year and the unit."""
    unit = record.funding.unit if record.funding else ""
    found: dict[str, str] = {}
    for blank, name, text in (("{year}", "year", str(record.year)), ("{unit}", "unit", unit)):
        templates = [label for part in form.parts for label in part.labels if blank in label]
        for template in spellings(templates):
            label = template.replace(blank, text)
            where = next((spans_ for met_label, spans_ in met if met_label == label), None)
            if where:
                found[name] = _inside(document, where, len(even(template.split(blank, maxsplit=1)[0])), len(text))
    return found


def _inside(document: Glyphs, where: list[Span], before: int, length: int) -> str:
    """The place of some characters of a text, which stand behind others of it."""
    start = document.places.index((where[0].line, where[0].first)) + before
    return write_spans(document.spans(start, start + length))


def _left_over(pieces: list[Piece]) -> list[tuple[int, int]]:
    """The runs of characters that nothing accounts for."""
    runs: list[tuple[int, int]] = []
    for piece in pieces:
        if piece.leaf < 0 and not piece.label and not piece.contact:
            joined = bool(runs) and runs[-1][1] == piece.start
            runs[-1:] = [(runs[-1][0], piece.end)] if joined else [*runs[-1:], (piece.start, piece.end)]
    return runs
