"""The gallery: every component with its examples, for those who change the templates. It is no part of the site."""

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace
from typing import Any, Literal, NamedTuple

from jinja2 import Environment, TemplateError
from jinja2.runtime import Macro
from markupsafe import Markup
from pydantic import Field

from generator.catalogue import Catalogue, Count, catalogue
from generator.chrome import make_shell, read_settings
from generator.model.base import Frozen, Named
from generator.pages.parts import Section
from generator.problems import Problem
from generator.reading.files import DataFile, read_file
from generator.reading.models import read_model
from generator.render import environment_of, render
from generator.site import Link, Meta, Page
from generator.templates import FOLDER, Templates, templates_of
from generator.templates.examining import examine
from generator.templates.faults import TemplateFault, blamed
from generator.words import Language, Words
from generator.write import write

_NAME = "examples.yaml"
_UNMADE = (TemplateError, TypeError, ValueError, LookupError, AttributeError)  # what wrong arguments make of a macro


class Purpose(Frozen):
    """What a component is for, in one sentence of each language."""

    zh: Named = Field(description="一句中文")
    en: Named = Field(description="one sentence of English")


class Example(Frozen):
    """One call of a macro, as the file writes it."""

    name: Named = Field(description="这个例子是什么情形")
    macro: Named = Field(description="部件文件里宏的名称")
    arguments: dict[str, Any] = Field(
        default={}, description="宏的参数：true、false 是真假，其余是文字；列表成组，映射成有属性的对象"
    )


class Examples(Frozen):
    """The file of examples of one component."""

    purpose: Purpose = Field(description="这个部件做什么用：zh、en 各一句")
    ground: Literal["page", "foot"] = Field("page", description="它立在哪里：page 正文（不写就是），foot 页脚")
    examples: tuple[Example, ...] = Field(min_length=1, description="至少一个例子")


class Given(SimpleNamespace):
    """A mapping of an example: like the views of pages it has attributes, and one it lacks is an error."""


class Digits(str):
    """Digits of an example: a text, and a number where a template compares or counts."""

    __slots__ = ()

    def __gt__(self, other: object) -> bool:
        """Greater as a number is."""
        return int(self) > other if isinstance(other, int) else NotImplemented

    def __format__(self, spec: str) -> str:
        """Inside a sentence: it chooses between one and many."""
        return format(Count(int(self)), spec)


class Shown(NamedTuple):
    """An example with what its macro made of it."""

    id: str
    name: str
    macro: str
    html: Markup
    text: str  # the lines of the file that made it


class Component(NamedTuple):
    """A component with its examples."""

    name: str
    purpose: str
    is_in_foot: bool
    examples: tuple[Shown, ...]


class ComponentView(NamedTuple):
    """The page of a component."""

    name: str
    purpose: str
    is_in_foot: bool  # it is shown on the ground it stands on
    sections: tuple[Section, ...]
    examples: tuple[Shown, ...]


class GalleryView(NamedTuple):
    """The page of all components."""

    components: tuple[tuple[Link, Component], ...]


class Gallery(NamedTuple):
    """What was wrong with the files, and what was written; nothing where anything was wrong."""

    problems: list[Problem]
    files: int


def gallery(root: Path, out: Path, language: Language) -> Gallery:
    """Build the gallery at `out`, in the frame of the project under `root`."""
    settings, problems = read_settings(root)
    say, templates = catalogue(language), templates_of(root)
    problems += examine(templates).problems
    if settings is None or problems:
        return Gallery(sorted(problems), 0)
    try:
        with blamed(templates.folders[0], templates.own()):
            components, problems = read_components(templates, say)
            pages = render(gallery_pages(components, say), templates, make_shell(root, language), say)
            return Gallery(problems, 0 if problems else write(out, pages).files)
    except TemplateFault as fault:
        return Gallery([fault.problem], 0)


def read_components(templates: Templates, say: Catalogue) -> tuple[list[Component], list[Problem]]:
    """Every component with its examples set, or everything that is wrong with them."""
    environment, components, problems = environment_of(templates, say), [], []
    for template in templates.paths("components/*/*.html"):
        component, wrong = _component(environment, templates, template.stem, say)
        components += [component] if component else []
        problems += wrong
    return components, problems


def _component(
    environment: Environment, templates: Templates, component: str, say: Catalogue
) -> tuple[Component | None, list[Problem]]:
    folder = f"components/{component}"
    path = templates.path(f"{folder}/{_NAME}")
    name = f"{FOLDER}/{folder}/{_NAME}" if path.is_relative_to(templates.folders[0]) else f"mingxi:{component}/{_NAME}"
    if not path.exists():
        message = Words(f"部件 `{component}` 没有例子", f"the component `{component}` has no examples")
        hint = Words("照旁边部件的样子写这个文件", "write this file after the pattern of another component")
        return None, [Problem(name, 1, 1, "missing-file", message, hint)]
    file = read_file(path, name)
    examples, problems = read_model(file, Examples)
    if examples is None:
        return None, problems
    macros = _macros(environment, f"{folder}/{component}.html")
    made = [_shown(macros, file, place, example) for place, example in enumerate(examples.examples)]
    shown = tuple(one for one in made if isinstance(one, Shown))
    purpose = say.words(Words(examples.purpose.zh, examples.purpose.en))
    return Component(component, purpose, examples.ground == "foot", shown), [
        one for one in made if isinstance(one, Problem)
    ]


def _macros(environment: Environment, template: str) -> dict[str, Macro]:
    named = vars(environment.get_template(template).module)
    return {name: value for name, value in named.items() if isinstance(value, Macro)}


def _shown(macros: dict[str, Macro], file: DataFile, place: int, example: Example) -> Shown | Problem:
    path = ("examples", place)
    if example.macro not in macros:
        names = " ".join(f"`{name}`" for name in macros)
        message = Words(f"没有名为 `{example.macro}` 的宏", f"there is no macro `{example.macro}`")
        return file.problem((*path, "macro"), "macro", message, Words(f"可用：{names}", f"use one of {names}"))
    try:
        html = macros[example.macro](**{name: argument(value) for name, value in example.arguments.items()})
    except _UNMADE as error:
        message = Words(f"例子「{example.name}」排不出来：{error}", f"the example `{example.name}` fails: {error}")
        hint = Words("对照宏里用到的参数和属性", "compare the arguments and attributes with those the macro uses")
        return file.problem(path, "example", message, hint)
    return Shown(f"example-{place + 1}", example.name, example.macro, Markup(html), _excerpt(file, place))  # noqa: S704 - our template escaped it


def argument(value: Any) -> Any:  # noqa: ANN401 - whatever a YAML file may hold
    """A value of a YAML file as a macro takes it."""
    if isinstance(value, dict):
        return Given(**{name: argument(one) for name, one in value.items()})
    if isinstance(value, list):
        return tuple(map(argument, value))
    if value in ("true", "false"):
        return value == "true"
    return Digits(value) if value.isascii() and value.isdecimal() else value


def _excerpt(file: DataFile, place: int) -> str:
    """The lines of one example."""
    first, after = (file.locate(("examples", one)).line - 1 for one in (place, place + 1))
    lines = file.text.splitlines()[first : after if after > first else None]
    return dedent("\n".join(lines)).rstrip()


def gallery_pages(components: list[Component], say: Catalogue) -> Iterator[Page]:
    """A page of all components, and a page of each."""
    links = [Link(one.name, f"{one.name}/index.html") for one in components]
    yield _page("", "gallery", say("部件"), GalleryView(tuple(zip(links, components, strict=True))))
    beside = [Link(""), *(Link(one.name, f"../{one.name}/index.html") for one in components), Link("")]
    for place, one in enumerate(components):
        yield _page(f"{one.name}/", "component", one.name, _view(one))._replace(
            description=one.purpose,
            crumbs=(Link(say("部件"), "../index.html"),),
            before=beside[place],
            after=beside[place + 2],
        )


def _page(address: str, template: str, title: str, view: tuple[object, ...]) -> Page:
    return Page(address, template, title, view, meta=(Meta("robots", "noindex"),))


def _view(component: Component) -> ComponentView:
    return ComponentView(
        component.name,
        component.purpose,
        component.is_in_foot,
        tuple(Section(one.name, f"#{one.id}") for one in component.examples),
        tuple(_apart(one, number) for number, one in enumerate(component.examples, 1)),
    )


_IDS = re.compile(r'(?<= )(id|for|headers|data-of|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_WAYS = re.compile(r'((?: href="|url\()#)([^")]+)')
_LANDMARKS = re.compile(r'(<(?:nav|form|section)\b[^>]* aria-label="[^"]*)(?=")')


def _apart(shown: Shown, number: int) -> Shown:
    """An example among others: on one page no id and no name of a landmark may stand twice, so each has its number."""
    html = _IDS.sub(lambda ids: f'{ids[1]}="{" ".join(f"{one}-{number}" for one in ids[2].split())}"', shown.html)
    html = _WAYS.sub(rf"\1\2-{number}", html)
    html = _LANDMARKS.sub(rf"\1 {number}", html)
    return shown._replace(html=Markup(html))  # noqa: S704 - as before
