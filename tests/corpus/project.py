"""A whole project of made-up records, each with its document and its proof."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.model.form import Form
from generator.model.record import Record
from generator.notation import record_text
from tests.corpus.document import written
from tests.corpus.made import key, records
from tests.corpus.pools import pools

_TEXTS: dict[str, Callable[[Record], str]] = {
    ".json": lambda record: record.model_dump_json(exclude_defaults=True, indent=1),
    ".yaml": record_text,
}


def project(root: Path, count: int, kinds: int = 0, suffix: str = ".json") -> Path:
    """A project of so many records under a folder, with the shipped forms and vocabularies."""
    return project_of(root, records(count, kinds), suffix)


def project_of(root: Path, chosen: Iterable[Record], suffix: str = ".json") -> Path:
    """A project of some made-up records under a folder: in JSON, which is read sooner, or as people write them."""
    for record in chosen:
        _write(root / "data", record, pools().forms[record.form], suffix)
    return root


def _write(data: Path, record: Record, form: Form, suffix: str) -> None:
    """A record, its document and its trace."""
    document = written(record, form)
    source = record.source.model_copy(update={"sha256": document.trace.source})
    proven = record.model_copy(update={"source": source})
    _write_text(data / record.source.file, document.text)
    path = data / "records" / f"{key(record)}{suffix}"
    _write_text(path, _TEXTS[suffix](proven))
    path.with_name(f"{record.year}.trace.json").write_bytes(
        document.trace.model_dump_json(exclude_defaults=True, indent=1).encode()
    )


def _write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
