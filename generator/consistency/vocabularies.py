"""Each vocabulary holds together."""

from collections import Counter
from collections.abc import Iterator

from generator.library import Library
from generator.model.printed import fold
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem
from generator.words import Words

_Names = list[tuple[str, tuple[str, ...]]]  # the id of each entry, and everything it is called


def names_are_not_shared(library: Library) -> Iterator[Problem]:
    """In each vocabulary an id is used once, and a name leads to one entry."""
    for file, entries in _named_entries(library.vocabulary).items():
        for entry, count in Counter(entry for entry, _ in entries).items():
            if count > 1:
                yield _problem(file, Words(f"`{entry}` 出现了 {count} 次", f"the id `{entry}` stands {count} times"))
        owners: dict[str, str] = {}
        for entry, names in entries:
            for name in dict.fromkeys(map(fold, names)):
                owner = owners.setdefault(name, entry)
                if owner != entry:
                    zh, en = (
                        f"「{name}」同时属于 `{owner}` 和 `{entry}`",
                        f"`{name}` belongs to `{owner}` and to `{entry}`",
                    )
                    yield _problem(file, Words(zh, en))


def _named_entries(vocabulary: Vocabulary) -> dict[str, _Names]:
    return {
        "departments": [(kind.id, (kind.name, kind.short, *kind.aliases)) for kind in vocabulary.departments],
        "funds": [(fund.id, (fund.name, *fund.aliases)) for fund in vocabulary.funds],
        "units": [(unit.id, (unit.name, *unit.aliases)) for unit in vocabulary.units],
        "scales": [(scale.id, scale.steps) for scale in vocabulary.scales],
        "indicators": [
            *((family.id, (family.name, *family.aliases, *family.mentions)) for family in vocabulary.families),
            *((f"alone: {alone.name}", (alone.name,)) for alone in vocabulary.alone),
        ],
    }


def families_refer_to_what_exists(library: Library) -> Iterator[Problem]:
    """The unit a family names exists, and near families name each other."""
    units = {unit.id for unit in library.vocabulary.units}
    families = {family.id: family for family in library.vocabulary.families}
    for family in families.values():
        if family.unit and family.unit not in units:
            zh, en = (
                f"`{family.id}` 的单位 `{family.unit}` 不存在",
                f"`{family.id}` has an unknown unit `{family.unit}`",
            )
            yield _problem("indicators", Words(zh, en))
        for near in family.apart:
            back = families.get(near.family)
            if back is None or family.id not in {other.family for other in back.apart}:
                zh = f"`{family.id}` 与 `{near.family}` 没有互相注明"
                yield _problem("indicators", Words(zh, f"`{family.id}` and `{near.family}` do not name each other"))


def _problem(file: str, message: Words) -> Problem:
    return Problem(f"data/vocabulary/{file}.yaml", 1, 1, "vocabulary", message)
