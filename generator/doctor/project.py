"""The project: its data, its templates and its settings."""

from collections.abc import Iterator
from pathlib import Path

from generator.chrome import Settings, read_settings
from generator.doctor.signs import Part, Sign, State
from generator.inspecting import inspect
from generator.library import Entry
from generator.model.finding import Verdict
from generator.reporting import Report
from generator.starting import EXAMPLE
from generator.templates import FOLDER, templates_of
from generator.words import Language, Words

_FIRST = Words(
    "收进自己的第一张表：mingxi import 文件.pdf", "take in a first table of your own: mingxi import FILE.pdf"
)
_CHECK = Words("运行 mingxi check", "run mingxi check")
_SETTINGS = "mkdocs.yml"


def signs(root: Path) -> Iterator[Sign]:
    """How the project stands."""
    if not (root / "data").is_dir():
        words = Words(f"`{root}` 里没有 data/，不是项目", f"`{root}` has no data/ and is no project")
        hint = Words(
            "新建一个：mingxi init 我的项目；或用 --root 指明", "make one: mingxi init DIR; or name one with --root"
        )
        yield Sign(Part.DATA, State.WRONG, words, hint)
        return
    report = inspect(root, Language.ZH)
    yield from _data(report)
    yield from _templates(root, report)
    settings, problems = read_settings(root)
    if problems:
        yield Sign(Part.SETTINGS, State.WRONG, _counted(len(problems), _SETTINGS), _CHECK)
    if settings:
        yield from _settings(settings)


def _counted(count: int, place: str) -> Words:
    return Words(f"{place} 有 {count} 个问题", f"{count} {'problem' if count == 1 else 'problems'} in {place}")


def _data(report: Report) -> Iterator[Sign]:
    entries = [found.entry for found in report.records]
    wrong = [problem for problem in report.problems if problem.file.startswith(("data/", "mingxi:"))]
    places, years = {entry.region for entry in entries}, sorted({entry.year for entry in entries})
    if entries:
        span = years[0] if len(years) == 1 else f"{years[0]}—{years[-1]}"
        words = Words(
            f"{len(entries)} 张表，{len(places)} 个地区，{span} 年",
            f"{len(entries)} {'table' if len(entries) == 1 else 'tables'}, places: {len(places)}, years: {span}",
        )
        yield Sign(Part.DATA, State.FINE, words)
    elif not wrong:
        yield Sign(Part.DATA, State.LOOK, Words("还没有表", "there is no table yet"), _FIRST)
    if wrong:
        yield Sign(Part.DATA, State.WRONG, _counted(len(wrong), "data/"), _CHECK)
    elif entries:
        yield _found(report)
    for entry in entries:
        if f"{entry.unit}/{entry.year}" == EXAMPLE:
            yield _example(entry, is_alone=len(entries) == 1)


def _found(report: Report) -> Sign:
    """That the files are well, and how often a table does not agree with itself, as `mingxi check` counts it."""
    differ, look = report.summary.counts[Verdict.DIFFERS], report.summary.counts[Verdict.LOOK]
    zh = f"文件没有问题；按原表所印不一致的有 {differ} 处，两处说法不同的有 {look} 处，照实公布"
    en = (
        f"no problems in the files; what does not add up as published: {differ}, "
        f"what is said differently in two places: {look}; published as it is"
    )
    return Sign(Part.DATA, State.FINE, Words(zh, en))


def _example(entry: Entry, *, is_alone: bool) -> Sign:
    """That the example of a new project is still there."""
    words = Words(
        f"示例 {entry.key} 还在，数字是编的", f"the example {entry.key} is still there; its figures are invented"
    )
    if is_alone:
        return Sign(Part.DATA, State.LOOK, words, _FIRST)
    folders = f"data/records/{entry.region}/{entry.unit}", f"data/sources/{entry.region}/{entry.unit}"
    return Sign(Part.DATA, State.LOOK, words, Words(f"删去 {'、'.join(folders)}", f"delete {' and '.join(folders)}"))


def _templates(root: Path, report: Report) -> Iterator[Sign]:
    templates = templates_of(root)
    overridden = templates.overridden()
    place = templates.folders[-1]
    if overridden:
        names = [f"`{name}`" for name in overridden]
        zh, en = f"换掉了自带的 {'、'.join(names)}", f"in the place of shipped ones: {', '.join(names)}"
    else:
        zh, en = "全部用自带的", "all as they ship"
    yield Sign(Part.TEMPLATES, State.FINE, Words(f"{zh}；自带的在 {place}", f"{en}; shipped ones lie in {place}"))
    wrong = sum(problem.file.startswith(f"{FOLDER}/") for problem in report.problems)
    if wrong:
        yield Sign(Part.TEMPLATES, State.WRONG, _counted(wrong, f"{FOLDER}/"), _CHECK)
    for note in report.notes:
        zh, en = f"`{note.file}`：", f"`{note.file}`: "
        words = Words(zh + note.message.zh, en + note.message.en)
        yield Sign(Part.TEMPLATES, State.LOOK, words, Words(zh + note.hint.zh, en + note.hint.en))


def _settings(settings: Settings) -> Iterator[Sign]:
    """What is not set, and what the site lacks for it."""
    publication = settings.publication
    lacking = [
        ("site_url", settings.site_url, _ADDRESS),
        ("publisher", publication.publisher, _PUBLISHER),
        ("contact / issues", publication.contact or publication.issues, _REPORTS),
        ("licence", publication.licence, _LICENCE),
    ]
    for name, value, words in lacking:
        if not value:
            hint = Words(f"在 {_SETTINGS} 里写 {name}", f"set {name} in {_SETTINGS}")
            yield Sign(Part.SETTINGS, State.LOOK, words, hint)
    if all(value for _, value, _ in lacking):
        words = Words("网址、发布者、报错的去处、许可都写了", "address, publisher, where to report and licence are set")
        yield Sign(Part.SETTINGS, State.FINE, words)


_ADDRESS = Words(
    "没有网站的网址：网页没有规范网址，浏览器的搜索框用不上本站",
    "no address of the site: pages name no canonical address, and browsers cannot search it from their own box",
)
_PUBLISHER = Words("没有发布者：页脚不说是谁发布的", "no publisher: the foot does not say who publishes the site")
_REPORTS = Words("没有报告错误的去处：读者无从指出错误", "nowhere to report mistakes: readers cannot point them out")
_LICENCE = Words("没有数据的许可：别人不知道能不能用", "no licence of the data: nobody knows whether they may use it")
