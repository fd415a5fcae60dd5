"""A site from data: read, check, make pages, render, write."""

from pathlib import Path
from typing import NamedTuple

from generator.inspecting import report_on
from generator.library import load
from generator.pages import File, make_pages
from generator.render import render
from generator.reporting import Report
from generator.shipped import shipped
from generator.words import Language
from generator.write import write


class Built(NamedTuple):
    """What was checked, and what was written; nothing where files have problems."""

    report: Report
    files: list[File]


def build(root: Path, out: Path, language: Language) -> Built:
    """Build the site of the data under `root` at `out`; write nothing if the data has problems."""
    library, problems = load(root)
    report = report_on(library, problems, language)
    if library is None or report.problems:
        return Built(report, [])
    pages = make_pages(library, report.records)
    return Built(report, write(out, render(pages, shipped("templates"))))
