"""Every printed name in the order of sounds, with the rows that bear it: a way to find things without scripts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.comparing.naming import grouped
from generator.pages.edition import Edition
from generator.pages.searching.alphabet import DIGITS, OTHERS, letter, order
from generator.pages.searching.naming import Naming
from generator.site import Link, Page

_TOGETHER = 2_000  # rows that one page lists
_FOLDERS = {DIGITS: "0-9", OTHERS: "others"}


class Name(NamedTuple):
    """A printed name with every row that bears it."""

    name: str
    kinds: str  # indicator, money, or both
    rows: tuple[Link, ...]


class Part(NamedTuple):
    """Names that begin with one letter."""

    id: str
    letter: str
    names: tuple[Name, ...]


class NamesView(NamedTuple):
    """What a page of names shows."""

    title: str
    letters: tuple[Link, ...]
    parts: tuple[Part, ...]
    remark: str


class _Leaf(NamedTuple):
    """What one page holds."""

    address: str
    parts: tuple[tuple[str, list[Naming]], ...]  # letters, and under each every name


class Directory(NamedTuple):
    """All names on their pages."""

    leaves: tuple[_Leaf, ...]
    size: int  # how many different names there are

    @property
    def names(self) -> Iterator[Naming]:
        """Every name."""
        return (one for leaf in self.leaves for _, names in leaf.parts for one in names)

    def letters(self, here: Here) -> tuple[Link, ...]:
        """The way from a page to where each letter begins."""
        firsts: dict[str, Link] = {}
        for leaf in self.leaves:
            for found, _ in leaf.parts:
                firsts.setdefault(found, Link(found, here.to(leaf.address, _id(found))))
        return tuple(firsts.values())


def directory_of(names: Iterable[Naming]) -> Directory:
    """All names on one page where they fit, or on pages for each letter behind one that leads to these."""
    in_order = sorted(names, key=lambda one: (order(one.name), one.name))
    by_letter = grouped(in_order, lambda one: letter(one.name))
    whole = _Leaf(addresses.NAMES, tuple((found, [*each]) for found, each in by_letter.items()))
    if sum(map(_length, in_order)) <= _TOGETHER:
        return Directory((whole,), len(in_order))
    leaves = (
        _Leaf(addresses.names(f"{folder}-{number}" if number > 1 else folder), ((found, part),))
        for found, each in by_letter.items()
        for folder in [_FOLDERS.get(found, found.lower())]
        for number, part in enumerate(_portions(each), start=1)
    )
    return Directory((whole._replace(parts=()), *leaves), len(in_order))


def names_pages(edition: Edition, directory: Directory) -> Iterator[Page]:
    """The pages of a directory, each leading to the one before and after it."""
    leaves = directory.leaves
    for number, leaf in enumerate(leaves):
        page = _page(edition, leaf, directory)
        before, after = (leaves[at] if 0 <= at < len(leaves) else None for at in (number - 1, number + 1))
        yield page._replace(before=_way(edition, before, page), after=_way(edition, after, page))


def _portions(names: list[Naming]) -> Iterator[list[Naming]]:
    """Names as they fit on pages."""
    held: list[Naming] = []
    for one in names:
        if held and sum(map(_length, held)) + _length(one) > _TOGETHER:
            yield held
            held = []
        held.append(one)
    yield held


def _length(one: Naming) -> int:
    return one.times if one.is_told else 1


def _id(found: str) -> str:
    return f"letter-{_FOLDERS.get(found, found.lower())}"


def _page(edition: Edition, leaf: _Leaf, directory: Directory) -> Page:
    say, here = edition.say, Here(leaf.address)
    parts = tuple(
        Part(_id(found), found, tuple(_name(edition, one, here) for one in names)) for found, names in leaf.parts
    )
    home = (Link(say("首页"), here.to(addresses.HOME)), Link(say("搜索"), here.to(addresses.SEARCH)))
    is_whole = leaf.address == addresses.NAMES
    title = say("名称") if is_whole else say("名称 {letter}", letter=_called(leaf))
    return Page(
        address=leaf.address,
        template="names",
        title=title,
        view=NamesView(title, directory.letters(here), parts, say("指标和资金的名称，依首字读音排列")),
        description=say("各表印出的指标和资金的名称，依首字读音排列，每个名称列出它所在的各行。"),
        tab=addresses.SEARCH,
        crumbs=home if is_whole else (*home, Link(say("名称"), here.to(addresses.NAMES))),
        current=_called(leaf),
    )


def _called(leaf: _Leaf) -> str:
    """What a page is called among the others: its letter, and which of several it is."""
    _, _, number = leaf.address.rstrip("/").rpartition("-")
    found = leaf.parts[0][0] if leaf.parts else ""
    return "" if leaf.address == addresses.NAMES else f"{found} {number}" if number.isdecimal() else found


def _way(edition: Edition, leaf: _Leaf | None, page: Page) -> Link:
    if leaf is None:
        return Link("")
    return Link(_called(leaf) or edition.say("名称"), page.here.to(leaf.address))


def _name(edition: Edition, one: Naming, here: Here) -> Name:
    say = edition.say
    labels = {True: say("指标"), False: say("资金")}
    return Name(one.name, say("、").join(labels[kind] for kind in one.kinds), tuple(_ways(edition, one, here)))


def _ways(edition: Edition, one: Naming, here: Here) -> Iterator[Link]:
    """Every row; of many, the page of the indicator, or where all tables are listed."""
    if one.is_told:
        yield from (Link(row.text, here.to(f"{row.table}/", row.anchor)) for row in one.rows)
        return
    family = edition.vocabulary.family(one.name)
    if family and one.is_indicator:
        yield Link(edition.say("{count}处，见这项指标的页面", count=one.times), here.to(addresses.family(family.id)))
    else:
        yield Link(edition.say("{count}处，见各地的表", count=one.times), here.to(addresses.REGIONS))
