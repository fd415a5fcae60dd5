"""The shell: what all pages share, made once, into which each page is stamped by joining strings."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.chrome import theme
from generator.chrome.assets import collect
from generator.chrome.frame import Frame, NoFrame, cut, keep, renamed, targets
from generator.chrome.project import ELSEWHERE, FRAME, SITE, prepare, site_name
from generator.chrome.settings import Settings, read_settings
from generator.encoding import in_html
from generator.keeping.ground import program
from generator.keeping.marks import mark
from generator.site import File
from generator.templates.faults import TemplateFault, blamed
from generator.words import Language


class Face(NamedTuple):
    """What a page brings: texts, and HTML that is ready."""

    title: str  # a text; nothing for the page that bears the name of the site
    description: str  # a text
    tab: str  # the address of the tab it stands under, e.g. `regions/`; of no tab: none is marked
    up: str  # the way to the site's folder, e.g. `../../../`, or `/a/b/` for a page served under any address
    head: str  # HTML: further elements of the head
    content: str  # HTML: all inside of `main`
    foot: str = ""  # HTML: what the page adds at the top of the foot, such as the way to its neighbours


class Shell(NamedTuple):
    """The frames of all tabs, and the files they need."""

    name: str  # of the site
    description: str
    frames: Mapping[str, Frame]  # by the address of the tab
    files: tuple[File, ...]

    def stamp(self, face: Face) -> str:
        """The page in its frame."""
        frame = self.frames.get(face.tab) or self.frames[ELSEWHERE]
        title = f"{face.title} · {self.name}" if face.title and face.title != self.name else self.name
        return _based(frame, face.up).page(
            {
                "title": in_html(title),
                "description": in_html(face.description or self.description or title),
                "head": face.head,
                "content": face.content,
                "foot": face.foot,
            }
        )


@lru_cache(maxsize=512)
def _based(frame: Frame, up: str) -> Frame:
    """A frame for pages of one depth."""
    return frame.filled({"up": up})


Remember = Callable[[str, Callable[[], Shell]], Shell]  # what was made of something with a mark, or what is made now


def make_shell(root: Path, language: Language, remember: Remember = lambda _, make: make()) -> Shell:
    """The shell of the project under `root`, whose settings have no problems."""
    settings, problems = read_settings(root)
    if settings is None:
        raise ValueError(problems)
    own = [name for name in settings.templates.own() if name.startswith("chrome/")]
    with TemporaryDirectory(prefix="mingxi-") as folder, blamed(Path(folder) / FRAME, own, "chrome/"):
        prepare(Path(folder), settings, language)
        try:
            return remember(_mark(Path(folder), settings), lambda: _built(Path(folder), settings, language))
        except NoFrame as error:
            if not own:
                raise
            raise TemplateFault.at(own[0], 1, error.words) from error


def _mark(folder: Path, settings: Settings) -> str:
    """The mark of what the theme builds from, wherever it lies."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    contents = (path.read_bytes().replace(str(folder).encode(), b"") for path in paths)
    names = (path.relative_to(folder).as_posix() for path in paths)
    return mark(
        program(), settings.site_description, *(part for pair in zip(names, contents, strict=True) for part in pair)
    )


def _built(folder: Path, settings: Settings, language: Language) -> Shell:
    theme.build(folder)
    return shell_of(folder / SITE, settings, language)


def shell_of(site: Path, settings: Settings, language: Language) -> Shell:
    """The shell from what a theme built."""
    built = sorted(site.rglob("index.html"))
    addresses = [f"{page.parent.relative_to(site).as_posix()}/".removeprefix("./") for page in built]
    kept = {
        address: keep(page.read_text(encoding="utf-8"), address) for address, page in zip(addresses, built, strict=True)
    }
    files = collect(site, set().union(*(targets(text) for text in kept.values())))
    names = {address: file.name for address, file in files.items()}
    return Shell(
        name=site_name(settings, language),
        description=settings.site_description,
        frames={address: cut(renamed(text, names)) for address, text in kept.items()},
        files=tuple(sorted(files.values())),
    )
