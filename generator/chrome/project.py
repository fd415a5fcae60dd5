"""The small project that the theme builds: a page for each tab, and settings that leave it nothing else to do."""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

from generator.addresses import COVERAGE, DEPARTMENTS, FINDINGS, HOME, INDICATORS, REGIONS, SEARCH, prose
from generator.catalogue import Catalogue, catalogue
from generator.chrome.document import Palette, Toggle
from generator.chrome.navigation import Tab
from generator.chrome.settings import Settings
from generator.encoding import in_html
from generator.words import Language

SITE = "site"
FRAME = "frame"  # the folder of the templates of the frame
ELSEWHERE = "elsewhere/"  # the page that stands under no tab
_NAME = "明细"
_ICON = "favicon.svg"

_TABS = (
    ("首页", HOME),
    ("地区", REGIONS),
    ("部门", DEPARTMENTS),
    ("指标", INDICATORS),
    ("核对", FINDINGS),
    ("数据", "api/"),
)
_LINKS = (
    ("方法", prose("method")),
    ("词汇", prose("glossary")),
    ("覆盖", COVERAGE),
    ("隐私", prose("privacy")),
    ("关于", prose("about")),
)
_PALETTES = (
    ("(prefers-color-scheme)", "default", "material/circle-half-full", "切换到浅色"),
    ("(prefers-color-scheme: light)", "default", "material/white-balance-sunny", "切换到深色"),
    ("(prefers-color-scheme: dark)", "slate", "material/moon-waning-crescent", "跟随系统明暗"),
)
_REGISTER = "https://beian.miit.gov.cn/"  # where a registration number of a Chinese site has to lead


class Link(NamedTuple):
    """Words in the foot, and where they lead."""

    text: str
    address: str = ""  # escaped, as all addresses here are: engines of templates differ in how they do it


def prepare(folder: Path, settings: Settings, language: Language) -> None:
    """Write the project into an empty folder; MkDocs builds it, and so does Zensical."""
    say = catalogue(language)
    documents = folder / "docs"
    tabs = _tabs(settings, say)
    for address in {ELSEWHERE, *(tab.address for tab in tabs if tab.is_page)}:
        page = documents / address / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("", encoding="utf-8")
    named = {settings.theme.logo, settings.theme.favicon, *settings.extra_css} - {""}
    pictures = {name: settings.folder / name for name in named}
    if not settings.theme.favicon:
        pictures[_ICON] = settings.templates.path("assets/icon.svg")
    for frames in settings.templates.chrome():
        shutil.copytree(frames, folder / FRAME, dirs_exist_ok=True)
    for name, picture in pictures.items():
        (documents / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(picture, documents / name)
    # JSON is YAML, and needs no writer of its own.
    text = json.dumps(_configuration(settings, tabs, folder / FRAME, say), ensure_ascii=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def site_name(settings: Settings, language: Language) -> str:
    """The name of the site: the owner's, or ours in a language."""
    return catalogue(language)(_NAME) if settings.site_name in {"", _NAME} else settings.site_name


def _configuration(settings: Settings, tabs: list[Tab], frame: Path, say: Catalogue) -> dict[str, object]:
    theme = settings.theme
    return {
        "site_name": site_name(settings, say.language),
        "copyright": settings.copyright,
        "docs_dir": "docs",
        "site_dir": SITE,
        "use_directory_urls": False,  # addresses that work from `file://`
        "plugins": [],
        "nav": [{tab.title: f"{tab.address}index.md" if tab.is_page else in_html(tab.address)} for tab in tabs],
        "extra_css": settings.extra_css,
        "theme": {
            "name": "material",
            "variant": "classic",  # for Zensical, which has a look of its own beside Material's
            "custom_dir": str(frame),
            "language": say.language.value,
            "font": False,  # nothing from another host
            "logo": theme.logo or None,
            "favicon": theme.favicon or _ICON,
            "features": theme.features,
            "palette": [palette.model_dump() for palette in theme.palette or _palettes(say)],
        },
        "extra": {
            "generator": False,
            "homepage": in_html(settings.homepage),
            "icon": theme.icon.logo,
            "alternate": [{**one.model_dump(), "link": in_html(one.link)} for one in settings.alternate],
            "say": _sentences(settings, say),
        },
    }


def _tabs(settings: Settings, say: Catalogue) -> list[Tab]:
    """The tabs as they are called in a language; those without a name of their own have ours."""
    names = {address: name for name, address in _TABS}
    tabs = settings.tabs or tuple(Tab(name, address) for name, address in _TABS)
    titles = [tab.title or names.get(tab.address, tab.address) for tab in tabs]
    return [
        tab._replace(title=say(title) if title in names.values() else title)
        for tab, title in zip(tabs, titles, strict=True)
    ]


def _palettes(say: Catalogue) -> list[Palette]:
    """The system's choice, light, and dark, in our own colours."""
    return [
        Palette(media=media, scheme=scheme, toggle=Toggle(icon=icon, name=say(name)))
        for media, scheme, icon, name in _PALETTES
    ]


def _sentences(settings: Settings, say: Catalogue) -> dict[str, object]:
    """What the frame says, by names that the templates use."""
    name = site_name(settings, say.language)
    return {
        "language": say.language.tag,
        "skip": say("跳到正文"),
        "menu": say("菜单"),
        "navigation": say("栏目"),
        "size": say("大字"),
        "contrast": say("高对比"),
        "search": say("搜索"),
        "search_site": say("搜索全站"),
        "search_for": say("搜索部门、指标、目标文字"),
        "search_page": f"{SEARCH}index.html",
        "statement": say("数值按公布的原表照录，计算所得另行注明。“{name}”不是政府网站。", name=name),
        "links": [link._asdict() for link in _links(settings, say)],
        "publisher": [link._asdict() for link in _publisher(settings, say)],
    }


def _links(settings: Settings, say: Catalogue) -> list[Link]:
    links = [Link(say(name), f"{address}index.html") for name, address in _LINKS]
    publication = settings.publication
    report = publication.issues or (f"mailto:{publication.contact}" if publication.contact else "")
    return [*links, Link(say("报告错误"), in_html(report))] if report else links


def _publisher(settings: Settings, say: Catalogue) -> list[Link]:
    publication = settings.publication
    parts = (
        Link(say("发布：{publisher}", publisher=publication.publisher)) if publication.publisher else None,
        Link(say("数据许可：{licence}", licence=publication.licence)) if publication.licence else None,
        Link(say("网站标识码：{code}", code=publication.site_id_code)) if publication.site_id_code else None,
        Link(publication.icp, _REGISTER) if publication.icp else None,
    )
    return [part for part in parts if part]
