"""Templates, styles and scripts: those that ship, and in their place a project's own of the same name."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.shipped import shipped

FOLDER = "templates"


class Templates(NamedTuple):
    """The folders that templates are looked for in: the project's own first, the shipped one last."""

    folders: tuple[Path, ...]

    def path(self, name: str) -> Path:
        """The file of a name, e.g. `styles/base.css`: the project's where it has one."""
        paths = [folder / name for folder in self.folders]
        return next((path for path in paths if path.is_file()), paths[-1])

    def paths(self, pattern: str) -> list[Path]:
        """The files of all shipped names of a pattern, in the order of the names."""
        shipped_folder = self.folders[-1]
        names = sorted(path.relative_to(shipped_folder).as_posix() for path in shipped_folder.glob(pattern))
        return [self.path(name) for name in names]

    def own(self) -> list[str]:
        """The names of the project's own files, without a README and those of editors and systems, which are hidden."""
        if not self.folders[1:]:
            return []
        folder = self.folders[0]
        paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in paths if not any(map(_is_no_template, path.parts)))

    def overridden(self) -> list[str]:
        """The names of the project's own files that stand in the place of shipped ones."""
        return [name for name in self.own() if (self.folders[-1] / name).is_file()]

    def text(self, name: str) -> str:
        """The text of a file."""
        return self.path(name).read_text(encoding="utf-8")

    def chrome(self) -> Iterator[Path]:
        """The folders that hold templates of the frame, the shipped one first: what comes later replaces it."""
        folders = (folder / "chrome" for folder in reversed(self.folders))
        return (folder for folder in folders if folder.is_dir())


def shipped_templates() -> Templates:
    """The templates as they ship."""
    return Templates((shipped(FOLDER),))


def templates_of(root: Path) -> Templates:
    """The templates of the project under `root`; in the repository of the program both folders are one."""
    own, ours = root / FOLDER, shipped(FOLDER)
    is_own = own.is_dir() and own.resolve() != ours.resolve()
    return Templates((own, ours) if is_own else (ours,))


def _is_no_template(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name.casefold().startswith("readme")
