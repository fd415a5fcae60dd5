"""What is told in the browser: the problems as HTML, the page that stands until there is a site, script and style."""

import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path

from generator.encoding import in_html
from generator.problems import Problem
from generator.serving.board import State
from generator.templates import shipped_templates
from generator.words import Language, Words

CHANGES, SCRIPT, STYLE = "/-/changes", "/-/serve.js", "/-/serve.css"  # no page of a site begins with a hyphen

_HERE = Path(__file__).parent
_IN_BACKTICKS = re.compile("`([^`]*)`")
_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}
_STAYS = Words(
    "网页还是上一次建好的样子；改好、保存，这里自己消失",
    "The page is the last good one; mend and save, and this goes away",
)
_BECOMES = Words("改好、保存，这一页就变成网站", "Mend and save, and this page becomes the site")
_NO_SITE, _BEGUN = Words("还没有网站", "There is no site yet"), Words("正在建站", "The site is being built")
_WAIT = Words("建好以后，这一页就变成网站", "This page becomes the site as soon as it is built")
_AHEAD = Words("这一页是新的，其余还在建", "This page is new; the rest is being made")
_NOT_BUILT, _HINT = Words("没有建成", "The site was not built"), Words("提示：", "hint: ")


def told_problems(problems: Iterable[Problem], language: Language, *, has_site: bool) -> str:
    """Every problem, file by file, as HTML."""
    files = [(name, [*found]) for name, found in groupby(sorted(problems), lambda problem: problem.file)]
    head = counted(sum(len(found) for _, found in files), len(files)).say(language)
    parts = "".join(
        f'<h2 class="mx-serve__file"><code>{in_html(name)}</code></h2>\n<ol class="mx-serve__problems">\n'
        f"{''.join(_problem(one, language) for one in found)}</ol>\n"
        for name, found in files
    )
    return _fold(head, _STAYS if has_site else _BECOMES, parts, language)


def told_accident(sentence: str, language: Language, *, has_site: bool) -> str:
    """What went wrong beside the files, as HTML."""
    part = f'<p class="mx-serve__accident">{in_html(sentence)}</p>\n'
    return _fold(_NOT_BUILT.say(language), _STAYS if has_site else _BECOMES, part, language)


def counted(problems: int, files: int) -> Words:
    """How many problems there are in how many files."""
    return Words(
        f"{files} 个文件里有 {problems} 个问题",
        f"{problems} {'problem' if problems == 1 else 'problems'} in {files} {'file' if files == 1 else 'files'}",
    )


def _fold(head: str, then: Words, parts: str, language: Language) -> str:
    return (
        f'<details class="mx-serve" lang="{_LANGUAGES[language]}" open>\n'
        f'<summary class="mx-serve__head"><strong>{in_html(head)}</strong>\n'
        f'<span class="mx-serve__then">{in_html(then.say(language))}</span></summary>\n'
        f'<div class="mx-serve__body">\n{parts}</div>\n</details>\n'
    )


def _problem(problem: Problem, language: Language) -> str:
    place = Words(f"第 {problem.line} 行，第 {problem.column} 列", f"line {problem.line}, column {problem.column}").say(
        language
    )
    hint = problem.hint.say(language)
    told = f'<p class="mx-serve__hint">{_HINT.say(language)}{_marked(hint)}</p>\n' if hint else ""
    return (
        f'<li class="mx-serve__problem">\n<p class="mx-serve__place">{place} <code>{problem.rule}</code></p>\n'
        f'<p class="mx-serve__message">{_marked(problem.message.say(language))}</p>\n{told}</li>\n'
    )


def _marked(sentence: str) -> str:
    """A sentence as HTML; what stands in backticks is code."""
    return _IN_BACKTICKS.sub(r"<code>\1</code>", in_html(sentence))


def waiting_page(told: str, language: Language) -> str:
    """The page at every address until there is a site."""
    title = (_NO_SITE if told else _BEGUN).say(language)
    body = told or f"<p>{_WAIT.say(language)}</p>"
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGES[language]}" class="no-js" data-md-color-scheme="default" '
        'data-md-color-primary="custom" data-mx-dark="slate custom custom">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}</title>\n<link rel="icon" href="data:,">\n<link rel="stylesheet" href="{STYLE}">\n'
        '<meta name="color-scheme" content="light dark">\n</head>\n<body>\n<main class="mx-waiting">\n'
        f"<h1>{title}</h1>\n<div data-mx-serve>{body}</div>\n</main>\n</body>\n</html>\n"
    )


def told_ahead(language: Language) -> str:
    """What a page is told that is shown before the whole site is, as HTML."""
    return f'<p class="mx-ahead" lang="{_LANGUAGES[language]}">{_AHEAD.say(language)}</p>\n'


def tag(state: State, name: str) -> str:
    """What a page gets beside its own: the script, and which site it belongs to."""
    home = in_html(state.home)
    return f'<script defer src="{SCRIPT}" data-site="{state.site(name)}" data-home="{home}"></script>\n'


@cache
def script_text() -> str:
    """The script, with the style of what it shows."""
    named = {"CHANGES": CHANGES, "STYLE": (_HERE / "page.css").read_text(encoding="utf-8")}
    constants = "".join(f"  const {name} = {json.dumps(text, ensure_ascii=False)};\n" for name, text in named.items())
    return f"{{\n{constants}{(_HERE / 'page.js').read_text(encoding='utf-8')}}}\n"


@cache
def style_text() -> str:
    """The style of the page that stands until there is a site: the look as it ships, whatever a project has broken."""
    sheets = [shipped_templates().text(f"styles/{name}.css") for name in ("tokens", "base")]
    return "\n".join([*sheets, (_HERE / "page.css").read_text(encoding="utf-8")])
