"""The departments of the corpus: where they are, which form they fill in, and what they print alike every year."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tests.corpus.chance import Chance
from tests.corpus.patterns import SEATS, Filling, Measure, Pattern, pattern
from tests.corpus.pools import Duty, Pool, pools

FIRST, LAST = 2021, 2025
_NO_PLACES = frozenset({"市辖区", "县", "省直辖县级行政区划"})  # only the code has them
_HALF = str.maketrans("，；：（）", ",;:()")
_NUMERALS = (*"一二三四五六七八九十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十")
_NUMBERINGS = ("（{zh}）", "（{n}）", "{n}. ", "{zh}、", "{n}.", "")


class Style(NamedTuple):
    """How a department writes what others write differently."""

    half_width: bool
    equals: str
    percent: str
    commas: bool  # 2,270.33
    numbering: str

    def of(self, text: str) -> str:
        """A text with the signs this department uses."""
        text = text.translate(_HALF) if self.half_width else text
        return text.replace("%", self.percent)

    def numbered(self, texts: list[str]) -> list[str]:
        """Paragraphs, each with its number before it."""
        return [
            self.of(self.numbering.format(zh=_NUMERALS[number % 20], n=number + 1) + text)
            for number, text in enumerate(texts)
        ]


@dataclass(frozen=True, slots=True)
class Department:
    """One department, and what its tables print alike every year."""

    region: str
    kind: str
    name: str
    title: str
    form: str
    years: tuple[int, ...]
    words: dict[str, str]
    steady: tuple[float, ...]
    style: Style
    functions: tuple[str, ...]
    offices: tuple[str, ...]
    staff: Pattern
    medium: tuple[str, ...]
    annual: tuple[Pattern, ...]
    items: tuple[tuple[str, int], ...]  # with the amount of a usual year, in hundredths
    duties: tuple[tuple[Duty, tuple[Measure, ...]], ...]
    outcomes: tuple[tuple[str, tuple[Measure, ...]], ...]
    office_rows: int  # which of the real tables its decision and process groups are those of


def departments(kinds: int = 0) -> Iterator[Department]:
    """Every department, by its region and its kind; of the kinds that have sentences of their own, or of so many."""
    common, regions = pools().common, pools().vocabulary.regions.regions
    chosen = tuple(pools().kinds)[:kinds] or common.kinds
    for region, place in sorted(regions.items()):
        if region[:2] in common.provinces and not region.endswith("0000") and place not in _NO_PLACES:
            for kind in chosen:
                yield _department(region, place, kind)


def _department(region: str, place: str, kind: str) -> Department:
    chance, pool, common = Chance(f"{region}/{kind}"), pools().kinds[kind], pools().common
    form = _form(chance, is_city=region.endswith("00"))
    province = pools().vocabulary.regions.regions[f"{region[:2]}0000"]
    words = {"place": place, "province": province, "level": place[-1], "end": str(LAST)}
    steady = tuple(chance.random() for _ in range(SEATS))
    filling = Filling(words, steady, 0.2, chance)
    style = _style(chance)
    functions = chance.some(chance.pick(pool.functions), chance.between(6, 14))
    medium = chance.some(pool.medium, chance.between(3, 5))
    duties = tuple(_duties(chance, pool))
    names = [*chance.some(pool.items, chance.between(5, 28)), *(duty.project for duty, _ in duties)]
    return Department(
        region=region,
        kind=kind,
        name=style.of(f"{place}{pool.name}{'（机关）' if form == 'jiangsu-county' and chance.happens(0.5) else ''}"),
        title=filling.filled(pattern(chance.pick(common.titles[form]))),
        form=form,
        years=_years(chance),
        words=words,
        steady=steady,
        style=style,
        functions=tuple(style.numbered([filling.filled(one) for one in functions])),
        offices=tuple(chance.some(pool.offices, chance.between(6, 12))),
        staff=pattern(chance.pick(common.staff)),
        medium=tuple(style.numbered([filling.filled(one) for one in medium])),
        annual=tuple(chance.some(pool.annual, chance.between(3, 5))),
        items=tuple((name, _usual(chance)) for name in dict.fromkeys(names)),
        duties=duties,
        outcomes=tuple((level, tuple(chance.some(rows, chance.between(0, 2)))) for level, rows in pool.outcomes),
        office_rows=int(chance.random() * len(pools().office_rows)),
    )


def _form(chance: Chance, *, is_city: bool) -> str:
    """Most departments fill in the Jiangsu form; the one without money exists in counties only."""
    draw = chance.random()
    if draw < 0.12:
        return "hubei"
    return "jiangsu-county" if draw < 0.28 and not is_city else "jiangsu"


def _style(chance: Chance) -> Style:
    return Style(
        half_width=chance.happens(0.2),
        equals="=" if chance.happens(0.25) else "＝",
        percent="％" if chance.happens(0.06) else "%",
        commas=chance.happens(0.12),
        numbering=chance.pick(_NUMBERINGS),
    )


def _years(chance: Chance) -> tuple[int, ...]:
    """Five years for most, the last few for some."""
    first = FIRST if chance.happens(0.8) else chance.between(FIRST, LAST)
    return tuple(range(first, LAST + 1))


def _usual(chance: Chance) -> int:
    """What an item costs in a usual year, in hundredths: many cost little."""
    amount = int(200 * 10 ** (chance.random() ** 1.6 * 4.2))
    return amount if chance.happens(0.4) else amount - amount % 100 + 100


def _duties(chance: Chance, pool: Pool) -> Iterator[tuple[Duty, tuple[Measure, ...]]]:
    for duty, measures in chance.some(pool.duties, chance.between(4, 6)):
        yield duty, tuple(chance.some(measures, chance.between(1, 3)))
