"""Which templates a page is set with: those that it names, those that these name, and so on."""

import re
from collections.abc import Iterable

from generator.keeping.marks import mark
from generator.templates import Templates

_NAME = re.compile(r"[\"']([\w./-]+\.html)[\"']")
_EVERYWHERE = ("pages/frame.html", "pages/foot.html")


def mark_of_templates(templates: Templates, pages: Iterable[str]) -> str:
    """The mark of all templates that some kinds of page, e.g. `record`, are set with."""
    texts: dict[str, str] = {}
    waiting = [*_EVERYWHERE, *(f"pages/{page}.html" for page in pages)]
    while waiting:
        name = waiting.pop()
        if name not in texts and templates.path(name).is_file():
            texts[name] = templates.text(name)
            waiting += _NAME.findall(texts[name])
    return mark(*(part for name in sorted(texts) for part in (name, texts[name])))
