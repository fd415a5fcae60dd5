"""A page as the theme made it becomes a frame: texts with named slots between them, true from any depth."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from posixpath import join, normpath
from typing import NamedTuple

from generator.words import Words

UP = "<!--mx:up-->"  # the way to the site's folder, different for pages of different depth
SLOTS = frozenset({"title", "description", "head", "content", "foot"})

_KEPT = re.compile(r"<!--mx:begin-->(.*)<!--mx:end-->", re.DOTALL)
_SLOT = re.compile(r"<!--mx:([a-z]+)-->")
_POLICY = "<!--mx:policy-->"
_LINK = re.compile(r'\s(?:href|src|action)="([^"?#]*)')
_FROM_UP = re.compile(rf'{UP}([^"?#]*)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/")
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class NoFrame(ValueError):  # noqa: N818 - the name says what is wrong
    """Templates of the frame from which no frame can be cut."""

    def __init__(self, words: Words) -> None:
        """Say what they lack."""
        super().__init__(words)
        self.words = words


class Frame(NamedTuple):
    """The frame of the pages under one tab."""

    texts: tuple[str, ...]  # one more than there are slots
    slots: tuple[str, ...]

    def filled(self, values: Mapping[str, str]) -> "Frame":
        """The frame with some of its slots filled for good."""
        texts, slots = [self.texts[0]], []
        for slot, text in zip(self.slots, self.texts[1:], strict=True):
            if slot in values:
                texts[-1] += values[slot] + text
            else:
                slots.append(slot)
                texts.append(text)
        return Frame(tuple(texts), tuple(slots))

    def page(self, values: Mapping[str, str]) -> str:
        """The page: every slot filled."""
        parts = zip(self.texts, (*(values[slot] for slot in self.slots), ""), strict=True)
        return "".join([text for part in parts for text in part])


def keep(page: str, address: str) -> str:
    """The part of a built page that is ours, without blank lines; relative links lead up to the site's folder first."""
    kept = _KEPT.search(page)
    if not kept:
        raise NoFrame(Words("缺少 `mx:begin` 或 `mx:end`", "it lacks `mx:begin` or `mx:end`"))
    lines = (line.strip() for line in kept[1].splitlines())
    text = "\n".join(line for line in lines if line) + "\n"
    return _LINK.sub(lambda link: _from_the_top(link, address), text)


def _from_the_top(link: re.Match[str], address: str) -> str:
    target = link[1]
    if not target or _ELSEWHERE.match(target):
        return link[0]
    path = normpath(join(address, f"{target}index.html" if target.endswith("/") else target))
    return f"{link[0].removesuffix(target)}{UP}{path}"


def targets(text: str) -> set[str]:
    """What the links of a kept text lead to, from the site's folder on."""
    return set(_FROM_UP.findall(text))


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with links to files under their new names."""
    return _FROM_UP.sub(lambda link: UP + names.get(link[1], link[1]), text)


def cut(text: str) -> Frame:
    """A kept text, cut at its slots, with a policy that allows its own scripts and nothing from elsewhere."""
    parts = _SLOT.split(text.replace(_POLICY, policy(text)))
    frame = Frame(tuple(parts[::2]), tuple(parts[1::2]))
    if missing := SLOTS - set(frame.slots):
        names = ", ".join(f"`mx:{slot}`" for slot in sorted(missing))
        raise NoFrame(Words(f"缺少 {names}", f"it lacks {names}"))
    return frame


def policy(text: str) -> str:
    """What a browser may load for a page: our own files, and the scripts in the text, known by their hashes."""
    hashes = (b64encode(sha256(script.encode()).digest()).decode() for script in _SCRIPT.findall(text))
    scripts = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
    )
