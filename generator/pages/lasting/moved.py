"""A page that leads on to where its content is now, to the very row, with or without scripts."""

from typing import NamedTuple

from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.site import Page


class MovedView(NamedTuple):
    """What a page shows that leads on."""

    text: str
    to: str  # the way to where it leads
    name: str
    why: str


def moved_page(say: Catalogue, old: str, new: str, name: str, *, said: tuple[str, str] = ("", "")) -> Page:
    """The page at an old address that leads to a new one; `said` is the sentence on it, and the reason."""
    sentence, why = said[0] or say("这一页改到了新的地址。"), said[1]
    view = MovedView(sentence, Here(old).to(new), name, why)
    return Page(old, "moved", name, view, sheet="moved", canonical=new)
