"""Of a form that gathers what many places print, the columns stand in the order of the document, and no other."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from generator.consistency import problems_of_a_record
from generator.library import Library, load, trace_path
from generator.tracing.document import trace_entry
from tests.importing.test_samples_are_records import SAMPLES

KEY = "341522/keji/2022"
HEADS = ("full: 年度指标值, weight: 分值", "weight: 分值, full: 年度指标值")
PRINTED = ("年度指标值 分值", "分值 年度指标值")


def cells_exchanged(text: str) -> str:
    """The document with its last two columns the other way round."""
    rows = re.sub(r"(?m) (\S+) (\d+)$", r" \2 \1", text.partition("绩效指标 ")[2])
    return text.partition("绩效指标 ")[0] + "绩效指标 " + rows.replace(*PRINTED)


def project(root: Path, document: str, record: str) -> Library:
    """A project of one sample, traced as well as it can be."""
    source, kept = root / f"data/sources/{KEY}.txt", root / f"data/records/{KEY}.yaml"
    for file in (source, kept):
        file.parent.mkdir(parents=True)
    source.write_text(document, encoding="utf-8")
    digest = sha256(document.encode()).hexdigest()
    kept.write_text(re.sub('sha256: "[0-9a-f]*"', f'sha256: "{digest}"', record), encoding="utf-8")
    library, problems = load(root)
    assert library is not None
    assert problems == []
    trace, _ = trace_entry(library, library.entries[0])
    assert trace is not None
    place = trace_path(library.data, library.entries[0])
    place.write_text(trace.model_dump_json(exclude_defaults=True), encoding="utf-8")
    return library


@pytest.mark.parametrize(("is_printed_so", "is_written_so"), [(True, True), (True, False), (False, True)])
def test_they_stand_as_the_document_prints_them(tmp_path: Path, *, is_printed_so: bool, is_written_so: bool) -> None:
    """Exchanged in both the table is sound; in one alone every cell is told."""
    document, record = ((SAMPLES / f"xiangmu.{ending}").read_text(encoding="utf-8") for ending in ("txt", "yaml"))
    library = project(
        tmp_path,
        cells_exchanged(document) if is_printed_so else document,
        record.replace(*HEADS) if is_written_so else record,
    )
    told = {problem.rule for problem in problems_of_a_record(library.entries[0], library)}
    assert told == (set() if is_printed_so == is_written_so else {"untraced", "left-over"})
