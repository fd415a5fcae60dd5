"""Each vocabulary holds together."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.library import Library
from generator.model.printed import fold
from generator.model.vocabulary import Vocabulary
from generator.problems import Code, Problem
from generator.reading.values import Path
from generator.words import Words

RULE: Code = "vocabulary"
_Names = list[tuple[str, tuple[str, ...]]]  # the id of each entry, and everything it is called


class _Fault(NamedTuple):
    """An entry that is not told from another."""

    file: str
    path: Path
    message: Words


def names_are_not_shared(library: Library) -> Iterator[Problem]:
    """In each vocabulary an id is used once, and a name leads to one entry."""
    for file, path, message in _shared(library.vocabulary):
        yield library.vocabulary_files[file].problem(path, RULE, message)


@lru_cache(maxsize=2)  # a preview asks for the same after each change
def _shared(vocabulary: Vocabulary) -> tuple[_Fault, ...]:
    found = list[_Fault]()
    for (file, key), entries in _named_entries(vocabulary).items():
        owners: dict[str, str] = {}
        seen: set[str] = set()
        for number, (entry, names) in enumerate(entries):
            if entry in seen:
                message = Words(f"`{entry}` 已经用过", f"the id `{entry}` is already used")
                found.append(_Fault(file, (key, number), message))
            seen.add(entry)
            for name in dict.fromkeys(map(fold, names)):
                owner = owners.setdefault(name, entry)
                if owner != entry:
                    zh, en = (
                        f"「{name}」同时属于 `{owner}` 和 `{entry}`",
                        f"`{name}` belongs to `{owner}` and to `{entry}`",
                    )
                    found.append(_Fault(file, (key, number), Words(zh, en)))
    return tuple(found)


def _named_entries(vocabulary: Vocabulary) -> dict[tuple[str, str], _Names]:
    """What each list of each file calls its entries."""
    families = [(family.id, (family.name, *family.aliases, *family.mentions)) for family in vocabulary.families]
    return {
        ("departments", "departments"): [
            (one.id, (one.name, one.short, *one.aliases)) for one in vocabulary.departments
        ],
        ("funds", "funds"): [(fund.id, (fund.name, *fund.aliases)) for fund in vocabulary.funds],
        ("units", "units"): [(unit.id, (unit.name, *unit.aliases)) for unit in vocabulary.units],
        ("scales", "scales"): [(scale.id, scale.steps) for scale in vocabulary.scales],
        ("indicators", "families"): families,
    }


def who_stands_alone_has_no_family(library: Library) -> Iterator[Problem]:
    """An indicator that stands alone on purpose is in no family."""
    for number, alone in enumerate(library.vocabulary.alone):
        if family := library.vocabulary.family(alone.name):
            message = Words(f"「{alone.name}」已属于 `{family.id}`", f"`{alone.name}` already belongs to `{family.id}`")
            yield library.vocabulary_files["indicators"].problem(("alone", number), RULE, message)


def families_refer_to_what_exists(library: Library) -> Iterator[Problem]:
    """The unit a family names exists, and near families name each other."""
    file, units = library.vocabulary_files["indicators"], {unit.id for unit in library.vocabulary.units}
    families = {family.id: family for family in library.vocabulary.families}
    for number, family in enumerate(library.vocabulary.families):
        if family.unit and family.unit not in units:
            message = Words(f"单位 `{family.unit}` 不存在", f"there is no unit `{family.unit}`")
            yield file.problem(("families", number, "unit"), RULE, message)
        for place, near in enumerate(family.apart):
            back = families.get(near.family)
            if back is None:
                message = Words(f"没有 `{near.family}` 这一族", f"there is no family `{near.family}`")
                yield file.problem(("families", number, "apart", place), RULE, message)
            elif family.id not in {other.family for other in back.apart}:
                zh = f"`{family.id}` 与 `{near.family}` 没有互相注明"
                message = Words(zh, f"`{family.id}` and `{near.family}` do not name each other")
                yield file.problem(("families", number, "apart", place), RULE, message)
