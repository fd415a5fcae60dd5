"""One draft, field by field in the order of a record, from what was read in one table."""

from hashlib import sha256
from typing import NamedTuple

from generator.importing import doubting, front, identity, people
from generator.importing.across import read_across
from generator.importing.bounds import bounded
from generator.importing.desk import Desk
from generator.importing.doubting import (
    of_disorder,
    of_identity,
    of_indicators,
    of_length,
    of_mends,
    of_money,
    of_units,
    of_year,
)
from generator.importing.draft import Doubt, Draft, Numbering, Values, money_values, repair_values, table_values
from generator.importing.flattening import flat
from generator.importing.goals import read_goals
from generator.importing.indicators import IndicatorBlock, read_indicators
from generator.importing.lexicon import bare_label, plain
from generator.importing.mending import mended
from generator.importing.money import Money, has_amounts, read_money
from generator.importing.money_mending import money_mends
from generator.importing.passages import amounts_of_tasks, passage
from generator.importing.prices import Prices, level_name
from generator.importing.run_results import of_runs, settle, settled_money
from generator.importing.sections import Section, divide
from generator.importing.sharing import shared_out
from generator.importing.tellable import is_a_table, is_of_money
from generator.importing.tokens import Token
from generator.importing.units_behind import units_apart, units_of
from generator.importing.unkept import Cells, code, furniture, headlines, nameless, residue, unfilled, unkept
from generator.model.contact import has_telephone, tells_of_people
from generator.model.form import PartKind
from generator.model.record import Inferable, Scope


class Given(NamedTuple):
    """What a person says about a document beside what it prints."""

    region: str = ""
    department: str = ""
    year: str = ""
    form: str = ""
    file: str = ""  # how the document is called
    unit: str = ""  # the folder of a department that is not the only one of its kind, e.g. `xiangzhen-yangkou`


class Told(NamedTuple):
    """What a table says of itself outside its rows."""

    title: str
    lines: list[str]  # above its first label
    organisation: list[str]
    goals: list[Values]


class Tables(NamedTuple):
    """What was read of the tables: the money and the indicators."""

    money: Money
    indicators: list[IndicatorBlock]


def compose(desk: Desk, prices: Prices, given: Given, text: str, above: Draft | None) -> Draft | None:
    """The draft of one table; nothing where there is none. `above` is the first draft of the same document."""
    divided = divide(desk.stream, desk.hits, desk.form, desk.lexicon, prices.first_levels | prices.second_levels)
    sections = shared_out(desk.stream, bounded(desk.stream, divided))
    desk = desk._replace(stream=units_apart(desk.stream, sections))
    money = _money(desk, sections)
    items = frozenset(plain(row.name) for block in money.blocks.values() for top in block.rows for row in top.rows)
    has_duties = any(level_name(token.text) in prices.duties for token in desk.stream if token.text)
    own_prices = Prices(desk.vocabulary, items, has_duties=has_duties)
    blocks = read_indicators(desk, sections, own_prices)
    for block in blocks if desk.runs else ():
        settle(block, own_prices)
    lines = front.front_lines(desk.stream, sections)
    title = front.title(lines)
    promised = any(True for block in blocks for _ in block.rows())
    if not promised and not is_a_table(desk, title, sections) and not is_of_money(title, money):
        return None
    return _Composer(desk, sections, Tables(money, blocks), given, text).draft(title, lines, above)


def _money(desk: Desk, sections: list[Section]) -> Money:
    across = read_across(desk, sections)
    if across:
        blank = not (desk.runs or across.unsure)  # a form that nobody filled in; else only what was read is kept
        return Money({kind: one for kind, one in across.blocks.items() if blank or has_amounts(one)}, across.unsure)
    found = {kind: read_money(desk, sections, kind) for kind in (PartKind.INCOME, PartKind.SPENDING)}
    if desk.runs:
        found = {kind: block and settled_money(block) for kind, block in found.items()}
    unsure = {place: names for block in found.values() if block for place, names in block.unsure.items()}
    return Money({kind: block for kind, block in found.items() if block and has_amounts(block)}, unsure)


class _Composer:
    """One draft being put together."""

    def __init__(self, desk: Desk, sections: list[Section], tables: Tables, given: Given, text: str) -> None:
        self.desk, self.sections, self.given, self.text = desk, sections, given, text
        self.money, self.blocks = tables
        self.named = front.name(desk, sections, self._set_aside_names())
        self.numbering = Numbering()
        self.doubts: list[Doubt] = []
        self.inferred: Values = {}

    def draft(self, title: str, lines: list[str], above: Draft | None) -> Draft:
        """The draft as a whole."""
        desk, sections = self.desk, self.sections
        repeating = {part.of for part in desk.form.parts if part.repeats}
        mends = [
            mend for block in self.blocks for mend in mended(block, desk.vocabulary, repeats=block.of in repeating)
        ]
        money = self.money
        organisation = passage(desk, sections, PartKind.ORGANISATION)
        goals, goal_doubts = read_goals(desk, sections)
        self.doubts += goal_doubts
        values: Values = {"title": title}
        values |= self._identity(Told(title, lines, organisation, goals), money, above)
        values |= {
            "contacts": {} if desk.runs else people.contacts(desk, sections, self._set_aside(money)),
            "functions": passage(desk, sections, PartKind.FUNCTIONS),
            "organisation": organisation,
            "funding": self._funding(money),
            "tasks": passage(desk, sections, PartKind.TASKS),
            "goals": goals,
            "indicators": [table_values(block, self.numbering) for block in self.blocks],
        }
        mends = [*money_mends(desk, sections, [*money.blocks.values()]), *mends]
        rows = [line for block in self.blocks for line in block.rows()]
        set_aside = self._set_aside(money) | amounts_of_tasks(desk, sections)
        set_aside |= front.named_again(desk, sections, self.named.name)
        for cell in front.cell_of_name(desk, self.named, set_aside):
            del set_aside[cell]
        unread = [*unkept(desk, sections, set_aside), *residue(desk.stream, rows)]
        unread += nameless(desk.stream, [place for block in self.blocks for place in block.left], rows)
        unread += [*unfilled(desk, sections), *code(self.named), *furniture(desk.furniture)]
        unread += headlines(front.headlines(lines, title))
        values["repairs"] = repair_values([*mends, *unread], self.numbering)
        values["minted"] = {kind: count for kind, count in self.numbering.counts.items() if count}
        values["inferred"] = {key: self.inferred[key] for key in Inferable if key in self.inferred}
        self.doubts += of_mends(mends, self.numbering) + of_money(desk, money, self.numbering)
        self.doubts += of_indicators(desk, self.blocks, self.numbering) + of_length(desk) + of_disorder(desk, sections)
        self.doubts += of_runs(desk.runs, self.blocks, self.numbering) if desk.runs else []
        kept = {key: values[key] for key in _ORDER if values.get(key)}
        return Draft(desk.form, kept, tuple(self.doubts), self.text)

    def _set_aside_names(self) -> list[str]:
        """What stands in a column whose head is the label for the name of the department."""
        meant = self.desk.lexicon.meanings
        heads = self._set_aside(self.money).items()
        cells = [cell for cell, head in heads if any(one.kind is PartKind.NAME for one in meant(head))]
        return ["".join(token.text for token in self.desk.stream[start:end]) for start, end in cells]

    def _set_aside(self, money: Money) -> Cells:
        """The cells under heads whose columns records do not keep, each with its head."""
        found: Cells = {}
        for block in money.blocks.values():
            found |= block.unkept
        for table in self.blocks:
            found |= table.unkept
        return found

    def _identity(self, told: Told, money: Money, above: Draft | None) -> Values:
        """Who, where and when."""
        vocabulary, given = self.desk.vocabulary, self.given
        others = [line for line in told.lines if flat(line) != told.title]
        name = self.named.name
        named = [("单位名称", name), *self._named_elsewhere(), *(("表外文字", line) for line in self._outside(others))]
        named = [(label, text) for label, text in named if not tells_of_people(text)]
        where = identity.Found(given.region) if given.region else identity.region(vocabulary, told.title, named)
        when = identity.Found(given.year) if given.year else self._year(told, money)
        scope = identity.scope(name, told.organisation)
        kind = given.department or getattr(vocabulary.department(name), "id", "")
        where = where or identity.as_above(above, "region")
        when = when or identity.as_above(above, "year")
        if when is None and (when := identity.year_of_file(given.file)):
            self.doubts.append(doubting.year_of_file(given.file, when.value))
        for key, found in (("region", where), ("year", when), ("scope", scope)):
            if found and found.inference:
                self.inferred[key] = found.inference.model_dump(exclude_defaults=True)
                if has_telephone(found.inference.quote):
                    self.inferred[key].pop("quote")
        present = {"title": told.title, "name": name, "region": where, "year": when, "department": kind}
        self.doubts += of_identity(present)
        place, year = where.value if where else "", when.value if when else ""
        unit = given.unit or (f"{kind}-jiguan" if kind and scope.value == Scope.OFFICE else kind)
        file = f"sources/{place or 'region'}/{unit or 'unit'}/{year or 'year'}.txt"
        return {
            "region": place,
            "department": {"kind": kind, "name": name, "scope": Scope(scope.value)},
            "year": int(year) if year else "",
            "form": self.desk.form.id,
            "source": {"file": file, "sha256": sha256(self.text.encode()).hexdigest()} | self._run_together(),
        }

    def _run_together(self) -> Values:
        return {"run_together": True} if self.desk.runs else {}

    def _outside(self, lines: list[str]) -> list[str]:
        """The lines that are no part of the table: above it, or of the page around it."""
        return [*lines, *(line.text for line in self.desk.furniture)]

    def _named_elsewhere(self) -> list[tuple[str, str]]:
        """What stands under labels whose content records do not keep, where it may name a place."""
        others = [section for section in self.sections if section.kind is PartKind.OTHER]
        texts = [
            (one.label, [token for token in self.desk.stream[one.start : one.end] if token.text]) for one in others
        ]
        return [
            (label, "".join(token.before + token.text for token in text[:6]).strip()) for label, text in texts if text
        ]

    def _year(self, told: Told, money: Money) -> identity.Found | None:
        heads = [head for block in money.blocks.values() for head in block.columns.items()]
        heads += [head for block in self.blocks for head in block.columns.items()]
        past = {int(key.removeprefix("past-")): head for key, head in reversed(heads) if key.startswith("past-")}
        called = next((one.called for one in self.sections if one.kind is PartKind.ORGANISATION), "")
        passages = [(called, text) for text in told.organisation]
        passages += [(bare_label(goal["label"]), text) for goal in told.goals for text in goal["paragraphs"]]
        printed = list(front.printed_years(self.desk, self.sections))
        found = None if printed or identity.titled_year(told.title) else identity.year_above(told.lines)
        found = found or identity.year(printed, past, told.title)
        if found is None and (found := identity.year_of_text(passages)):
            self.doubts.append(doubting.year_of_text(found))
        titled = identity.titled_year(told.title)
        self.doubts += of_year(found.value, titled, front.headlines(told.lines, told.title)) if found else []
        return found

    def _funding(self, money: Money) -> Values:
        if not money.blocks:
            return {}
        printed = front.printed_unit(self.desk)
        if not printed:
            printed, quote = front.unit_in_words(self.desk, self.sections)
            reason = "金额单位印在这几个字里" if printed else f"表上未印金额单位，同类表均为{self.desk.form.unit}"
            self.inferred["unit"] = ({"quote": quote} if quote else {}) | {"reason": reason}
        unit = printed or self.desk.form.unit
        self.doubts += of_units(unit, units_of(self.desk.stream, range(len(self.desk.stream))))
        names = {PartKind.INCOME: "income", PartKind.SPENDING: "spending"}
        found = {names[kind]: money_values(block, self.numbering) for kind, block in money.blocks.items()}
        return {"unit": unit} | found


def _joined(tokens: list[Token]) -> str:
    return "".join(token.before + token.text for token in tokens).strip()


_ORDER = (
    "title", "region", "department", "year", "form", "source", "inferred", "contacts", "functions", "organisation",
    "funding", "tasks", "goals", "indicators", "repairs", "minted",
)  # fmt: skip
