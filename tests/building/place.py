"""A project with its site and its store, to be built again and again and held against a build of everything."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from generator.build import Built, build
from generator.building.hands import Regulars
from generator.building.means import Means
from generator.building.standing import Spared
from generator.keeping import Store
from generator.keeping.marks import mark_of_folders
from generator.words import Language
from tests.building import edits
from tests.site.html_page import contents

_BUILD = """
import sys
from pathlib import Path
from generator.build import build
from generator.building.means import Means
from generator.keeping import Store
from generator.keeping.marks import mark_of_folders
from generator.words import Language
root, out, store = map(Path, sys.argv[1:])
print(*build(root, out, Language.ZH, Means(1, store=Store(store))).made, sep="\\n")
"""


class Place:
    """A project, its site, and the store of what was made."""

    def __init__(self, folder: Path, begin: Callable[[Path], Path] = edits.begin) -> None:
        self.root, self.out, self.cold = begin(folder / "project"), folder / "site", folder / "cold"
        self._begin, self._anew = begin, dict[str, dict[str, bytes]]()
        (folder / "store").mkdir()
        self.store = Store(folder / "store")
        self.build()

    def begin_again(self) -> "Place":
        """The project as it was at first, built of what is kept, and no spare one: for one more test."""
        shutil.rmtree(self.root)
        shutil.rmtree(self.out.with_name(".site.spare"), ignore_errors=True)
        self._begin(self.root)
        self.build()
        return self

    def build(self, spared: Spared | None = None, workers: Regulars | int = 1, *, as_preview: bool = False) -> Built:
        """Build with what is kept, and what was seen of the spare site before; or as a preview does."""
        ready = self.out.with_name("ready") if as_preview else None
        built = build(self.root, self.out, Language.ZH, Means(workers, store=self.store, spared=spared, ready=ready))
        assert built.report.problems == ()
        return built

    def build_apart(self, seed: str) -> list[str]:
        """What another process makes that has texts in another order in its sets."""
        command = [sys.executable, "-c", _BUILD, str(self.root), str(self.out), str(self.store.folder)]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout.splitlines()

    def differing(self) -> list[str]:
        """The files that are other than those of a build of everything, and folders that it does not have."""
        project = mark_of_folders([self.root])
        if project not in self._anew:
            build(self.root, self.cold, Language.ZH, Means(1))
            self._anew[project] = _all(self.cold)
        made, anew = _all(self.out), self._anew[project]
        return sorted(name for name in made.keys() | anew.keys() if made.get(name) != anew.get(name))


def _all(site: Path) -> dict[str, bytes]:
    """Every file, by what is in it, and every folder."""
    files = {name: blake2b(content).digest() for name, content in contents(site).items()}
    return files | {f"{path.relative_to(site)}/": b"" for path in site.rglob("*") if path.is_dir()}
