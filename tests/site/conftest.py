"""What tests of the site share: its pages, and tiny projects made for one test."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator.library import load, trace_path
from generator.model.record import Record
from generator.notation import record_text
from generator.tracing.document import trace_entry
from tests.site.html_page import HtmlPage, pages

KEY = "320400/keji/2023"


@pytest.fixture(scope="session")
def built_pages(site) -> dict[str, HtmlPage]:
    """The pages of that site."""
    return pages(site)


@pytest.fixture
def project(tmp_path: Path) -> Callable[[dict[str, Any], str], Path]:
    """Make a project of one record and its document."""

    def make(record: dict[str, Any], document: str) -> Path:
        root, source = tmp_path / "project", document.encode()
        origin = {"file": f"sources/{KEY}.txt", "sha256": sha256(source).hexdigest()}
        _write(root / "data" / origin["file"], document)
        _write(root / "data/records" / f"{KEY}.yaml", record_text(Record.model_validate({**record, "source": origin})))
        library, problems = load(root)
        assert library is not None
        trace, more = trace_entry(library, library.entries[0])
        assert trace is not None
        assert (problems, more) == ([], [])
        _write(trace_path(library.data, library.entries[0]), trace.model_dump_json(exclude_defaults=True))
        return root

    return make


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
