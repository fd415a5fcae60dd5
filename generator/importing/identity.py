"""Whose table a document is and for which year: as it says, or inferred with the words that tell."""

import re
from collections import Counter
from typing import NamedTuple

from generator.importing.draft import Draft
from generator.model.base import RegionCode
from generator.model.printed import squeeze
from generator.model.record import Inference, Scope
from generator.model.terms import Regions
from generator.model.vocabulary import Vocabulary

_CLAUSE = re.compile(r"[^，。；,;]*")
_LEVELS = "省市县区州盟旗"
_MOST_QUOTED = 60
_ALONE = re.compile(r"[(（]?((?:19|20)[0-9]{2})年度?[)）]?")
_NAMED_YEAR = re.compile(  # none by which something is to be reached, or was counted, and none of a span
    "(?<![0-9到至止争—–~～-])((?:19|20)[0-9]{2})年(?![底末前至到—–~～-])"
)
_NO_NAMES = ("市辖区", "县")
_SHORTEST = 2  # a name of two characters without its last is no name


class Found(NamedTuple):
    """A value, and what it was inferred from where the document does not print it."""

    value: str
    inference: Inference | None = None


def region(vocabulary: Vocabulary, title: str, named: list[tuple[str, str]]) -> Found | None:
    """The place of a table: named in its title, else beside some label, else by a name cut short."""
    regions, every = vocabulary.regions, title + "".join(text for _, text in named)
    code = _place(regions, title, every)
    for label, text in named if code else ():
        within = _place(regions, text, every)
        if within and code in regions.parents(within):
            return Found(within, Inference(quote=text, reason=f"标题只印{regions.regions[code]}，取自{label}"))
    if code:
        return Found(code)
    for label, text in named:
        code = _place(regions, text, every)
        if code:
            return Found(code, Inference(quote=text, reason=f"标题未印地名，取自{label}"))
    for label, text in named:
        code = _by_short_name(vocabulary, text)
        if code:
            return Found(code, Inference(quote=text, reason=f"标题未印地名全称，取自{label}"))
    return None


def _place(regions: Regions, text: str, every: str) -> RegionCode | None:
    """The place that a text names: the lowest, of several of one name the one whose parent is named; else nothing."""
    named = [(code, place) for code, place in regions.regions.items() if place in text and place not in _NO_NAMES]
    if not named:
        return None
    lowest = max(len(code.rstrip("0")) for code, _ in named)
    at = [(code, place) for code, place in named if len(code.rstrip("0")) == lowest or not code.endswith("00")]
    longest = max(len(place) for _, place in at)
    candidates = [code for code, place in at if len(place) == longest]
    parented = [code for code in candidates if any(_is_named(regions, above, every) for above in regions.parents(code))]
    candidates = parented or candidates
    return candidates[0] if len(candidates) == 1 else None


def _by_short_name(vocabulary: Vocabulary, text: str) -> RegionCode | None:
    """The prefecture whose name without its last character stands before the kind of a department: 镇江博物馆."""
    found = [
        code
        for code, place in vocabulary.regions.regions.items()
        if code.endswith("00") and len(place) > _SHORTEST and text.startswith(place[:-1])
        if vocabulary.is_department(text[len(place) - 1 :])
    ]
    return found[0] if len(found) == 1 else None


def _is_named(regions: Regions, code: RegionCode, text: str) -> bool:
    name = regions.regions.get(code, "")
    return bool(name) and (name in text or (len(name) > _SHORTEST and name[:-1] in text and name[-1] in _LEVELS))


def year(printed: list[int], past: dict[int, str], title: str) -> Found | None:
    """The year of a table: printed, else in its title, else after the past years it lists."""
    if printed:
        return Found(str(printed[0]))
    if titled_year(title):
        return Found(titled_year(title))
    if past:
        last, listed = max(past), "、".join(f"{one}年" for one in sorted(past))
        reason = f"表上未印年度；「近两年」为{listed}，当年即{last + 1}年"
        return Found(str(last + 1), Inference(quote=past[last], reason=reason))
    return None


def titled_year(title: str) -> str:
    """The year in a title."""
    match = re.search("((?:19|20)[0-9]{2})年", title)
    return match[1] if match else ""


def year_above(lines: list[str]) -> Found | None:
    """The year that a line above the table says alone, or one that speaks of performance, as a page's head does."""
    for line in lines:
        if match := _ALONE.fullmatch(squeeze(line)):
            return Found(match[1], Inference(quote=line, reason="年度单独印在标题下面"))
    for line in lines:
        match = re.search("((?:19|20)[0-9]{2})年(?!.{0,3}月)", line)
        if match and ("绩效" in line or "目标" in line):
            return Found(match[1], Inference(quote=match[0], reason="表上未印年度，取自表外标题"))
    return None


def year_of_file(name: str) -> Found | None:
    """The year in the name of the file, where that has one alone."""
    years = {*re.findall(r"(?<![0-9])20[0-9]{2}(?![0-9])", name)}
    return Found(years.pop(), Inference(reason="表上未印年度，取自文件名")) if len(years) == 1 else None


def as_above(draft: Draft | None, key: str) -> Found | None:
    """What the table before it in the same document has."""
    value = draft.values.get(key, "") if draft else ""
    return Found(str(value), Inference(reason="表上未印，取自同一文件的前一张表")) if value else None


def year_of_text(passages: list[tuple[str, str]]) -> Found | None:
    """The year that running text names most, with the words that name it first."""
    counts: Counter[str] = Counter()
    for _, text in passages:
        counts.update(match[1] for match in _NAMED_YEAR.finditer(text))
    if not counts:
        return None
    commonest = max(counts, key=lambda one: (counts[one], one))
    told = ((label, text, match) for label, text in passages for match in _NAMED_YEAR.finditer(text))
    label, text, at = next((label, text, match.start(1)) for label, text, match in told if match[1] == commonest)
    clauses = [clause.start() for clause in re.finditer(r"(?<=[，。；,;：:])", text)]
    start = max((clause for clause in [0, *clauses] if clause <= at), default=0)
    quote = _words(text[start:])
    return Found(commonest, Inference(quote=quote, reason=f"表上未印年度，取自{label}"))


def _words(text: str) -> str:
    """The first words of a text, to the end of a clause that says something."""
    first = _CLAUSE.match(text)
    quote = first[0] if first else text
    if len(quote) < 8 and len(quote) < len(text):  # noqa: PLR2004 - `2025年` alone says little
        more = _CLAUSE.match(text[len(quote) + 1 :])
        quote += text[len(quote)] + (more[0] if more else "")
    return quote[:_MOST_QUOTED]


def scope(name: str, organisation: list[str]) -> Found:
    """Whose money and promises a table holds: by the name of the unit, or by what it says of units under it."""
    if match := re.search(r"[(（]?(机关|本级)[)）]?$", name):
        quote = match[0]
        return Found(Scope.OFFICE, Inference(quote=quote, reason=f"单位名称注明{match[1]}"))
    for text in organisation:
        if re.search("(?:下属|所属|直属)(?:事业)?单位(?:包括|有|为)[:：]?", text) and "无下属" not in text:
            return Found(
                Scope.WHOLE, Inference(quote=text[:_MOST_QUOTED], reason="机构设置写明含下属单位，收支合为一表")
            )
    return Found(Scope.UNSTATED)
