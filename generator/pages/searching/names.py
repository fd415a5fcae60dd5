"""Names with pages of their own, for a reader who types one, a part of one, or the first letters of its sounds."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypedDict

from generator import addresses
from generator.checks import RULES
from generator.model.terms import Family
from generator.pages.edition import Edition
from generator.pages.places import full_name
from generator.pages.searching.alphabet import initials

_FILE = "index.html"


class Names(TypedDict):
    """Lines of names, each list under the word for what it holds."""

    places: tuple[str, str]
    departments: tuple[str, str]
    groups: list[tuple[str, str]]


def names(edition: Edition, families: Iterable[Family]) -> Names:
    """Places, kinds of department, indicators and checks: each a name, others for it, its initials, its address."""
    say = edition.say
    return {
        "places": (say("地方"), lines(_places(edition))),
        "departments": (say("部门"), lines(_departments(edition))),
        "groups": [
            (say("部门类别"), lines(_kinds(edition))),
            (say("指标"), lines(_families(families))),
            (say("核对"), lines(_rules(edition))),
        ],
    }


Name = tuple[str, tuple[str, ...], str]  # the name, others for it, the address


def lines(found: Iterable[Name]) -> str:
    """One name a line, its parts between tabs; names hold neither."""
    return "\n".join("\t".join(_parts(*one)) for one in found)


def _parts(name: str, others: tuple[str, ...], address: str) -> Iterator[str]:
    yield " ".join(name.split())
    yield " ".join(" ".join(others).split())
    yield " ".join(dict.fromkeys(letters for one in (name, *others) for letters in initials(one)))
    yield address


def _places(edition: Edition) -> Iterator[Name]:
    """Every place; one that shares its name with another is called by the place above it too."""
    shared = Counter(place.name for place in edition.places.values())
    for code, place in edition.places.items():
        name = full_name(edition.places, place) if shared[place.name] > 1 else place.name
        others = {place.short, place.name} - {name}
        yield name, tuple(sorted(others)), f"{addresses.region(code)}{_FILE}"


def _departments(edition: Edition) -> Iterator[Name]:
    """What is put behind the name of a place: kinds of department, and units that have a name of their own."""
    known = {one.id: one for one in edition.vocabulary.departments}
    for kind in edition.by_kind:
        department = known.get(kind)
        yield edition.kind_name(kind), (department.short,) if department else (), kind
    for found in edition.by_unit.values():
        one = found[-1]
        if one.unit != one.kind:
            name = one.name
            yield name.removeprefix(one.place[-1]) if one.place else name, (), one.unit


def _kinds(edition: Edition) -> Iterator[Name]:
    known = {one.id: one for one in edition.vocabulary.departments}
    for kind in edition.by_kind:
        department = known.get(kind)
        yield edition.kind_name(kind), (department.short,) if department else (), f"{addresses.kind(kind)}{_FILE}"


def _families(families: Iterable[Family]) -> Iterator[Name]:
    for family in families:
        yield family.name, (), f"{addresses.family(family.id)}{_FILE}"


def _rules(edition: Edition) -> Iterator[Name]:
    for rule in RULES:
        yield edition.say.words(rule.title), (), f"{addresses.rule(rule.id)}{_FILE}"
