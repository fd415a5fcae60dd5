"""Word and Excel files as what they are, zips of XML: what they unpack to is bounded, and no entity is followed."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from generator.importing.opening import refusals
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refused

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its class no other name

_ENCRYPTED = 1  # the bit of an entry's flags
# No entity is followed, nothing is fetched, and nothing may be deeper or longer than libxml2 thinks reasonable.
_CAREFUL = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class Relation(NamedTuple):
    """That one part of a file belongs to another, and as what."""

    id: str
    kind: str  # the last word of its type, e.g. "header"
    target: str  # the name of the part


class Archive:
    """An open Word or Excel file."""

    def __init__(self, path: Path, limits: Limits) -> None:
        """Open a zip; refused where it would unpack to too much."""
        try:
            self._zip = ZipFile(path)
        except (BadZipFile, ValueError, NotImplementedError) as error:  # the last: of a version zipfile does not know
            raise Refused(refusals.damaged(str(error))) from error
        entries = self._zip.infolist()
        if len(entries) > limits.entries:
            raise Refused(refusals.too_many(("里面的文件", "files inside"), limits.entries))
        # ZipFile never gives more of an entry than it declares, so that the sum bounds what is unpacked.
        if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
            raise Refused(refusals.too_large_unpacked(limits.unpacked_bytes))
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise Refused(refusals.PROTECTED)
        self._entries = {_plain(entry.filename): entry for entry in entries}

    @property
    def names(self) -> frozenset[str]:
        """The names of its parts, in small letters."""
        return frozenset(self._entries)

    def open(self, name: str) -> IO[bytes]:
        """A part, to be read in pieces."""
        return self._zip.open(self._entry(name))

    def read(self, name: str) -> bytes:
        """A part as bytes; none where there is no such part."""
        return self._zip.read(self._entry(name)) if _plain(name) in self._entries else b""

    def xml(self, name: str) -> Element | None:
        """A part as XML; nothing where there is no such part."""
        data = self.read(name)
        if not data:
            return None
        root = etree.fromstring(data, etree.XMLParser(**_CAREFUL))
        expect_no_declarations(root)
        return root

    def elements(self, name: str, *tags: str) -> Iterator[Element]:
        """The elements of some names in a part, each as soon as it is read; the caller clears what it has seen."""
        with self.open(name) as stream:
            for _, element in etree.iterparse(stream, tag=[f"{{*}}{tag}" for tag in tags], **_CAREFUL):
                expect_no_declarations(element)
                yield element

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What belongs to a part, and as what; what stands outside the file is left out. The file's own name is ""."""
        folder, _, own = name.rpartition("/")
        root = self.xml(posixpath.join(folder, "_rels", f"{own}.rels"))
        if root is None:
            return ()
        return tuple(
            Relation(
                child.get("Id", ""), child.get("Type", "").rpartition("/")[2], _joined(folder, child.get("Target"))
            )
            for child in root
            if child.get("TargetMode") != "External"
        )

    def _entry(self, name: str) -> ZipInfo:
        return self._entries[_plain(name)]


def expect_no_declarations(element: Element) -> None:
    """Refuse XML that declares a document type, and with it entities."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise Refused(refusals.DECLARES)


def local(element: Element) -> str:
    """The name of an element without its namespace, which differs between the two editions of the format."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str, other: str = "") -> str:
    """An attribute by its name without namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return other


def child(element: Element, *names: str) -> Element | None:
    """The element that a path of names leads to, if there is one."""
    found: Element | None = element
    for name in names:
        found = next((one for one in found if local(one) == name), None) if found is not None else None
    return found


def _joined(folder: str, target: str | None) -> str:
    """The name of a part from how another refers to it."""
    return posixpath.normpath(posixpath.join("/", folder, target or "")).lstrip("/")


def _plain(name: str) -> str:
    """A name as the format compares names; some programs write it with backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()
