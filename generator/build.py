"""A site from data: read, check, make pages, render, write."""

from pathlib import Path
from typing import NamedTuple

from generator.catalogue import catalogue
from generator.chrome import make_shell, read_settings
from generator.inspecting import report_on
from generator.library import load
from generator.pages import make_pages, whole
from generator.render import render
from generator.reporting import Report
from generator.site import File
from generator.templates import templates_of
from generator.templates.examining import examine
from generator.templates.faults import TemplateFault, blamed
from generator.words import Language
from generator.write import write


class Built(NamedTuple):
    """What was checked, and what was written; nothing where files have problems."""

    report: Report
    files: list[File]


def build(root: Path, out: Path, language: Language) -> Built:
    """Build the site of the data under `root` at `out` in a language; write nothing if the data has problems."""
    library, problems = load(root)
    settings, unsettled = read_settings(root)
    templates = templates_of(root)
    examined = examine(templates)
    found = [*problems, *unsettled, *examined.problems]
    report = report_on(library, found, language)._replace(notes=examined.notes)
    if library is None or settings is None or report.problems:
        return Built(report, [])
    pages = make_pages(whole(library, report, settings))
    try:
        with blamed(templates.folders[0], templates.own()):
            return Built(report, write(out, render(pages, templates, make_shell(root, language), catalogue(language))))
    except TemplateFault as fault:
        return Built(report._replace(problems=(fault.problem,)), [])
