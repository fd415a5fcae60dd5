"""What the owner of a site set in `mkdocs.yml`, the only file of settings; the shipped one where there is none."""

import os
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from generator.chrome.document import Alternate, Document, Publication, Theme
from generator.chrome.navigation import Entry, Tab, astray, entries, unfit
from generator.problems import Problem
from generator.reading.files import DataFile, read_file
from generator.reading.models import read_model
from generator.reading.values import Path as ValuePath
from generator.shipped import shipped
from generator.templates import Templates, templates_of
from generator.words import Words

NAME = "mkdocs.yml"
_ICONS = files("material") / "templates" / ".icons"


class Settings(NamedTuple):
    """What the owner of a site set, or left as it ships."""

    site_name: str  # nothing: ours, in the language of the site
    site_url: str  # ends with `/`
    site_description: str
    copyright: str
    publication: Publication
    theme: Theme
    tabs: tuple[Tab, ...]  # nothing: ours
    alternate: tuple[Alternate, ...]
    homepage: str
    extra_css: tuple[str, ...]
    folder: Path  # of the owner's pictures and stylesheets
    templates: Templates


def read_settings(root: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings of a project, or everything in them that does not fit."""
    name, file = _read(root)
    document, problems = read_model(file, Document)
    if document:
        problems += _absent(document, root, file)
        problems += (file.problem(one.path, "pattern", *unfit(one)) for one in _navigation(file) if not one.is_fit)
    told = sorted(replace(problem, file=name) for problem in problems)
    return (None if problems or document is None else _settings(document, root)), told


class Astray(NamedTuple):
    """An entry of the navigation that leads to no file of a site."""

    file: str  # that is not there
    problem: Problem


def navigation_astray(root: Path, site: Path) -> list[Astray]:
    """Every entry that leads nowhere in the site that was made of a project."""
    name, file = _read(root)
    ours = (one for one in _navigation(file) if not one.tab.is_elsewhere)
    lost = (one for one in ours if not (site / one.tab.file).is_file())
    told = ((one.tab.file, file.problem(one.path, "dead-link", *astray(one, site))) for one in lost)
    return [Astray(goal, replace(problem, file=name)) for goal, problem in told]


def _read(root: Path) -> tuple[str, DataFile]:
    """The file of settings of a project or, where it has none, the shipped one, and its name for people."""
    own = root / NAME
    is_own = os.path.lexists(own)
    # The readers know files by their endings, and a file of data ends in `.yaml`.
    return NAME if is_own else f"mingxi:{NAME}", read_file(own if is_own else shipped(NAME), "mkdocs.yaml")


def _navigation(file: DataFile) -> Iterator[Entry]:
    return entries(file.value.get("nav")) if isinstance(file.value, dict) else iter(())


def _settings(document: Document, root: Path) -> Settings:
    address = document.site_url
    return Settings(
        site_name=document.site_name,
        site_url=f"{address}/" if address and not address.endswith("/") else address,
        site_description=document.site_description,
        copyright=document.copyright,
        publication=document.extra.mingxi,
        theme=document.theme,
        tabs=document.nav,
        alternate=document.extra.alternate,
        homepage=document.extra.homepage,
        extra_css=document.extra_css,
        folder=root / document.docs_dir,
        templates=templates_of(root),
    )


def _absent(document: Document, root: Path, file: DataFile) -> Iterator[Problem]:
    """Pictures, stylesheets and icons that are named but not there."""
    theme = document.theme
    folder = (root / document.docs_dir).resolve()
    for path, name in _files_named(document):
        place = (folder / name).resolve()
        is_inside = folder.is_relative_to(root.resolve()) and place.is_relative_to(folder)
        if name and not (is_inside and place.is_file()):
            zh, en = f"`{document.docs_dir}` 里没有 `{name}`", f"there is no `{name}` in `{document.docs_dir}`"
            hint = Words("放入这个文件，或改正名称", "put the file there, or mend its name")
            yield file.problem(path, "missing-file", Words(zh, en), hint)
    icons: list[tuple[ValuePath, str]] = [(("theme", "icon", "logo"), theme.icon.logo)]
    icons += [(("theme", "palette"), option.toggle.icon) for option in theme.palette if option.toggle]
    for path, icon in icons:
        if icon and not (_ICONS / f"{icon}.svg").is_file():
            hint = Words("到 Material 的图标页找名称，例如 material/library", "find a name in Material's list of icons")
            message = Words(f"没有名为 `{icon}` 的图标", f"there is no icon named `{icon}`")
            yield file.problem(path, "missing-file", message, hint)


def _files_named(document: Document) -> list[tuple[ValuePath, str]]:
    """The files of the owner that the frame needs, with their places in the document."""
    pictures: list[tuple[ValuePath, str]] = [
        (("theme", "logo"), document.theme.logo),
        (("theme", "favicon"), document.theme.favicon),
    ]
    return pictures + [(("extra_css", place), name) for place, name in enumerate(document.extra_css)]
