"""From an opened document to drafts: its labels found, its form chosen, its tables read."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from generator.importing import identity
from generator.importing.draft import (
    Doubt,
    Draft,
    Numbering,
    Values,
    money_values,
    repair_values,
    residue,
    table_values,
)
from generator.importing.hits import find_hits, parted
from generator.importing.indicators import IndicatorBlock, read_indicators
from generator.importing.lexicon import Lexicon
from generator.importing.mending import Mend, mended
from generator.importing.money import Desk, MoneyBlock, read_money
from generator.importing.money_mending import money_mends
from generator.importing.paper import Paper
from generator.importing.passages import paragraphs
from generator.importing.prices import Prices
from generator.importing.rows import flat
from generator.importing.sections import Section, best_form, divide, tables
from generator.importing.tokens import Token, tokens
from generator.model.form import Form, PartKind
from generator.model.printed import squeeze
from generator.model.record import Inferable, Inference, Scope
from generator.model.vocabulary import Vocabulary
from generator.words import Words

_TITLE = re.compile(r"绩效.{0,8}(?:目标|自评|评价).{0,6}表|绩效目标")
_LONGEST_TITLE = 60


class Given(NamedTuple):
    """What a person says about a document beside what it prints."""

    region: str = ""
    department: str = ""
    year: str = ""
    form: str = ""


class Recogniser:
    """Reads documents by the words of forms and by what the vocabularies know."""

    def __init__(self, forms: dict[str, Form], vocabulary: Vocabulary) -> None:
        """Make ready for many documents."""
        self.lexicon = Lexicon(forms)
        self.vocabulary = vocabulary
        self.prices = Prices(vocabulary)

    def drafts(self, paper: Paper, given: Given) -> list[Draft]:
        """The drafts of a document, one for each table in it; none where it holds no such table."""
        stream = parted(tokens(paper), self.lexicon)
        hits = find_hits(stream, self.lexicon)
        if not hits:
            return []
        form = self.lexicon.forms.get(given.form) or best_form(stream, hits, self.lexicon)
        digest = sha256(paper.text.encode()).hexdigest()
        found = [self._draft(stream[start:end], form, given, digest) for start, end in tables(stream, hits, form)]
        return [draft for draft in found if draft is not None]

    def _draft(self, stream: list[Token], form: Form, given: Given, digest: str) -> Draft | None:
        hits = find_hits(stream, self.lexicon)
        sections = divide(stream, hits, form, self.lexicon)
        blocks = read_indicators(stream, sections, self.prices)
        if not any(True for block in blocks for _ in block.rows()):
            return None
        desk = Desk(stream, hits, form, self.lexicon, self.vocabulary)
        return _Writing(desk, sections, blocks, given, digest).draft()


class _Writing:
    """One draft being written from what was read."""

    def __init__(
        self, desk: Desk, sections: list[Section], blocks: list[IndicatorBlock], given: Given, digest: str
    ) -> None:
        self.desk, self.sections, self.blocks, self.given, self.digest = desk, sections, blocks, given, digest
        self.stream, self.form = desk.stream, desk.form
        self.front = min((hit.start for section in sections for hit in section.hits), default=0)
        self.numbering = Numbering()
        self.doubts: list[Doubt] = []
        self.inferred: Values = {}

    def draft(self) -> Draft:
        """The draft, field by field in the order of a record."""
        mends = [mend for block in self.blocks for mend in mended(block, self.desk.vocabulary)]
        income, spending = (read_money(self.desk, self.sections, kind) for kind in (PartKind.INCOME, PartKind.SPENDING))
        title = self._title()
        functions, organisation, tasks = map(self._passage, (PartKind.FUNCTIONS, PartKind.ORGANISATION, PartKind.TASKS))
        goals = list(self._goals())
        values: Values = {"title": title} | self._identity(title, organisation, goals)
        values |= {"contacts": self._contacts(), "functions": functions, "organisation": organisation}
        values |= {"funding": self._funding(income, spending), "tasks": tasks, "goals": goals}
        values |= {"indicators": [table_values(block, self.numbering) for block in self.blocks]}
        money = [block for block in (income, spending) if block]
        mends = [*money_mends(self.desk, self.sections, money), *mends]
        lines = [line for block in self.blocks for line in block.rows()]
        values["repairs"] = repair_values([*mends, *residue(self.stream, [*lines])], self.numbering)
        values["minted"] = {kind: count for kind, count in self.numbering.counts.items() if count}
        values["inferred"] = {key: self.inferred[key] for key in Inferable if key in self.inferred}
        self._doubt_mends(mends)
        left = [place for block in money for place in block.left] + [
            place for block in self.blocks for place in block.left
        ]
        return Draft(
            self.form, {key: values[key] for key in _ORDER if values.get(key)}, tuple(self.doubts), tuple(left)
        )

    def _title(self) -> str:
        """The title: the last line before the first label that speaks of performance and of a table."""
        lines = [line for line in _lines(self.stream[: self.front]) if _TITLE.search(squeeze(line))]
        fitting = [line for line in lines if len(line) <= _LONGEST_TITLE] or [""]
        return flat(fitting[-1])

    def _identity(self, title: str, organisation: list[str], goals: list[Values]) -> Values:
        """Who, where and when."""
        vocabulary, given = self.desk.vocabulary, self.given
        name = self._name()
        above = [line for line in _lines(self.stream[: self.front]) if line != title]
        where = identity.Found(given.region) if given.region else identity.region(vocabulary, title, name, above)
        kind = given.department or getattr(vocabulary.department(name), "id", "")
        passages = [("机构设置", text) for text in organisation]
        passages += [(goal["label"], text) for goal in goals for text in goal["paragraphs"]]
        when = identity.Found(given.year) if given.year else self._year(title, passages)
        scope = identity.scope(name, organisation)
        for key, found in (("region", where), ("year", when), ("unit", None), ("scope", scope)):
            if found and found.inference:
                self._infer(key, found.inference)
        for key, found in (("region", where), ("year", when)):
            if not found:
                self._missing(key)
        if not kind:
            self._missing("department")
        unit = f"{kind}-jiguan" if scope.value == Scope.OFFICE and kind else kind
        place = where.value if where else ""
        year = when.value if when else ""
        file = f"sources/{place or 'region'}/{unit or 'unit'}/{year or 'year'}.txt"
        return {
            "region": place,
            "department": {"kind": kind, "name": name, "scope": Scope(scope.value)},
            "year": int(year) if year else "",
            "form": self.form.id,
            "source": {"file": file, "sha256": self.digest},
        }

    def _year(self, title: str, passages: list[tuple[str, str]]) -> identity.Found | None:
        printed = [
            int(self.desk.lexicon.blank(hit.text, "year") or 0)
            for hit in self.desk.hits
            if any(meaning.kind is PartKind.YEAR for meaning in hit.of(self.form.id))
        ]
        past = [int(key.removeprefix("past-")) for key in self._columns() if key.startswith("past-")]
        found = identity.year([year for year in printed if year], past, title, passages)
        titled = re.search("((?:19|20)[0-9]{2})年", title)
        if found and titled and titled[1] != found.value:
            zh = f"标题写{titled[1]}年，表内印{found.value}年度"
            self.doubts.append(Doubt("year", Words(zh, f"the title says {titled[1]}, the table {found.value}")))
        return found

    def _columns(self) -> Iterator[str]:
        for block in self.blocks:
            yield from block.columns
        money = read_money(self.desk, self.sections, PartKind.INCOME)
        yield from money.columns if money else ()

    def _infer(self, key: str, inference: Inference) -> None:
        self.inferred[key] = (
            {"quote": inference.quote, "reason": inference.reason} if inference.quote else {"reason": inference.reason}
        )

    def _missing(self, key: str) -> None:
        self.doubts.append(Doubt(key, _MISSING[key]))

    def _name(self) -> str:
        section = next((section for section in self.sections if section.kind is PartKind.NAME), None)
        if section is None:
            return ""
        found = [token for token in self.stream[section.start : section.end] if token.text]
        first = [token for token in found if token.whole or token.line == found[0].line]
        return flat("".join(token.before + token.text for token in (first[:1] if found and found[0].whole else first)))

    def _contacts(self) -> Values:
        """Who filled the table in, and the telephone: kept apart from everything that is published."""
        found: Values = {}
        for section in self.sections:
            if section.kind is PartKind.CONTACTS:
                text = " ".join(token.text for token in self.stream[section.start : section.end] if token.text)
                found.setdefault("phone" if "电话" in section.label else "reporter", text)
        return {key: text for key, text in found.items() if text}

    def _passage(self, kind: PartKind) -> list[str]:
        found = [section for section in self.sections if section.kind is kind]
        return [text for section in found for text in paragraphs(self.stream[section.start : section.end])]

    def _goals(self) -> Iterator[Values]:
        for section in self.sections:
            if section.kind is PartKind.GOAL and section.of:
                texts = paragraphs(self.stream[section.start : section.end])
                yield {"kind": section.of, "label": flat(section.label), "paragraphs": texts}

    def _funding(self, income: MoneyBlock | None, spending: MoneyBlock | None) -> Values:
        if income is None and spending is None:
            return {}
        printed = [unit for hit in self.desk.hits if (unit := self.desk.lexicon.blank(hit.text, "unit"))]
        if not printed:
            self.inferred["unit"] = {"reason": f"表上未印金额单位，同类表均为{self.form.unit}"}
        blocks = {"income": income, "spending": spending}
        found = {name: money_values(block, self.numbering) for name, block in blocks.items() if block}
        return {"unit": printed[0] if printed else self.form.unit} | found

    def _doubt_mends(self, mends: list[Mend]) -> None:
        """Labels that were put right are for a person to confirm."""
        for mend in mends:
            ids = [self.numbering.ids[id(line)] for line in mend.lines if id(line) in self.numbering.ids]
            words = Words(f"版面更正：{mend.reason}", f"the layout was put right: {mend.reason}")
            self.doubts.append(Doubt(ids[0] if ids else "repairs", words))


def _lines(stream: list[Token]) -> list[str]:
    """The tokens of each line put together again."""
    lines: dict[int, str] = {}
    for token in stream:
        lines[token.line] = lines.get(token.line, "") + token.before + token.text
    return [line.strip() for line in lines.values()]


_ORDER = (
    "title", "region", "department", "year", "form", "source", "inferred", "contacts", "functions", "organisation",
    "funding", "tasks", "goals", "indicators", "repairs", "minted",
)  # fmt: skip

_MISSING = {
    "region": Words(
        "认不出是哪个地方，请用 --region 写六位代码", "the place cannot be told; give its code with --region"
    ),
    "year": Words("认不出是哪一年，请用 --year 写年度", "the year cannot be told; give it with --year"),
    "department": Words(
        "认不出是哪种部门，请用 --department 写代号", "the kind of department cannot be told; give it with --department"
    ),
}
