"""What the records are made of: the five real tables, the vocabularies and the sentences in `pools/`."""

import re
from functools import lru_cache
from itertools import cycle
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.library import Library, load
from generator.model.base import Frozen, Slug
from generator.model.form import Form
from generator.model.indicator import Group
from generator.model.record import Record
from generator.model.terms import Family, Nature
from generator.model.vocabulary import Vocabulary
from generator.reading.files import read_file
from generator.reading.models import read_model
from tests.corpus.patterns import Measure, Pattern, measure, pattern, with_blanks

ROOT = Path(__file__).parent.parent.parent
SEEDS = ("320281/keji-jiguan/2025", "320400/keji/2023", "320500/keji/2025", "320600/keji/2025", "420700/keji/2024")
_NUMBERED = re.compile(r"^[（(]?[0-9一二三四五六七八九十]+[）).、．]\s*")
_FULL = str.maketrans(",;:()", "，；：（）")
_ABOUT_A_PLACE = re.compile("常州|江阴|无锡|南通|苏|鄂州|武汉|光谷|长三角|常的|驻|澄|通创|总书记")
_RANGES = {"家": "8~900", "个": "4~300", "项": "5~400", "人": "10~900", "亿元": "2.0~480.0", "%": "30.0~98.0"}
Model = TypeVar("Model", bound=Frozen)


class Duty(Frozen):
    """A duty with the year's work for it, the project that pays for it, and what may be promised."""

    duty: str
    work: str
    project: str
    rows: tuple[str, ...]


class _Written(Frozen):
    """The sentences of one kind of department, as a file of `pools/` has them."""

    functions: tuple[str, ...]
    offices: tuple[str, ...]
    duties: tuple[Duty, ...]
    medium: tuple[str, ...]
    annual: tuple[str, ...]
    items: tuple[str, ...]
    outcomes: dict[str, tuple[str, ...]]


class Common(Frozen):
    """What does not depend on the kind of department."""

    provinces: tuple[str, ...]
    kinds: tuple[Slug, ...]
    titles: dict[str, tuple[str, ...]]
    staff: tuple[str, ...]
    ends: tuple[str, ...]
    latin: tuple[str, ...]


class Pool(NamedTuple):
    """What the tables of one kind of department are made of."""

    name: str
    functions: tuple[tuple[Pattern, ...], ...]  # one department takes one of these lists
    offices: tuple[str, ...]
    duties: tuple[tuple[Duty, tuple[Measure, ...]], ...]
    medium: tuple[Pattern, ...]
    annual: tuple[Pattern, ...]
    items: tuple[str, ...]
    outcomes: tuple[tuple[str, tuple[Measure, ...]], ...]


class Pools(NamedTuple):
    """All that records are made of."""

    common: Common
    vocabulary: Vocabulary
    forms: dict[str, Form]
    kinds: dict[str, Pool]
    office_rows: tuple[tuple[Group, ...], ...]  # the decision and process groups of each Jiangsu table
    hubei: Record
    text: str  # all running text of the five tables


@lru_cache(maxsize=1)
def pools() -> Pools:
    """Everything records are made of, read once."""
    library, _ = load(ROOT)
    if library is None:
        raise FileNotFoundError(ROOT / "data")
    seeds = [entry.record for entry in library.entries if entry.key in SEEDS]
    common = _read("common", Common)
    return Pools(
        common=common,
        vocabulary=library.vocabulary,
        forms=library.forms,
        kinds=_kinds(common, library, seeds),
        office_rows=tuple(
            tuple(group for group in seed.indicators[0].groups if group.level[0] in ("决策", "过程"))
            for seed in seeds
            if seed.form != "hubei"
        ),
        hubei=next(seed for seed in seeds if seed.form == "hubei"),
        text="\n".join(text for seed in seeds for text in _running(seed) if "总书记" not in text),  # no one's name
    )


def _read(name: str, model: type[Model]) -> Model:
    path = Path(__file__).parent / "pools" / f"{name}.yaml"
    value, problems = read_model(read_file(path, path.name), model)
    if value is None:
        raise ValueError(problems)
    return value


def _kinds(common: Common, library: Library, seeds: list[Record]) -> dict[str, Pool]:
    """Those with sentences of their own first; then every other kind, in the sentences of one of these."""
    own = {kind: _pool(kind, library, seeds) for kind in common.kinds}
    others = [one for one in library.vocabulary.departments if one.id not in own]
    borrowed = zip(others, cycle(own.values()), strict=False)
    return own | {one.id: pool._replace(name=one.name) for one, pool in borrowed}


def _pool(kind: str, library: Library, seeds: list[Record]) -> Pool:
    written = _read(kind, _Written)
    own = kind == seeds[0].department.kind  # the five tables are all of one kind
    functions = [written.functions]
    if own:
        functions = [(*_functions(seed), *written.functions) for seed in seeds if seed.form != "hubei"]
    names = {one.id: one.name for one in library.vocabulary.departments}
    measures = _measures(library.vocabulary) if own else ()
    shared = len(written.duties)
    return Pool(
        name=names[kind],
        functions=tuple(tuple(map(pattern, texts)) for texts in functions),
        offices=written.offices,
        duties=tuple(
            (duty, (*map(measure, duty.rows), *measures[number::shared])) for number, duty in enumerate(written.duties)
        ),
        medium=tuple(map(pattern, (*written.medium, *(_goals(seeds, annual=False) if own else ())))),
        annual=tuple(map(pattern, (*written.annual, *(_goals(seeds, annual=True) if own else ())))),
        items=tuple(dict.fromkeys((*written.items, *(_items(seeds, library.vocabulary) if own else ())))),
        outcomes=tuple((level, tuple(map(measure, rows))) for level, rows in written.outcomes.items()),
    )


def _plain(text: str) -> str:
    """A paragraph without its number, in full-width signs."""
    return _NUMBERED.sub("", text).translate(_FULL)


def _functions(seed: Record) -> list[str]:
    texts = (_plain(text).replace("全市", "全{level}") for text in seed.functions)
    return [
        text for text in texts if not _ABOUT_A_PLACE.search(text) and text.endswith("。") and "职能转变" not in text
    ]


def _goals(seeds: list[Record], *, annual: bool) -> list[str]:
    goals = [goal for seed in seeds for goal in seed.goals if (goal.kind == "annual") == annual]
    texts = (_plain(text) for goal in goals for text in goal.paragraphs)
    kept = [text for text in texts if not _ABOUT_A_PLACE.search(text) and text.endswith("。")]
    return [with_blanks(text).replace("2025年", "{year}年" if annual else "{end}年") for text in kept]


def _items(seeds: list[Record], vocabulary: Vocabulary) -> list[str]:
    """The projects of the real tables, not the rows that every table has."""
    names = dict.fromkeys(row.name for seed in seeds for row in seed.money() if vocabulary.fund(row.name) is None)
    return [name for name in names if not _ABOUT_A_PLACE.search(name) and not re.search("[0-9]", name)]


def _measures(vocabulary: Vocabulary) -> list[Measure]:
    """The indicators of the vocabulary that count something, each under all its names."""
    return [
        measure(f"{name} ≥{{{_RANGES[unit]}}}{unit}")
        for family in vocabulary.families
        for unit in _unit(family, vocabulary)
        for name in (family.name, *family.aliases)
        if not _ABOUT_A_PLACE.search(name)
    ]


def _unit(family: Family, vocabulary: Vocabulary) -> list[str]:
    unit = vocabulary.unit_by_id(family.unit)
    counts = not family.common and family.kind not in (Nature.QUALITY, Nature.RATIO)
    return [unit.name] if unit and counts and unit.name in _RANGES else []


def _running(seed: Record) -> list[str]:
    """The paragraphs and names of a table; never who filled it in."""
    goals = [text for goal in seed.goals for text in goal.paragraphs]
    rows = [text for promise in seed.promises() for text in (promise.row.name, promise.row.work) if text]
    return [*seed.functions, *seed.organisation, *seed.tasks, *goals, *rows, *(row.name for row in seed.money())]
