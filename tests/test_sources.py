"""Documents are read from the folder of documents alone, whatever a record says and wherever links lead."""

from pathlib import Path

import pytest

from generator.library import Library, read_source
from generator.model.record import Record

NAMES = {
    "sources/a/plain.txt": True,
    "sources/link.txt": True,  # to a document
    "sources/folder/plain.txt": True,  # a link to a folder of documents
    "sources/a/../a/plain.txt": True,
    "sources//a/./plain.txt": True,
    "sources/out.txt": False,
    "sources/beside/secret.txt": False,
    "sources/a/../../secret.txt": False,
    "sources/circle": False,
    "sources/a": False,
    "sources": False,
    "sources/": False,
    "secret.txt": False,
    "a/sources/plain.txt": False,
    "sources/a\0b": False,
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    (data / "sources/a").mkdir(parents=True)
    (data / "sources/a/plain.txt").write_text("a", encoding="utf-8")
    (data / "secret.txt").write_text("b", encoding="utf-8")
    (data / "sources/link.txt").symlink_to("a/plain.txt")
    (data / "sources/folder").symlink_to("a")
    (data / "sources/out.txt").symlink_to("../secret.txt")
    (data / "sources/beside").symlink_to("..")
    (data / "sources/circle").symlink_to("circle")
    return data


@pytest.mark.parametrize("name", NAMES)
def test_only_what_lies_among_documents_is_read(name: str, data: Path, library: Library) -> None:
    assert read_source(data, _of(library, name)) == (b"a" if NAMES[name] else None)


def test_a_project_may_be_reached_by_a_link(data: Path, tmp_path: Path, library: Library) -> None:
    (tmp_path / "linked").symlink_to(data)
    assert read_source(tmp_path / "linked", _of(library, "sources/a/plain.txt")) == b"a"


def test_a_folder_of_documents_that_leads_out_holds_none(data: Path, tmp_path: Path, library: Library) -> None:
    (data / "sources").rename(tmp_path / "moved")
    (data / "sources").symlink_to(tmp_path / "moved")
    assert read_source(data, _of(library, "sources/a/plain.txt")) is None


def _of(library: Library, name: str) -> Record:
    """A record that names a document."""
    first = library.records[0]
    return first.model_copy(update={"source": first.source.model_copy(update={"file": name})})
