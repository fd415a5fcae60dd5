"""Pages become files: each view set by its template, inside the one shell that all pages share."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.pages import File, Page

_SHELL = "shell.html"


class Assets(NamedTuple):
    """What all pages link to, under names that change with the content."""

    files: tuple[File, ...]
    names: dict[str, str]  # `mingxi.css`: `assets/mingxi.0123456789.css`
    css: Markup
    css_hash: str  # as a content security policy names it


def render(pages: Iterable[Page | File], templates: Path) -> Iterator[File]:
    """Every file of the site."""
    assets, environment = _assets(templates / "assets"), _environment(templates)
    yield from assets.files
    for page in pages:
        yield page if isinstance(page, File) else File(page.file, _html(page, environment, assets).encode())


def _html(page: Page, environment: Environment, assets: Assets) -> str:
    content = Markup(environment.get_template(page.template).render(view=page.view))  # noqa: S704 - our template escaped it
    return environment.get_template(_SHELL).render(page=page, content=content, assets=assets)


def _environment(templates: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _assets(folder: Path) -> Assets:
    contents = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    names = {name: _hashed(name, content) for name, content in contents.items()}
    css = contents["mingxi.css"]
    return Assets(
        files=tuple(File(names[name], content) for name, content in contents.items()),
        names=names,
        css=Markup(css.decode()),  # noqa: S704 - our own file
        css_hash=f"sha256-{b64encode(sha256(css).digest()).decode()}",
    )


def _hashed(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{sha256(content).hexdigest()[:10]}.{suffix}"
