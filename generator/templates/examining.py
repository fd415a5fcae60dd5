"""A project's own templates, looked over before any page is made: what is wrong, and what replaces nothing."""

import difflib
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from generator.problems import Code, Problem
from generator.templates import FOLDER, Templates
from generator.templates.faults import COMPARE, RULE
from generator.templates.sheets import unclosed
from generator.words import Words

CHROME = "chrome/"
UNUSED: Code = "template-unused"

_ENDINGS = (".html", ".css", ".js", ".svg", ".yaml")
_GLOBALS = {"say": None, "language": None}
# What the template of a page is given.
_CONTEXT = frozenset({"page", "view", "content", "style", "style_hash", "script", "script_hash"})
_SAVE = Words("用编辑器另存为 UTF-8", "save the file as UTF-8")


class Examined(NamedTuple):
    """What stands in the way of a site, and what a person may want to know."""

    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


Trees = dict[str, nodes.Template]  # templates as Jinja reads them, by name


def examine(templates: Templates) -> Examined:
    """Look over the project's own templates; nothing is said where it has none."""
    problems: list[Problem] = []
    texts = dict(_texts(templates, problems))
    trees = dict(_trees(texts, problems))
    problems += [problem for name, tree in trees.items() for problem in _undeclared(name, tree)]
    problems += _imports(templates, trees)
    problems += [problem for name, tree in trees.items() for problem in _macros(templates, name, tree)]
    problems += [_at(name, *found) for name, text in texts.items() if name.endswith(".css") for found in unclosed(text)]
    used = _used(templates, trees)
    in_the_way = sorted(problem for problem in problems if problem.file.removeprefix(f"{FOLDER}/") in used)
    return Examined(tuple(in_the_way), tuple(_notes(templates, used)))


def _at(name: str, line: int, message: Words, hint: Words = COMPARE) -> Problem:
    return Problem(f"{FOLDER}/{name}", line, 1, RULE, message, hint)


def _texts(templates: Templates, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The project's own files as texts, by name."""
    for name in templates.own():
        if name.endswith(_ENDINGS):
            try:
                yield name, templates.text(name)
            except UnicodeDecodeError as error:
                line = error.object.count(b"\n", 0, error.start) + 1
                message = Words("这里不是 UTF-8 编码", "not UTF-8 here")
                problems.append(Problem(f"{FOLDER}/{name}", line, 1, "encoding", message, _SAVE))


def _trees(texts: dict[str, str], problems: list[Problem]) -> Iterator[tuple[str, nodes.Template]]:
    for name, text in texts.items():
        if name.endswith(".html"):
            try:
                _expect_to_compile(name, text)
                yield name, _tree(name, text)
            except TemplateSyntaxError as error:
                why = f"{error.message}".rstrip(".")
                message = Words(f"模板的写法不对：{why}", f"no template is written like this: {why}")
                problems.append(_at(name, error.lineno, message))


def _environment(name: str) -> Environment:
    """What reads a template: those of the frame are the theme's, which knows sentences to be translated."""
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"] if name.startswith(CHROME) else [])
    environment.globals |= _GLOBALS
    return environment


def _undeclared(name: str, tree: nodes.Template) -> Iterator[Problem]:
    """Names that nothing gives a value to; the theme allows them, we do not."""
    if name.startswith(CHROME):
        return
    known = _CONTEXT if name.startswith("pages/") else frozenset[str]()
    tree.set_environment(_environment(name))
    unknown = meta.find_undeclared_variables(tree) - known
    for node in tree.find_all(nodes.Name):
        if node.name in unknown:
            near = difflib.get_close_matches(node.name, {*known, *_GLOBALS}, 1)
            hint = Words(f"是不是 `{near[0]}`？", f"is `{near[0]}` meant?") if near else COMPARE
            yield _at(name, node.lineno, Words(f"没有 `{node.name}` 这个名称", f"there is no `{node.name}`"), hint)


def _imports(templates: Templates, trees: Trees) -> Iterator[Problem]:
    """Files that are not there, and macros that a file should have for another: the project's own or a shipped one."""
    ours = {name: tree for name, tree in trees.items() if not name.startswith(CHROME)}
    for name, tree in (ours | dict(_shipped_that_name(templates, ours))).items():
        for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
            target = node.template.value if isinstance(node.template, nodes.Const) else None  # type: ignore[attr-defined]
            if target is None or ours.keys().isdisjoint((name, target)):
                continue
            if not templates.path(target).is_file():
                yield _at(name, node.lineno, Words(f"没有模板 `{target}`", f"there is no template `{target}`"))
            elif isinstance(node, nodes.FromImport) and (found := ours.get(target) or _shipped(templates, target)):
                yield from _lacking(name, node, target, found, is_own=name in ours)


def _shipped_that_name(templates: Templates, ours: Trees) -> Iterator[tuple[str, nodes.Template]]:
    """The shipped templates that may take something from the project's own."""
    folder = templates.folders[-1]
    for path in sorted([*folder.glob("pages/*.html"), *folder.glob("components/*/*.html")]) if ours else ():
        name, text = path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")
        if name not in ours and any(own in text for own in ours):
            yield name, _tree(name, text)


def _lacking(
    name: str, node: nodes.FromImport, target: str, tree: nodes.Template, *, is_own: bool
) -> Iterator[Problem]:
    """Macros that one template takes from another, which has none of that name."""
    for imported in node.names:
        macro = imported if isinstance(imported, str) else imported[0]
        if macro not in _exported(tree):
            zh, en = f"`{target}` 里没有宏 `{macro}`", f"`{target}` has no macro `{macro}`"
            if is_own:
                yield _at(name, node.lineno, Words(zh, en))
            else:
                yield _at(target, 1, Words(f"{zh}，而 `{name}` 要用", f"{en}, which `{name}` uses"))


def _exported(tree: nodes.Template) -> set[str]:
    """The macros and values that others may take from a template."""
    assigned = [node for node in tree.body if isinstance(node, nodes.Assign | nodes.AssignBlock)]
    names = {name.name for node in assigned for name in node.find_all(nodes.Name) if name.ctx == "store"}
    return names | {node.name for node in tree.find_all(nodes.Macro)}


def _macros(templates: Templates, name: str, tree: nodes.Template) -> Iterator[Problem]:
    """Arguments that macros must take, since shipped templates give them."""
    shipped = _shipped(templates, name)
    own = {node.name: node for node in tree.find_all(nodes.Macro)}
    for macro in shipped.find_all(nodes.Macro) if shipped else ():
        if macro.name in own:
            taken = {argument.name for argument in own[macro.name].args}
            for argument in macro.args:
                if argument.name not in taken:
                    zh = f"宏 `{macro.name}` 缺少参数 `{argument.name}`"
                    en = f"the macro `{macro.name}` lacks the argument `{argument.name}`"
                    yield _at(name, own[macro.name].lineno, Words(zh, en))


def _shipped(templates: Templates, name: str) -> nodes.Template | None:
    """The shipped template of a name."""
    path = templates.folders[-1] / name
    return _tree(name, path.read_text(encoding="utf-8")) if path.is_file() and not name.startswith(CHROME) else None


@lru_cache(maxsize=256)  # a preview looks again after every edit
def _tree(name: str, text: str) -> nodes.Template:
    """A template as Jinja reads it."""
    return _environment(name).parse(text)


@lru_cache(maxsize=256)
def _expect_to_compile(name: str, text: str) -> None:
    if not name.startswith(CHROME):  # the theme has filters of its own
        _environment(name).compile(text, raw=True)


def _used(templates: Templates, trees: Trees) -> set[str]:
    """The names of files that replace shipped ones, or that a template of the project takes in."""
    references = {one for tree in trees.values() for one in meta.find_referenced_templates(tree) if one}
    return references | {f"{CHROME}{one}" for one in references} | {*templates.overridden()}


def _notes(templates: Templates, used: set[str]) -> Iterator[Problem]:
    """Files without effect."""
    strays, folder = [name for name in templates.own() if name not in used], templates.folders[-1]
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.*")] if strays else []
    for name in strays:
        near = "、".join(f"`{one}`" for one in difflib.get_close_matches(name, names, 2, 0.8))
        message = Words("自带的模板里没有这个名称，它不起作用", "no shipped file has this name; it has no effect")
        hint = Words(f"相近的有 {near}", f"what comes near: {near}") if near else _ELSEWHERE
        yield Problem(f"{FOLDER}/{name}", 1, 1, UNUSED, message, hint)


_ELSEWHERE = Words(
    "改成自带文件的名称；自己另加的样式表写进 mkdocs.yml 的 extra_css",
    "give it the name of a shipped file; a stylesheet of your own belongs under extra_css in mkdocs.yml",
)
