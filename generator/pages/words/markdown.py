"""Running text from Markdown: no HTML of a writer's passes, links lead to addresses, headings keep their names."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from generator.addresses import Here

_ELSEWHERE = frozenset({"http", "https"})
_NAMED = re.compile(r"\s*\{#([A-Za-z][\w-]*)\}\s*$")  # `## Licence {#licence}`: one name in all languages


class Heading(NamedTuple):
    """A section of the text."""

    id: str
    title: str


class Prose(NamedTuple):
    """A text ready to be set."""

    title: str
    lede: Markup  # the first paragraph
    summary: str  # the same without marks
    body: Markup
    headings: tuple[Heading, ...]  # of the second level


def prose(text: str, here: Here) -> Prose:
    """A text as HTML; its first heading is the title, and the paragraph under it stands apart."""
    parser = _parser()
    tokens = parser.parse(text)
    title, tokens = _taken(tokens, "heading_open")
    lede, tokens = _taken(tokens, "paragraph_open")
    headings = tuple(_with_ids(tokens))
    tokens = list(_with_captions(tokens))
    _finish([*lede, *tokens], here)
    render = parser.renderer.render
    return Prose(
        title=_plain(title),
        lede=_markup(render([one for one in lede if one.type == "inline"], parser.options, {})),
        summary=_plain(lede),
        body=_markup(render(tokens, parser.options, {})),
        headings=tuple(heading for level, heading in headings if level == "h2"),
    )


def _markup(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - made of escaped text, by a parser that lets no HTML through


class _Parser(MarkdownIt):
    """The parser, with links restricted to where ours may lead."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's own name
        """Whether a link becomes one."""
        return _may_lead(url)


def _parser() -> MarkdownIt:
    return _Parser("js-default", {"html": False, "linkify": False}).disable("image")


def _may_lead(href: str) -> bool:
    """Whether a link is to another site, to a mailbox, or to an address of ours."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    if parts.scheme in _ELSEWHERE:
        return bool(parts.netloc)
    path = unquote(parts.path)
    if parts.netloc or ".." in path or "\\" in path:
        return False
    return parts.scheme == "mailto" or (not parts.scheme and ":" not in path)


def _taken(tokens: list[Token], opening: str) -> tuple[list[Token], list[Token]]:
    """The first block where it is of this kind, and what follows it."""
    if not tokens or tokens[0].type != opening:
        return [], tokens
    return tokens[:3], tokens[3:]


def _plain(tokens: Sequence[Token]) -> str:
    children = [child for token in tokens for child in token.children or ()]
    return "".join("\n" if child.type == "softbreak" else child.content for child in children).strip()


def _with_ids(tokens: Sequence[Token]) -> Iterator[tuple[str, Heading]]:
    """Each heading gets an id: the one written behind it, or its words; never one that another has."""
    met: set[str] = set()
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        name = _name_of(inline)
        title = _plain([inline])
        name = name or _slug(title) or "section"
        while name in met:
            name = f"{name}-again"
        met.add(name)
        token.attrSet("id", name)
        yield token.tag, Heading(name, title)


def _with_captions(tokens: Sequence[Token]) -> Iterator[Token]:
    """The same, with the heading above each table as its caption, for readers that listen."""
    heading = ""
    for token, following in zip_longest(tokens, tokens[1:]):
        yield token
        if token.type == "heading_open":
            heading = _plain([following])
        if token.type == "table_open":
            yield Token("caption_open", "caption", 1, attrs={"class": "mx-hidden"})
            yield Token("text", "", 0, content=heading)
            yield Token("caption_close", "caption", -1)


def _name_of(inline: Token) -> str:
    """The id written behind a heading; taken out of its text."""
    last = inline.children[-1] if inline.children else None
    found = _NAMED.search(last.content) if last and last.type == "text" else None
    if last is None or found is None:
        return ""
    last.content = last.content[: found.start()]
    return found[1]


def _slug(title: str) -> str:
    """The words of a heading as an id, which begins with a letter."""
    words = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFKC", title).casefold()).strip("-")
    return words if words[:1].isalpha() or not words else f"section-{words}"


def _finish(tokens: Sequence[Token], here: Here) -> None:
    """Links as they lead from the page, heads of tables with their scope, no second title."""
    for token in tokens:
        if token.type in ("heading_open", "heading_close") and token.tag == "h1":
            token.tag = "h2"
        if token.type == "th_open":
            token.attrSet("scope", "col")
        for child in token.children or ():
            if child.type == "link_open":
                _lead(child, here)


def _lead(link: Token, here: Here) -> None:
    href = str(link.attrGet("href") or "")
    parts = urlsplit(href)
    if parts.scheme in _ELSEWHERE:
        link.attrSet("rel", "noreferrer external")
    elif not parts.scheme:
        address = _address(parts.path)
        link.attrSet("href", f"#{parts.fragment}" if not parts.path else here.to(address, parts.fragment))


def _address(path: str) -> str:
    """The address that a link of ours names: `method/`, `/method/`, `method` and `method.md` are one."""
    bare = path.removeprefix("./").lstrip("/")
    if bare.endswith(".md"):
        bare = bare.removesuffix(".md").removesuffix(".en")
    name = bare.rpartition("/")[2]
    return f"{bare}/" if name and "." not in name else bare
