"""A record is what its path says: place, department, year, one file."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.given import named
from generator.library import Entry, Library
from generator.problems import Problem
from generator.reading.file_names import parts_of
from generator.words import Words


def path_is_identity(entry: Entry, _library: Library) -> Iterator[Problem]:
    """The path of a record says what the record says: region, department, year."""
    record = entry.record
    if record.region != entry.region:
        message = Words(
            f"`region` 是 `{record.region}`，所在文件夹是 `{entry.region}`",
            f"`region` is `{record.region}`, its folder `{entry.region}`",
        )
        yield entry.file.problem(("region",), "path", message, MOVE)
    if entry.unit != record.department.kind and not entry.unit.startswith(f"{record.department.kind}-"):
        message = Words(
            f"`kind` 是 `{record.department.kind}`，所在文件夹是 `{entry.unit}`",
            f"`kind` is `{record.department.kind}`, its folder `{entry.unit}`",
        )
        yield entry.file.problem(("department", "kind"), "path", message, MOVE)
    if str(record.year) != entry.year:
        message = Words(
            f"`year` 是 `{record.year}`，文件名是 `{entry.year}`", f"`year` is `{record.year}`, the file `{entry.year}`"
        )
        yield entry.file.problem(("year",), "path", message, MOVE)


MOVE = Words(
    "改正这一项，或把文件移到 data/records/<地区>/<部门>/<年度>.yaml",
    "mend it, or move the file to data/records/<region>/<department>/<year>.yaml",
)


def one_file_a_record(library: Library) -> Iterator[Problem]:
    """A record is one file, not a YAML and a JSON."""
    times = Counter(map(parts_of, library.paths))
    for path in library.paths:
        if times[parts_of(path)] > 1:
            message = Words("同一部门同一年度有两个文件", "two files hold the same department and year")
            hint = Words("删去其中一个", "remove one of them")
            yield Problem(named(library.data, Path(path)), 1, 1, "two-files", message, hint)


def place_and_kind_are_known(entry: Entry, library: Library) -> Iterator[Problem]:
    """Region, department kind and form are in the vocabulary, and the name is of that kind."""
    record, vocabulary = entry.record, library.vocabulary
    if record.region not in vocabulary.regions.regions:
        message = Words(f"没有代码为 `{record.region}` 的地区", f"no region has the code `{record.region}`")
        hint = Words(
            "查六位行政区划代码；新设的写进 data/vocabulary/regions.yaml，没有就新建：`regions: {'320499': 某某区}`",
            "see the codes of GB/T 2260; a new one goes into data/vocabulary/regions.yaml: `regions: {'320499': name}`",
        )
        yield entry.file.problem(("region",), "region", message, hint)
    kinds = {kind.id for kind in vocabulary.departments}
    meant = vocabulary.department(record.department.name)
    if record.department.kind not in kinds:
        message = Words(
            f"没有 `{record.department.kind}` 这一类部门", f"there is no department kind `{record.department.kind}`"
        )
        hint = (
            Words(f"`{record.department.name}` 应是 `{meant.id}`", f"`{record.department.name}` is `{meant.id}`")
            if meant
            else SEE_DEPARTMENTS
        )
        yield entry.file.problem(("department", "kind"), "department", message, hint)
    elif meant is None or meant.id != record.department.kind:
        zh, en = (f"，更像 `{meant.id}`", f" but as `{meant.id}`") if meant else ("", "")
        message = Words(
            f"`{record.department.name}` 不像是 `{record.department.kind}` 类{zh}",
            f"`{record.department.name}` does not read as `{record.department.kind}`{en}",
        )
        yield entry.file.problem(("department", "name"), "department", message, SEE_DEPARTMENTS)
    if record.form not in library.forms:
        message = Words(f"没有表式 `{record.form}`", f"there is no form `{record.form}`")
        names = "、".join(sorted(library.forms))
        yield entry.file.problem(("form",), "form", message, Words(f"可用：{names}", f"use one of {names}"))


SEE_DEPARTMENTS = Words(
    "改 `kind`；或在 data/vocabulary/departments.yaml（没有就新建）里加不带地名的别名："
    "`departments: [{id: keji, aliases: [某某局]}]`",
    "change `kind`, or add an alias without a place in data/vocabulary/departments.yaml, which may be new: "
    "`departments: [{id: keji, aliases: [name]}]`",
)
