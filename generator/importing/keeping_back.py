"""What an import keeps back because it may tell of people, and what it asks a person to look at."""

import re
from collections.abc import Iterator

from generator.importing.account import Account
from generator.importing.draft import Doubt
from generator.model.contact import has_telephone, tells_of_people
from generator.model.trace import Span, spans
from generator.tracing.contacts import PERSONAL, beside_contacts
from generator.tracing.glyphs import even
from generator.words import Words

_TARGET = re.compile(r"(?:^|\s)[≥≤＝=＞＜><]\s*[0-9]")


def outside(found: Account, lines: list[str]) -> list[list[Span]]:
    """What was left over, run by run, without the lines that may tell of people and those that have a target."""
    kept = frozenset([*_kept_back(found, lines), *_targets(found, lines)])
    runs: list[list[Span]] = []
    for printed in found.left:
        runs.append([])
        for span in spans(printed.at):
            if span in kept:
                runs.append([])
            else:
                runs[-1].append(span)
    return [run for run in runs if run]


def of_targets(found: Account, lines: list[str]) -> Iterator[Doubt]:
    """That targets were left over: they are of the table, whatever else stands outside it."""
    for span in _targets(found, lines):
        zh = f"原文第 {span.line} 行有指标值，不算表外文字：照旁边的行补进草稿"
        en = f"line {span.line} has a target, which is no text outside the table: write it into the draft"
        yield Doubt("indicators", Words(zh, en))


def of_people(found: Account, lines: list[str]) -> Iterator[Doubt]:
    """What may tell of people: where it was left over, and where it stands in a value."""
    kept = "、".join(dict.fromkeys(f"{span.line}" for span in _kept_back(found, lines)))
    if kept:
        zh = f"原文第 {kept} 行有电话号码，或紧跟联系人一类标签，没有写进草稿：是人的写进 contacts，不是的写进 repairs"
        en = (
            f"line {kept} has a telephone number or follows a label of contacts and is not in the draft: "
            "write what is a person's into contacts, the rest into repairs"
        )
        yield Doubt("contacts", Words(zh, en))
    values = found.trace.values.items() if found.trace else ()
    named = [name for name, at in values if not name.startswith(PERSONAL) and has_telephone(_printed(spans(at), lines))]
    for at in dict.fromkeys(name.partition(".")[0] for name in named):
        words = Words(
            "这里有电话号码，可能是个人信息，公开前请核对",
            "a telephone number stands here; see whether it is a person's",
        )
        yield Doubt(at, words)


def _kept_back(found: Account, lines: list[str]) -> Iterator[Span]:
    """The lines left over, or parts of them, that have a telephone number or follow a label of contacts."""
    led = (
        frozenset(beside_contacts(found.trace, {even(one.text) for one in found.left})) if found.trace else frozenset()
    )
    for printed in found.left:
        for number, span in enumerate(spans(printed.at)):
            if tells_of_people(_printed([span], lines)) or (not number and printed.at in led):
                yield span


def _targets(found: Account, lines: list[str]) -> Iterator[Span]:
    """The lines left over, or parts of them, that have a number behind a sign such as ≥."""
    return (span for one in found.left for span in spans(one.at) if _TARGET.search(_printed([span], lines)))


def _printed(where: list[Span], lines: list[str]) -> str:
    return "\n".join(lines[line - 1][first - 1 : last] for line, first, last in where)
