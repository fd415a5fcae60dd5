"""A page as a tree of elements, read strictly: whatever is opened is closed, in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass
class Element:
    """One element with everything in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Its anchor."""
        return self.attributes.get("id", "")

    @property
    def classes(self) -> frozenset[str]:
        """Its class names."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def elements(self) -> list["Element"]:
        """The elements directly in it."""
        return [one for one in self.inside if isinstance(one, Element)]

    def all(self) -> Iterator["Element"]:
        """The element and every element in it, in order."""
        yield self
        for one in self.elements:
            yield from one.all()

    def find(self, **attributes: str) -> list["Element"]:
        """Every element in it with these attributes."""
        wanted = attributes.items()
        return [one for one in self.all() if all(one.attributes.get(name) == value for name, value in wanted)]

    def text(self, skip: Callable[["Element"], bool] = lambda _: False) -> str:
        """The text in it, but for what is in elements to skip."""
        texts = (one if isinstance(one, str) else "" if skip(one) else one.text(skip) for one in self.inside)
        return "".join(texts)


class _Builder(HTMLParser):
    """Builds the tree."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        if closed.tag != tag:
            raise ValueError(f"line {self.getpos()[0]}: `{closed.tag}` is open where `{tag}` ends")

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def tree(html: str) -> Element:
    """A page."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    if len(builder.open) > 1:
        raise ValueError(f"`{builder.open[-1].tag}` is never closed")
    return builder.root
