"""The page of templates: what each is given, from the typed views, the macros and the examples of components."""

import inspect as source
import re
import types
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

from generator.catalogue import catalogue
from generator.chrome import read_settings
from generator.gallery import Examples, gallery_pages, read_components
from generator.hub.ledger import HubView
from generator.inspecting import report_on
from generator.library import load
from generator.pages import make_pages, whole
from generator.pages.lasting.version import VersionView
from generator.pages.lasting.withdrawn import WithdrawnView
from generator.pages.rules.answers import AnswersView
from generator.reading.files import read_file
from generator.reading.models import read_model
from generator.shipped import shipped
from generator.site import Page
from generator.templates import shipped_templates
from generator.words import Language
from tests.conftest import ROOT
from tests.docs.writing import code, fence, page, table

View: TypeAlias = type[Any]  # a NamedTuple
FOLDER = shipped("templates")
_MOST_LINES = 12
_COMMENT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)


class Macro(NamedTuple):
    """A macro of a component."""

    name: str
    arguments: tuple[str, ...]
    meaning: str


def write() -> str:
    """The page."""
    views = views_of_pages()
    return page(
        "模板 Templates",
        "项目里的 `templates/` 放一个同名文件，就换掉程序自带的那一个：网页、部件、样式、脚本、外框的一块都可以。\n"
        "模板只决定样子：`view` 里的一切已经定好、排好；少一个名称就是错，写错的地方 `mingxi build` 说明文件和行。\n"
        "A file of the same name under `templates/` of a project replaces the shipped one. Views are finished:\n"
        "a template decides how things look and computes nothing; a name that is not there is an error.\n"
        '不是中文的网站里，照原文的中文自动标上 `lang="zh"`，模板里不用写。\n'
        'On a site in another language, Chinese texts get their `lang="zh"` by themselves.',
        "## 每个模板都有的 Given to every template",
        table(
            ["名称 Name", "意思 Meaning"],
            [
                [code("say('中文原句', 名称=值)"), "界面文字，按网站的语言说 a sentence in the language of the site"],
                [code("language"), "网站的语言，例如 `zh-CN` the language of the site"],
                [code("page"), f"这一页，见 {_link(Page)}；只有 `pages/` 里的模板有 the page itself"],
                [code("view"), "这一页的内容，见下；只有 `pages/` 里的模板有 what the page shows"],
                [code("content"), "只有 `frame.html` 有：排好的正文 the finished body"],
                [
                    code("style"),
                    "没有外框的网页才有：样式和它的 `style_hash` the sheet and its hash, without frame",
                ],
                [code("script"), "`alone/` 里的脚本和它的 `script_hash`；没有就是空的 a script, where there is one"],
            ],
        ),
        "## 网页 Pages",
        table(["文件 File", "视图 View", "做什么 What it is"], _pages(views)),
        "## 视图 Views",
        "按名称排列；括号里的是所在的模块。By name, with the module that each stands in.",
        *(part for view in everything(views) for part in _view(view)),
        "## 部件 Components",
        "每个部件一个文件夹：宏 `<名字>.html`、样式 `<名字>.css`、例子 `examples.yaml`。\n"
        "`mingxi gallery --out build/gallery` 把每个例子排成网页。\n"
        "A folder each, with macros, a style sheet and examples; the gallery shows every example.",
        *(part for path in components() for part in _component(path)),
        "## 其余文件 Other files",
        table(["文件 File", "做什么 What it is for"], _others()),
    )


# What a site has only when something published was changed or withdrawn, or is very much; and what a hub has.
_LATER: dict[str, View] = {
    "version": VersionView,
    "withdrawn": WithdrawnView,
    "answers": AnswersView,
    "hub": HubView,
    "hub-search": HubView,
}


@cache
def views_of_pages() -> dict[str, View]:
    """The view that each template of a page is given, as the pages of this project and of the gallery have them."""
    library, problems = load(ROOT)
    settings, _ = read_settings(ROOT)
    if library is None or settings is None:
        raise ValueError("the project cannot be read")
    made = [*make_pages(whole(library, report_on(library, problems, Language.ZH), settings))]
    say = catalogue(Language.ZH)
    shown, _ = read_components(shipped_templates(), say)
    pages = [one for one in (*made, *gallery_pages(shown, say)) if isinstance(one, Page)]
    return dict(sorted({one.template: type(one.view) for one in pages}.items() | _LATER.items()))


def everything(views: dict[str, View]) -> list[View]:
    """All views, and every value in them, by name."""
    found: set[View] = set()

    def visit(view: View) -> None:
        if view not in found:
            found.add(view)
            for hint in hints(view).values():
                for inner in _named(hint):
                    visit(inner)

    roots: tuple[View, ...] = (Page, *views.values())
    for view in roots:
        visit(view)
    return sorted(found, key=lambda view: (view.__name__, view.__module__))


def hints(view: View) -> dict[str, Any]:
    """The types of the values in a view."""
    return {name: hint for name, hint in get_type_hints(view).items() if name in view._fields}


def _named(hint: object) -> Iterator[View]:
    if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
        yield hint
    for part in get_args(hint):
        yield from _named(part)


def _pages(views: dict[str, View]) -> Iterator[list[str]]:
    for path in sorted((FOLDER / "pages").glob("*.html")):
        view = views.get(path.stem)
        said = " ".join((view.__doc__ or "").split()) if view else _FRAMES[path.stem]
        yield [code(f"pages/{path.name}"), _link(view) if view else "", said]


_FRAMES = {
    "frame": "The way to a page and its content, inside the frame of the theme.",
    "foot": "The pages before and after, between content and foot.",
}


def anchor(view: View) -> str:
    """Where a view is described."""
    return re.sub(r"[^a-z0-9_-]", "", heading(view).lower().replace(" ", "-"))


def heading(view: View) -> str:
    """The heading over a view: its name, and the module that it stands in."""
    return f"{view.__name__} ({view.__module__.removeprefix('generator.')})"


def _link(view: View) -> str:
    return f"[{view.__name__}](#{anchor(view)})"


def _view(view: View) -> Iterator[str]:
    yield f"### {heading(view)}"
    yield " ".join((view.__doc__ or "").split())
    comments = _comments(view)
    rows = [[code(name), _type(hint), comments.get(name, "")] for name, hint in hints(view).items()]
    yield table(["名称 Name", "类型 Type", "意思 Meaning"], rows)


def _comments(view: View) -> dict[str, str]:
    """What the source says beside the values of a view."""
    return dict(re.findall(r"^    (\w+): .*?  # (.+)$", source.getsource(view), re.MULTILINE))


def _type(hint: Any) -> str:
    if hint is type(None):
        return "没有 None"
    if get_origin(hint) in (Union, types.UnionType):
        return " 或 ".join(map(_type, get_args(hint)))
    if get_origin(hint) is tuple:
        return (
            f"若干 several {_type(get_args(hint)[0])}"
            if ... in get_args(hint)
            else "、".join(map(_type, get_args(hint)))
        )
    if get_origin(hint) is not None:
        return code(str(hint).replace("typing.", "").replace("generator.", ""))
    if [*_named(hint)]:
        return _link(hint)
    return code(getattr(hint, "__name__", str(hint)))


def components() -> list[Path]:
    """The files of macros."""
    return sorted(FOLDER.glob("components/*/*.html"))


def parsed(path: Path) -> nodes.Template:
    """A template as Jinja reads it."""
    return Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))


def macros(path: Path) -> list[Macro]:
    """The macros of a file."""
    text = path.read_text(encoding="utf-8")
    return [
        Macro(macro.name, tuple(argument.name for argument in macro.args), _above(text, macro.name))
        for macro in parsed(path).find_all(nodes.Macro)
    ]


def _above(text: str, macro: str) -> str:
    """The comment over a macro."""
    before = re.split(rf"\{{%-? macro {macro}\(", text)[0]
    comments = [*_COMMENT.finditer(before)]
    is_next = comments and not before[comments[-1].end() :].strip()
    return " ".join(comments[-1][1].split()) if is_next else ""


def _component(path: Path) -> Iterator[str]:
    yield f"### components/{path.stem}"
    file = path.with_name("examples.yaml")
    examples, _ = read_model(read_file(file, file.name), Examples)
    if examples is None:
        raise ValueError(f"the examples of {path.stem} cannot be read")
    yield f"{examples.purpose.zh}<br>{examples.purpose.en}"
    yield table(
        ["宏 Macro", "说明 Meaning"],
        [[code(f"{one.name}({', '.join(one.arguments)})"), one.meaning] for one in macros(path)],
    )
    shapes = {macro: [*_shapes(examples, macro)] for macro in dict.fromkeys(one.macro for one in examples.examples)}
    if any(shapes.values()):
        yield "参数的样子 What arguments hold:"
        yield fence("\n".join(f"{macro}:\n" + "".join(lines) for macro, lines in shapes.items() if lines))
    yield f"例子 An example（全部见 all in `components/{path.stem}/examples.yaml`）:"
    yield fence(_shortest_example(file), "yaml")


def _shapes(examples: Examples, macro: str) -> Iterator[str]:
    """What each argument of a macro holds, put together from all examples of it."""
    given = [one.arguments for one in examples.examples if one.macro == macro]
    for name in dict.fromkeys(name for arguments in given for name in arguments):
        values = [arguments[name] for arguments in given if name in arguments]
        yield f"  {name}{_shape(values)}\n"


def _shape(values: list[Any]) -> str:
    """The names in some values of one place."""
    if inner := [part for value in values if isinstance(value, list) for part in value]:
        return f": [{_shape(inner).removeprefix(': ') or '…'}]"
    maps = [value for value in values if isinstance(value, dict)]
    names = dict.fromkeys(name for value in maps for name in value)
    parts = (f"{name}{_shape([value[name] for value in maps if name in value])}" for name in names)
    return f": {{{', '.join(parts)}}}" if names else ""


def _shortest_example(path: Path) -> str:
    """The lines of the example that has the fewest, not all of a long one."""
    text = path.read_text(encoding="utf-8").partition("\nexamples:\n")[2]
    each = re.findall(r"^  - (?:.*\n)(?:^    .*\n)*", text, re.MULTILINE)
    lines = dedent(min(each, key=len)).splitlines()
    return "\n".join(lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], "# …"])


def _others() -> Iterator[list[str]]:
    for path in other_files():
        yield [code(path.relative_to(FOLDER).as_posix()), _said(path)]


def other_files() -> list[Path]:
    """Everything that ships under `templates/` beside pages and components."""
    paths = (path for path in FOLDER.rglob("*") if path.is_file() and path.parent != FOLDER / "pages")
    return sorted(path for path in paths if path.parent.parent != FOLDER / "components")


def _said(path: Path) -> str:
    """What the comment at the head of a file says."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".svg":
        return "The icon of the site, where its owner has none."
    found = re.match(r"\{#-?\s*(.*?)\s*-?#\}|/\*\s*(.*?)\s*\*/|((?://[^\n]*\n)+)", text, re.DOTALL)
    return " ".join("".join(found.groups("")).replace("// ", "").split()) if found else ""
