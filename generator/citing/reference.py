"""What a reference says, and its words by GB/T 7714—2015."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_KIND = "[DS/OL]"  # a set of data, online
_VISITED = "[引用日期]"  # the day that whoever cites writes in


class Reference(NamedTuple):
    """A version of a record, as a work of reference is cited."""

    key: str  # of the record, e.g. `320400/keji/2023`
    author: str
    title: str
    year: int
    date: str  # when its document was published; nothing where that is not known
    publisher: str
    version: str
    site: str  # the address of the site; nothing where it has none
    language: str = "zh-CN"

    @property
    def path(self) -> str:
        """The address of the version within the site."""
        return f"{self.key}/versions/{self.version}/"

    @property
    def url(self) -> str:
        """The whole address of the version; from the top of the site where the site has none."""
        return f"{self.site or '/'}{self.path}"

    @property
    def id(self) -> str:
        """A name that no other reference has."""
        return f"mingxi-{self.key.replace('/', '-')}-{self.version}"

    @property
    def full_title(self) -> str:
        """The title with its year."""
        return f"{self.title}：{self.year}年度"


class Row(NamedTuple):
    """A row of a record."""

    id: str
    name: str


def text(reference: Reference) -> str:
    """The reference in words."""
    head = f"{reference.author}. {_line(reference.title)}: {reference.year}年度{_KIND}. "
    return f"{head}{_tail(reference)}{reference.url}"


def row_texts(reference: Reference, rows: Iterable[Row]) -> Iterator[str]:
    """The reference of each row, as a part of the whole."""
    whole = f"{_KIND}//{_line(reference.title)}: {reference.year}年度. {_tail(reference)}{reference.url}#"
    return (f"{reference.author}. {_line(row.name)}{whole}{row.id}" for row in rows)


def _tail(reference: Reference) -> str:
    day = f"({reference.date})" if reference.date else ""
    return f"版本{reference.version}. {reference.publisher}{day}{_VISITED}. "


def _line(words: str) -> str:
    """A title on one line, however it was printed."""
    return words.replace("\n", "")
