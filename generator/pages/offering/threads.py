"""The lists of what runs through all chapters: where an indicator is printed, and what a check found."""

from collections.abc import Iterable
from itertools import chain

from generator.addresses import Here
from generator.checks import RULES
from generator.comparing import Statement
from generator.model.finding import Verdict
from generator.model.terms import Family
from generator.pages.extract import Extract
from generator.pages.imprint import Imprint
from generator.pages.offering.lists import json_file, list_of
from generator.pages.offering.shapes import CheckFindings, FindingLine, IndicatorStatements, StatementLine
from generator.pages.rules.hits import Found
from generator.site import File


def indicator_file(family: Family, said: Iterable[Statement]) -> File:
    """Every place where an indicator is printed."""
    name = list_of("indicators", family.id)
    lines = tuple(_statement(one, Here(name.rpartition("/")[0] + "/")) for one in said)
    return json_file(name, IndicatorStatements(id=family.id, name=family.name, statements=lines))


def _statement(one: Statement, here: Here) -> StatementLine:
    row, key = one.row, one.seat.key
    return StatementLine(
        key=key, row=row.id, name=row.name, half=row.half, full=row.full, page=here.to(f"{key}/", row.id)
    )


def check_file(imprint: Imprint, rule: str, extracts: Iterable[Extract]) -> File:
    """What a check found that a reader should look at."""
    name, say = list_of("findings", rule), imprint.say
    found = sorted(chain.from_iterable(one.found.get(rule, ()) for one in extracts), key=lambda one: one.table)
    title = next(say.words(one.title) for one in RULES if one.id == rule)
    here = Here(name.rpartition("/")[0] + "/")
    lines = tuple(_finding(one, here) for one in found)
    return json_file(name, CheckFindings(id=rule, title=title, findings=lines))


def _finding(one: Found, here: Here) -> FindingLine:
    way = here.to(f"{one.table}/", one.anchor)
    return FindingLine(key=one.table, verdict=Verdict(one.verdict), sentence=one.sentence, page=way)
