"""The data files beside the pages of a chapter; they begin where pages do, with what may be published."""

from collections.abc import Iterator

from generator.outputs.comparison import Comparison, comparison_csv
from generator.outputs.comparison_book import comparison_workbook
from generator.outputs.department import department_workbook
from generator.outputs.published import Published, Publisher
from generator.outputs.record_csv import record_csv
from generator.outputs.record_json import record_json
from generator.outputs.values import values
from generator.pages.chapter import Chapter
from generator.pages.imprint import Imprint
from generator.pages.publication import Publication
from generator.site import File

RECORD_JSON, RECORD_CSV, DEPARTMENT_XLSX = "record.json", "record.csv", "department.xlsx"
COMPARISON_CSV, COMPARISON_XLSX = "comparison.csv", "comparison.xlsx"


def department_files(chapter: Chapter) -> Iterator[File]:
    """The files of every record of a department, and its workbook."""
    whose, department = publisher(chapter), chapter.published[0].department
    records = [outgoing(chapter, one) for one in chapter.published]
    for one in records:
        yield File(f"{one.key}/{RECORD_JSON}", record_json(one, whose))
        yield File(f"{one.key}/{RECORD_CSV}", record_csv((one,)).encode())
    yield File(f"{department}{DEPARTMENT_XLSX}", department_workbook(chapter.say, records, whose))


def comparison_files(imprint: Imprint, compared: Comparison) -> Iterator[File]:
    """The files of a comparison."""
    yield File(f"{compared.address}{COMPARISON_CSV}", comparison_csv(compared).encode())
    workbook = comparison_workbook(imprint.say, compared, publisher(imprint))
    yield File(f"{compared.address}{COMPARISON_XLSX}", workbook)


def outgoing(imprint: Imprint, one: Publication) -> Published:
    """A publication as it goes out into files."""
    said, paper = values(one.record, imprint.vocabulary), one.paper
    lines = len(paper.lines)
    return Published(one.key, one.place, one.form, one.record, one.findings, said, paper.traces, lines, one.responses)


def publisher(imprint: Imprint) -> Publisher:
    """Whose site files are from."""
    settings = imprint.settings
    return Publisher(settings.site_url, settings.publication.publisher, settings.publication.licence)
