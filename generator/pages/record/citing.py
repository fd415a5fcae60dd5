"""How a record is cited, which versions of it there are, and how an error in it is reported."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, urlencode

from generator.addresses import Here
from generator.citing import FILES, ROWS, Reference, Row, row_texts, text
from generator.model.lasting import Moved
from generator.model.record import Record
from generator.pages.imprint import Imprint
from generator.pages.publication import Publication
from generator.pages.record.sheet import Sheet
from generator.site import File, Link

ROWS_TEXT = "citations.txt"
_MARK = "\ufeff"  # a file of plain text is read in whatever code a browser guesses, unless it begins with this


class Citing(NamedTuple):
    """How the record is cited."""

    text: str
    files: tuple[Link, ...]  # for the programs of those who write
    rows: tuple[Link, ...]  # the citations of all indicators


class Earlier(NamedTuple):
    """An earlier version."""

    version: Link
    until: str
    why: str


class Gone(NamedTuple):
    """A row that was published and is not here any more."""

    id: str
    name: str
    date: str
    why: str
    to: Link  # the row that is in its place; no words where there is none


class Versions(NamedTuple):
    """The versions of the record, and the rows that only earlier ones have."""

    current: Link
    earlier: tuple[Earlier, ...]
    gone: tuple[Gone, ...]


class Report(NamedTuple):
    """The ways to say that something on a page is wrong; both carry the page's address."""

    issue: str  # the address of a form that is filled in already; nothing where the site has none
    mail: str
    text: str  # to be copied where neither is set


def reference(imprint: Imprint, one: Publication, version: str, record: Record) -> Reference:
    """A version of a record as a work of reference is cited."""
    settings, say = imprint.settings, imprint.say
    return Reference(
        key=one.key,
        author=record.department.name,
        title=record.title,
        year=record.year,
        date=record.source.published or "",
        publisher=settings.publication.publisher or settings.site_name or say("明细"),
        version=version,
        site=settings.site_url,
    )


def citing(sheet: Sheet) -> Citing:
    """The words and files by which a record is cited."""
    found = _reference(sheet)
    files = tuple(Link(name, file) for file, (name, _) in FILES.items())
    say, count = sheet.say, len(sheet.said)
    texts = Link(say("{count}项指标各自的引用文字", count=count), ROWS_TEXT)
    rows = (texts, *(Link(say("各项指标的 {format}", format=name), file) for file, (name, _) in ROWS.items()))
    return Citing(text(found), files, rows if count else ())


def citing_files(sheet: Sheet) -> Iterator[File]:
    """The files by which a record is cited."""
    found, address = _reference(sheet), sheet.published.address
    for file, (_, written) in FILES.items():
        yield File(f"{address}{file}", written(found).encode())
    rows = [Row(id_, one.row.name) for id_, one in sheet.said.items()]
    if rows:
        texts = "\n".join(row_texts(found, rows))
        yield File(f"{address}{ROWS_TEXT}", f"{_MARK}{texts}\n".encode())
        for file, (_, of_rows) in ROWS.items():
            yield File(f"{address}{file}", of_rows(found, rows).encode())


def _reference(sheet: Sheet) -> Reference:
    return reference(sheet.chapter, sheet.published, sheet.published.version, sheet.record)


def versions(sheet: Sheet) -> Versions:
    """The versions of a record."""
    one = sheet.published
    earlier = tuple(
        Earlier(Link(change.version, f"versions/{change.version}/index.html"), change.date, change.why)
        for change, _ in one.kept
    )
    return Versions(Link(one.version, f"versions/{one.version}/index.html"), earlier, tuple(_gone(one)))


def _gone(one: Publication) -> Iterator[Gone]:
    for row, entry in one.gone:
        to = Link("")
        if isinstance(entry, Moved):
            address, _, anchor = entry.new.partition("#")
            to = Link(anchor or address, Here(one.address).to(address, anchor))
        yield Gone(row, entry.name, entry.date, entry.why, to)


def report(sheet: Sheet) -> Report:
    """A report that only lacks what is wrong."""
    say, settings, record = sheet.say, sheet.chapter.settings, sheet.record
    title = say("更正：{name} {year}年度", name=record.department.name, year=f"{record.year}")
    address = f"{settings.site_url}{sheet.published.address}"
    asked = (say("行号，例如 i-012："), say("现在写的："), say("应当是："), say("依据原文第几行："))
    text = "\n".join((say("页面：{address}", address=address), *asked))
    publication = settings.publication
    return Report(
        issue_address(publication.issues, title, text),
        f"mailto:{publication.contact}?subject={quote(title)}&body={quote(text)}" if publication.contact else "",
        text,
    )


def issue_address(form: str, title: str, text: str) -> str:
    """The address of a form for reports, filled in; nothing where the site has none."""
    joint = "&" if "?" in form else "?"
    return f"{form}{joint}{urlencode({'title': title, 'body': text})}" if form else ""
