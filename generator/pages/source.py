"""The document a record was read from, line by line, each line with its anchor."""

from typing import NamedTuple

from generator.pages.publication import Publication
from generator.pages.veil import MARK
from generator.site import Link, Page

_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) != "\t"}  # HTML allows no control characters


class Line(NamedTuple):
    """One line as it stands in the document."""

    number: int
    text: str


class SourceView(NamedTuple):
    """What the page of a document shows."""

    record: Link
    name: str
    file: str
    digest: str
    is_veiled: bool
    lines: tuple[Line, ...]


def source_page(published: Publication) -> Page:
    """The page of a record's document."""
    record = published.record
    title = f"{record.department.name} {record.year}年度 原文"
    lines = tuple(
        Line(number, text.removesuffix("\r").translate(_PICTURES)) for number, text in enumerate(published.lines, 1)
    )
    is_veiled = any(MARK in line.text for line in lines)
    back = Link(f"{record.department.name} {record.year}年度", "../index.html")
    view = SourceView(back, record.department.name, record.source.file, record.source.sha256, is_veiled, lines)
    return Page(f"{published.folder}source/", "source.html", title, view)
