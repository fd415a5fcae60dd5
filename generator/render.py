"""Pages become files: each view set by its template, inside the one frame that all pages share."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.chrome import Face, Shell
from generator.encoding import in_html, safe_json
from generator.keeping.marks import mark
from generator.site import File, Made, Page
from generator.templates import Templates
from generator.templates.environment import DirectEnvironment, QuickEnvironment
from generator.templates.tongues import MARKS, MarkingLoader
from generator.words import Language

_FIRST = ("tokens", "base")  # then the frame, the components, and last what paper wants
_LAST = "print"
_ALONE = (*_FIRST, "missing")  # for the one page that can link to nothing
_SEARCH = ("fold", "windows", "index", "texts", "ask", "names", "excerpt", "store", "box", "filters", "page", "open")


class Assets(NamedTuple):
    """Our own style sheet and scripts, under names that change with the content."""

    files: tuple[File, ...]
    style: str
    script: str
    alone: str  # the style sheet that stands inside a page
    sheets: dict[str, "Sheet"]  # those of `templates/alone/`, by name


class Sheet(NamedTuple):
    """A style, and where there is one a script, that stand inside a page without a frame; and their hashes."""

    style: Markup
    style_hash: str
    script: Markup
    script_hash: str


class Press:
    """Sets pages of one site."""

    def __init__(self, templates: Templates, shell: Shell, say: Catalogue, code: BytecodeCache | None = None) -> None:
        """Read what all pages are set with; the code of templates may be kept from one build to the next."""
        self._templates, self._shell, self._say, self._assets = templates, shell, say, read_assets(templates)
        self._environment = environment_of(templates, say, DirectEnvironment)
        self._environment.bytecode_cache = code

    @cached_property
    def careful(self) -> Environment:
        """For the template of a project that asks whether there is a name, or for what is under a key."""
        return environment_of(self._templates, self._say)

    @property
    def files(self) -> tuple[File, ...]:
        """The files that all pages share."""
        return (*self._shell.files, *self._assets.files)

    @property
    def mark(self) -> str:
        """The mark of the frame, and of the files that pages name."""
        return mark(repr(sorted(self._shell.frames.items())), *(file.name for file in self.files), self._assets.alone)

    def set(self, page: Page | File | Made) -> File | Made:
        """The file of a page."""
        if isinstance(page, File | Made):
            return page
        try:
            return File(page.file, self._set(page, self._environment).encode())
        except AttributeError:
            return File(page.file, self._set(page, self.careful).encode())

    def _set(self, page: Page, environment: Environment) -> str:
        if page.sheet:
            return _bare(page, environment, self._assets.sheets[page.sheet])
        if page.is_anywhere:
            return _alone(page, environment, self._assets)
        return _framed(page, environment, self._assets, self._shell)


def render(
    pages: Iterable[Page | File | Made], templates: Templates, shell: Shell, say: Catalogue
) -> Iterator[File | Made]:
    """Every file of the site."""
    press = Press(templates, shell, say)
    yield from press.files
    yield from map(press.set, pages)


def environment_of(templates: Templates, say: Catalogue, kind: type[Environment] = QuickEnvironment) -> Environment:
    """Templates in the words of one language; everything is escaped, and an unknown name is an error."""
    is_chinese = say.language is Language.ZH
    environment = kind(
        loader=FileSystemLoader(templates.folders) if is_chinese else MarkingLoader(templates.folders),
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"say": say, "language": say.language.tag}
    environment.globals |= {} if is_chinese else MARKS
    return environment


def _framed(page: Page, environment: Environment, assets: Assets, shell: Shell) -> str:
    template = environment.get_template("pages/frame.html")
    content = Markup(environment.get_template(f"pages/{page.template}.html").render(view=page.view))  # noqa: S704 - our template escaped it
    return shell.stamp(
        Face(
            title=page.title,
            description=page.description,
            tab=page.tab or page.address,
            up=page.here.up,
            head=_head(page, assets),
            content=template.render(page=page, content=content),
            foot=environment.get_template("pages/foot.html").render(page=page),
        )
    )


def _head(page: Page, assets: Assets) -> str:
    """What the head of a page holds beside the frame's own: links to our files, tags, and the data for machines."""
    up = page.here.up
    tags = "".join(f'<meta name="{in_html(tag.name)}" content="{in_html(tag.content)}">\n' for tag in page.meta)
    canonical = f'<link rel="canonical" href="{in_html(page.canonical)}">\n' if page.canonical else ""
    related = "".join(
        f'<link rel="{one.rel}" type="{one.kind}" title="{in_html(one.title)}"'
        f' href="{in_html(one.address if one.is_whole else up + one.address)}">\n'
        for one in page.related
    )
    structured = safe_json(page.structured)
    data = f'<script type="application/ld+json">{structured}</script>\n' if structured else ""
    return (
        f'<link rel="stylesheet" href="{up}{assets.style}">\n'
        f'<script defer src="{up}{assets.script}"></script>\n{canonical}{tags}{related}{data}'
    )


def _alone(page: Page, environment: Environment, assets: Assets) -> str:
    """A page that may be shown under any address: it brings its style with it."""
    style = Markup(assets.alone)  # noqa: S704 - our own file
    template = environment.get_template(f"pages/{page.template}.html")
    return template.render(page=page, view=page.view, style=style, style_hash=_hash(assets.alone))


def _bare(page: Page, environment: Environment, sheet: Sheet) -> str:
    """A page that is whole in itself."""
    template = environment.get_template(f"pages/{page.template}.html")
    return template.render(page=page, view=page.view, **sheet._asdict())


def _hash(text: str) -> str:
    """A style or script as a policy of content names it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def read_assets(templates: Templates) -> Assets:
    """Styles and scripts, each kind in one file."""
    styles = {path.stem: path for path in templates.paths("styles/*.css")}
    components = templates.paths("components/*/*.css")
    frame = [styles[name] for name in sorted(styles.keys() - {*_ALONE, _LAST})]
    sheets = [*(styles[name] for name in _FIRST), *frame, *components, styles[_LAST]]
    style = File(*_hashed("mingxi.css", "\n".join(path.read_text(encoding="utf-8") for path in sheets).encode()))
    parts = [_script_text(templates.path(f"search/{name}.js")) for name in _SEARCH]
    search = File(*_hashed("search.js", "\n".join(["{", *parts, "}\n"]).encode()))
    text = "\n;\n".join(map(_script_text, templates.paths("scripts/*.js")))
    # The script of every page fetches that of the search, which lies beside it, by its name.
    script = File(*_hashed("mingxi.js", text.replace('"search.js"', f'"{Path(search.name).name}"').encode()))
    alone = "\n".join(styles[name].read_text(encoding="utf-8") for name in _ALONE)
    bare = {path.stem: _sheet(path, templates) for path in templates.paths("alone/*.css")}
    return Assets((style, script, search), style.name, script.name, alone, bare)


def _sheet(path: Path, templates: Templates) -> Sheet:
    """A style as it stands inside thousands of pages: without what is only for those who read it here."""
    style = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    style = re.sub(r"\s*\n\s*", "", style)
    beside = templates.path(f"alone/{path.stem}.js")
    script = _script_text(beside).strip() if beside.is_file() else ""
    return Sheet(Markup(style), _hash(style), Markup(script), _hash(script))  # noqa: S704 - our own files


def _script_text(path: Path) -> str:
    """A script without the lines and the spaces at their beginnings that are only for those who read it here."""
    return re.sub(r"(?m)^[ ]*(//.*\n)?", "", path.read_text(encoding="utf-8"))


def _hashed(name: str, content: bytes) -> tuple[str, bytes]:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{sha256(content).hexdigest()[:10]}.{suffix}", content
