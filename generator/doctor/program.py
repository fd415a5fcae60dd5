"""The program and what it stands on: versions, tools, and how long the theme is looked after."""

from collections.abc import Iterator
from datetime import date

from packaging.requirements import Requirement

from generator import __version__
from generator.doctor.signs import Part, Sign, State
from generator.doctor.surroundings import EXTRA, PROGRAM, Surroundings
from generator.words import Words

THEME_UNTIL = date(2027, 5, 5)  # Material for MkDocs is mended until then
_SOON = 90  # days
_INSTALL = Words("运行 python -m pip install -r requirements.txt", "run python -m pip install -r requirements.txt")
_TOOLS = {
    "git": Words("没有 git；推送到 GitHub 才用它", "there is no git; only a push to GitHub needs it"),
    "LibreOffice": Words(
        "没有 LibreOffice；只有旧的 .doc、.xls 要用它",
        "there is no LibreOffice; only old .doc and .xls files need it",
    ),
}


def signs(around: Surroundings) -> Iterator[Sign]:
    """How the program stands on this machine."""
    words = f"{PROGRAM} {__version__}，Python {around.python}", f"{PROGRAM} {__version__}, Python {around.python}"
    yield _sign(State.FINE, Words(*words))
    yield from _packages(around)
    yield _import(around)
    for name, place in around.tools.items():
        yield (
            _sign(State.FINE, Words(f"{name}：{place}", f"{name}: {place}"))
            if place
            else _sign(State.OPTIONAL, _TOOLS[name])
        )
    yield _theme(around.today)


def _sign(state: State, words: Words, hint: Words | None = None) -> Sign:
    return Sign(Part.PROGRAM, state, words, hint) if hint else Sign(Part.PROGRAM, state, words)


def _packages(around: Surroundings) -> Iterator[Sign]:
    """The packages the program cannot do without: those that fit in one line, each other one by itself."""
    if not around.needed:
        words = Words(
            "从源码运行，没有安装，版本要求无从得知", "run from its source, not installed: what it needs is not known"
        )
        yield _sign(State.OPTIONAL, words)
        return
    fit = [one for one in around.needed if _fits(one, around)]
    if fit:
        named = [f"{one.name} {around.versions[one.name]}" for one in fit]
        yield _sign(State.FINE, Words("、".join(named), ", ".join(named)))
    for one in around.needed:
        if one not in fit:
            yield _sign(State.WRONG, _unfit(one, around), _INSTALL)


def _fits(one: Requirement, around: Surroundings) -> bool:
    return one.name in around.versions and one.specifier.contains(around.versions[one.name], prereleases=True)


def _unfit(one: Requirement, around: Surroundings) -> Words:
    if one.name not in around.versions:
        return Words(f"没有装 {one.name}", f"{one.name} is not installed")
    is_there = f"{one.name} {around.versions[one.name]}"
    return Words(f"{is_there} 不在要求的 {one.specifier} 之内", f"{is_there} is not {one.specifier}")


def _import(around: Surroundings) -> Sign:
    lacking = [one.name for one in around.for_import if not _fits(one, around)]
    if not around.for_import or not lacking:
        return _sign(
            State.FINE, Words("能读 Word、Excel、PDF、网页、文本", "reads Word, Excel, PDF, web pages and texts")
        )
    zh = f"读不了 Word、Excel、PDF：缺少 {'、'.join(lacking)}，或版本不合"
    en = f"Word, Excel and PDF cannot be read: {', '.join(lacking)} lacking or of another version"
    hint = f'python -m pip install "{PROGRAM}[{EXTRA}]"'
    return _sign(State.LOOK, Words(zh, en), Words(f"要用 mingxi import 就运行 {hint}", f"to import, run {hint}"))


def _theme(today: date) -> Sign:
    """Whether the theme is still looked after; MkDocs 1 is not, and MkDocs 2 is another program."""
    days = (THEME_UNTIL - today).days
    stays = Words(
        "已建好的网站不受影响；它只给外框，后继者 Zensical 能建同样的外框，升级 mingxi 时更换",
        "built sites stay as they are; its successor Zensical makes the same frame: upgrade mingxi",
    )
    if days < 0:
        words = Words(
            f"主题 Material for MkDocs 自 {THEME_UNTIL} 起无人维护",
            f"the theme, Material for MkDocs, is no longer mended since {THEME_UNTIL}",
        )
        return _sign(State.LOOK, words, stays)
    words = Words(
        f"主题 Material for MkDocs 维护到 {THEME_UNTIL}，还有 {days} 天；MkDocs 停在 1，不升 2",
        f"the theme, Material for MkDocs, is mended until {THEME_UNTIL}, {days} more days; MkDocs stays at 1",
    )
    return _sign(State.LOOK, words, stays) if days < _SOON else _sign(State.FINE, words)
