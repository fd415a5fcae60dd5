"""What tables print stays Chinese on a page in another language: there it is marked, without a word in the templates.

A text that is all an element holds is marked on the element; one among others stands in a `bdi` of its own.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader

from generator.templates.escaping import CHINESE, chinese

_HAN = re.compile("[㐀-鿿]")
_WORD = re.compile("[a-zß-ɏ]{2}")  # GDP and PCT are words of Chinese texts too
_TOKEN = re.compile(
    r"(?P<comment>\{#.*?#\}|<!--.*?-->)"
    r"|(?P<block>\{%.*?%\})"
    r"|(?P<value>\{\{.*?\}\})"
    r"|(?P<raw><(?P<of>script|style|title|textarea)\b.*?</(?P=of)>)"
    r"|(?P<tag><(?:[^<>{]|\{\{.*?\}\}|\{%.*?%\}|\{)*>)"
    r"|(?P<text>[^<{]+|.)",
    re.DOTALL,
)
_NAME = re.compile(r"<(\w+)")
_PLAIN = re.compile(r"\{\{ ([\w.\[\]' ]+(?: or '[^']*')?) \}\}")


@lru_cache(maxsize=20_000)
def is_chinese(text: str) -> bool:
    """Whether a text is Chinese and nothing else: a sentence in another language may name a Chinese office."""
    return not text.isascii() and _HAN.search(text) is not None and _WORD.search(text) is None


def zh(value: object, *others: object) -> str:
    """The attribute of an element that holds these values, where they are Chinese."""
    text = value if type(value) is str and not others else " ".join(map(str, (value, *others)))
    return CHINESE if is_chinese(text) else ""


def set_apart(value: object) -> object:
    """A value as it is, or in an element of its own where it is a Chinese text."""
    return _set_apart(value) if type(value) is str else value


@lru_cache(maxsize=20_000)
def _set_apart(text: str) -> str:
    return chinese(text) if is_chinese(text) else text


MARKS = {"zh": zh, "set_apart": set_apart}  # what the marks call


class MarkingLoader(FileSystemLoader):
    """Sets the marks into templates as they are read; the lines stay the same."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The source of a template with its marks."""
        source, file, is_fresh = super().get_source(environment, template)
        return marked(source), file, is_fresh


def marked(source: str) -> str:
    """The source of a template with marks around the values that it shows as text."""
    return "".join(_marked([(one.lastgroup or "", one[0]) for one in _TOKEN.finditer(source)]))


def _marked(tokens: list[tuple[str, str]]) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        kind, text = tokens[at]
        run = _run(tokens, at + 1) if kind == "tag" else 0
        if run and _closes(text, tokens, at + 1 + run):
            values = [found[1] for _, one in tokens[at + 1 : at + 1 + run] if (found := _PLAIN.fullmatch(one))]
            yield f"{text[:-1]}{{{{ zh({', '.join(values)}) }}}}>"
            yield from (one for _, one in tokens[at + 1 : at + 1 + run])
            at += 1 + run
            continue
        found = _PLAIN.fullmatch(text) if kind == "value" else None
        yield f"{{{{ set_apart({found[1]}) }}}}" if found else text
        at += 1


def _run(tokens: list[tuple[str, str]], start: int) -> int:
    """How many tokens are plain values with nothing but signs between them; none where a sentence is among them."""
    end = start
    while end < len(tokens) and _is_part(*tokens[end]):
        end += 1
    return end - start if any(kind == "value" for kind, _ in tokens[start:end]) else 0


def _is_part(kind: str, text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) if kind == "value" else kind == "text" and not _WORD.search(text)


def _closes(tag: str, tokens: list[tuple[str, str]], at: int) -> bool:
    name = _NAME.match(tag)
    is_open = name is not None and " lang=" not in tag and not tag.endswith("/>")
    return is_open and at < len(tokens) and tokens[at] == ("tag", f"</{name[1]}>")  # type: ignore[index]  # just seen
