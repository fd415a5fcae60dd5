"""Which templates a page is set with: those that it names, those that these name, and so on."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.keeping.marks import mark
from generator.templates import Templates

_NAME = re.compile(r"[\"']([\w./-]+\.html)[\"']")
_EVERYWHERE = ("pages/frame.html", "pages/foot.html")


class _Read(NamedTuple):
    """A template."""

    text: str
    names: list[str]  # of those that it names


class Reach:
    """The templates of a project as they are now: each is read once."""

    def __init__(self, templates: Templates) -> None:
        """Begin with none."""
        self._templates, self._known = templates, dict[str, _Read | None]()

    def mark(self, pages: Iterable[str]) -> str:
        """The mark of all templates that some kinds of page, e.g. `record`, are set with."""
        texts: dict[str, str] = {}
        waiting = [*_EVERYWHERE, *(f"pages/{page}.html" for page in pages)]
        while waiting:
            name = waiting.pop()
            if name not in texts and (found := self._read(name)):
                texts[name] = found.text
                waiting += found.names
        return mark(*(part for name in sorted(texts) for part in (name, texts[name])))

    def _read(self, name: str) -> _Read | None:
        if name not in self._known:
            path = self._templates.path(name)
            text = path.read_text(encoding="utf-8") if path.is_file() else None
            self._known[name] = None if text is None else _Read(text, _NAME.findall(text))
        return self._known[name]
