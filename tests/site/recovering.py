"""A record read back from its page: every value by the names that the page gives it, with nothing but the HTML."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr", "col", "rect", "path"}


@dataclass
class Element:
    """An element with what is in it."""

    tag: str
    attributes: dict[str, str]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def walk(self):
        """It and every element in it, in the order of the page."""
        yield self
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.walk()

    def has(self, name: str) -> bool:
        """Whether it is of a class."""
        return name in self.attributes.get("class", "").split()


class _Tree(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].inside.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].inside.append(data)


def tree(html: str) -> Element:
    """A page as elements."""
    parser = _Tree()
    parser.feed(html)
    return parser.open[0]


def by_id(root: Element, name: str) -> Element:
    """The element with an anchor."""
    return next(one for one in root.walk() if one.attributes.get("id") == name)


def reading_values(root: Element) -> dict[str, str]:
    """Every value of the reading layout by its name in the trace, e.g. `m-012.half`; blanks are empty."""
    values: dict[str, str] = {}
    for row in (one for one in root.walk() if one.tag == "tr"):
        ids = [one.attributes.get("id", "") for one in row.walk()]
        heads = [name for name in ids if name.startswith(("m-", "i-"))]
        for cell in (one for one in row.walk() if "data-c" in one.attributes and heads):
            values[f"{heads[-1]}.{cell.attributes['data-c']}"] = printed(cell)
    return values


def printed(cell: Element) -> str:
    """The printed text of a cell: its value, or all its text where it is running text."""
    found = [one for one in cell.walk() if one.has("mx-v")]
    noted = any(one.has("mx-v__note") for one in cell.walk())
    return found[0].text if found else "" if noted else cell.text


def original_values(root: Element) -> dict[str, str]:
    """Every value of the original layout, by its name in the trace."""
    boxes = (one for one in by_id(root, "original").walk() if "data-at" in one.attributes)
    return {box.attributes["data-at"]: box.text for box in boxes}


def original_levels(root: Element) -> dict[str, tuple[str, ...]]:
    """The labels that stand over each indicator of the original layout, by the indicator's id."""
    tables = (one for one in by_id(root, "original").walk() if one.tag == "table")
    return {row: labels for table in tables for row, labels in _levels(table)}


def _levels(table: Element):
    spanning: list[tuple[str, int]] = []  # labels, and how many rows they still reach
    body = next(one for one in table.inside if isinstance(one, Element) and one.tag == "tbody")
    for row in (one for one in body.inside if isinstance(one, Element)):
        cells = [one for one in row.inside if isinstance(one, Element)]
        spanning = [(label, left - 1) for label, left in spanning if left > 1]
        labels = [cell for cell in cells if cell.tag == "th" and "data-at" not in cell.attributes]
        spanning += [(cell.text, int(cell.attributes.get("rowspan", "1"))) for cell in labels]
        names = [at for cell in cells if (at := cell.attributes.get("data-at", "")).startswith("i-")]
        if names:
            yield names[0].partition(".")[0], tuple(label for label, _ in spanning)
