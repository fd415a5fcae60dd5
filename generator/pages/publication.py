"""The start of the page stage: what of a record may be published. Nothing after this sees personal particulars."""

import errno
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator import addresses
from generator.addresses import Here
from generator.checks.money import is_total, total_row
from generator.consistency.responses import read_responses
from generator.library import Library, read_source, read_trace
from generator.model.base import RegionCode
from generator.model.contact import label_inside
from generator.model.finding import Finding, Verdict
from generator.model.form import Form
from generator.model.lasting import Moved, Withdrawn
from generator.model.money import MoneyRow
from generator.model.record import Record
from generator.model.response import Response
from generator.model.terms import Regions
from generator.model.trace import Span, Trace, extent, spans
from generator.model.vocabulary import Vocabulary
from generator.pages.heading import Heading
from generator.pages.paper import BLANK, Paper, unpacked
from generator.permanence.versions import Kept, kept, version
from generator.reporting import RecordFindings
from generator.site import Link
from generator.tracing.contacts import PERSONAL, beside_contacts
from generator.tracing.glyphs import even
from generator.tracing.labels import spellings
from generator.tracing.leaves import SPANNING
from generator.veil import has_long_number, particulars, veiled, veiled_lines

DIFFERENT = frozenset({Verdict.DIFFERS, Verdict.LOOK})  # what a reader should look at
NO_PLACES = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})  # only the code has them
_ROW = re.compile(r"[mi]-[0-9]+")


@dataclass(frozen=True, slots=True)
class Publication:
    """A record as anyone may see it, with its findings and its document."""

    key: str  # e.g. `320400/keji/2023`
    unit: str  # the department's own id within its place
    record: Record
    form: str
    layout: Form | None
    place: tuple[str, ...]  # outermost first, e.g. 江苏省, 常州市
    total: MoneyRow | None  # the row that says how much money there is
    totals: frozenset[str]  # the ids of all rows that state a sum
    itemised: frozenset[str]  # the ids of spending rows that are broken down into projects
    findings: tuple[Finding, ...]
    packed: bytes = BLANK  # its document
    labels: frozenset[str] = frozenset()  # those of its form's labels that its document prints
    version: str = ""  # of what it says
    kept: tuple[Kept, ...] = ()  # its earlier versions, the last one first
    gone: tuple[tuple[str, Moved | Withdrawn], ...] = ()  # the ids of rows that were published, and what became of each
    responses: tuple[Response, ...] = ()  # what its department says to the findings

    @property
    def here(self) -> Here:
        """Where its page stands."""
        return Here(f"{self.key}/")

    @property
    def short(self) -> str:
        """The name of its place as people say it: 南通 for 南通市."""
        return short(self.place, self.record.region)

    @property
    def heading(self) -> Heading:
        """Whose table it is."""
        record = self.record
        return Heading(record.region, self.unit, record.year, record.department.kind, record.department.name)

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"{self.key}/"

    @property
    def department(self) -> str:
        """The address of its department over the years."""
        return addresses.department(self.record.region, self.unit)

    def line(self, name: str) -> Link:
        """The way to where a row or value stands in the document; no words where it stands nowhere."""
        reach = self.paper.reach
        if name not in reach:
            return Link("")
        first, last = reach[name]
        return Link(f"{first}" if first == last else f"{first}–{last}", f"source/index.html#L{first}")

    @property
    def paper(self) -> Paper:
        """Its document, and where everything stands in it."""
        return unpacked(self.packed)

    @property
    def different(self) -> int:
        """How many findings a reader should look at."""
        return sum(finding.verdict in DIFFERENT for finding in self.findings)


def short(place: tuple[str, ...], region: RegionCode) -> str:
    """The name of a place as people say it; its code where it has none."""
    return re.sub(r"(?<=..)[市省]$", "", place[-1]) if place else region


def publish(library: Library, found: RecordFindings, known: str = "") -> Publication:
    """A record with its findings and its document, personal particulars taken out of all three.

    Its version is found where it is not known.
    """
    entry, hidden = found.entry, particulars(found.entry.record.contacts)
    record = veiled(entry.record.without_personal(), hidden)
    document, trace = read_source(library.data, record) or b"", read_trace(library.data, entry)[0]
    if trace is None or sha256(document).hexdigest() != trace.source:
        raise OSError(
            errno.ESTALE, "核对之后变了，请再构建一次 / changed since it was checked; build again", entry.file.name
        )
    personal = [*_contacts(trace), *_beside_contacts(entry.record, trace)]
    form = library.forms.get(record.form)
    name = known or version(record)
    return Publication(
        key=entry.key,
        unit=entry.unit,
        record=record,
        form=form.name if form else record.form,
        layout=form,
        place=_place(library.vocabulary.regions, record.region),
        total=_total(record, library.vocabulary),
        totals=frozenset(row.id for row in record.money() if is_total(row, library.vocabulary)),
        itemised=frozenset(_itemised(entry.record, library.vocabulary)),
        findings=veiled(found.findings, hidden),
        packed=Paper(
            veiled_lines(document.decode("utf-8", errors="replace").removesuffix("\n"), personal, hidden),
            _reach(trace),
            {name: at for name, at in trace.values.items() if not name.startswith(PERSONAL)},
        ).packed,
        labels=frozenset(_labels(form, trace, record.funding.unit if record.funding else "")),
        version=name,
        kept=tuple(one for one in kept(library.data, entry.key, record) if one.change.version != name),
        gone=tuple(sorted(library.lasting.ways.rows(f"{entry.key}/").items())),
        responses=veiled(read_responses(library.data, entry)[1], hidden),
    )


def _contacts(trace: Trace) -> Iterator[Span]:
    """Where names and numbers of people stand."""
    return (span for name, at in trace.values.items() if name.startswith(PERSONAL) for span in spans(at))


def _beside_contacts(record: Record, trace: Trace) -> Iterator[Span]:
    """Where texts stand that are in no record and may tell of people: with a number, or behind a label of contacts."""
    texts = {even(text) for repair in record.repairs if repair.shown != repair.printed for text in repair.printed}
    led = frozenset(beside_contacts(trace, texts))
    for label in (label for label in trace.labels if even(label.text) in texts):
        if label.at in led or has_long_number(label.text) or label_inside(even(label.text)) >= 0:
            yield from spans(label.at)


def _labels(form: Form | None, trace: Trace, unit: str) -> Iterator[str]:
    """The labels of a form that a document prints; forms of several places state them in several ways."""
    printed = {even(label.text) for label in trace.labels}
    for label in (label.replace("{unit}", unit) for part in (form.parts if form else ()) for label in part.labels):
        if any(even(spelling) in printed for spelling in spellings([label])):
            yield label


def _place(regions: Regions, code: RegionCode) -> tuple[str, ...]:
    names = [regions.regions.get(above, "") for above in (*regions.parents(code), code)]
    return tuple(name for name in names if name and name not in NO_PLACES)


def _itemised(record: Record, vocabulary: Vocabulary) -> Iterator[str]:
    """Rows with money of their own and rows under them that are no common kind of spending."""
    spending = record.funding.spending if record.funding else None
    for row in spending.walk() if spending else ():
        if (row.full or row.half) and any(vocabulary.fund(item.name) is None for item in row.rows):
            yield row.id


def _total(record: Record, vocabulary: Vocabulary) -> MoneyRow | None:
    funding = record.funding
    tables = [table for table in (funding.income, funding.spending) if table] if funding else []
    rows = (total_row(table.rows, vocabulary) for table in tables)
    return next((row for row in rows if row and row.full and row.full.value is not None), None)


def _reach(trace: Trace) -> dict[str, tuple[int, int]]:
    """Cells that span rows are left aside: they may stand far above the row."""
    found: dict[str, tuple[int, int]] = {}
    for leaf, at in trace.values.items():
        head, _, column = leaf.partition(".")
        if column in SPANNING or leaf.startswith(PERSONAL):
            continue
        if head in found:  # most are of a row that was met
            (first, last), (begins, ends) = found[head], extent(at)
            if begins < first or last < ends:
                found[head] = min(first, begins), max(last, ends)
        else:
            found[head if _ROW.fullmatch(head) else leaf] = extent(at)
    return found
