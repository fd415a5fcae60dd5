"""The words of the form itself: all that may stand in a document beside the values, and the price of each."""

import re
from collections.abc import Iterable, Iterator

from generator.model.form import Form, Part, PartKind
from generator.model.record import Record, RepairKind
from generator.tracing.leaves import labels

LABEL, REPEAT = 1, 100  # a page break that repeats a level label is rarer than a label that stands where it should
_NUMBER = "[一二三四五六七八九十]{1,2}、"  # before a label: 二、重点工作任务
_NUMBERED, _NUMBER_LAST = re.compile(f"^{_NUMBER}"), re.compile(f"{_NUMBER}$")
_LONGEST_NUMBER = 3
_UNITS = ("万元", "元")  # what tables print that have no money in them
_WITH_HEADS = (PartKind.INCOME, PartKind.SPENDING, PartKind.INDICATORS)  # their heads are in the record, as printed


def label_prices(record: Record, form: Form) -> dict[str, int]:
    """Every label that may stand in the document of a record, and the price of meeting it once more."""
    prices = {label: REPEAT for table in record.indicators for group in table.groups for label in group.level}
    for repair in record.repairs:
        if repair.kind in (RepairKind.SPLIT, RepairKind.RESIDUE, RepairKind.UNKEPT):
            prices |= dict.fromkeys(repair.printed, REPEAT if repair.kind is RepairKind.SPLIT else LABEL)
    return prices | dict.fromkeys(_printed_by_the_form(record, form), LABEL)


def _printed_by_the_form(record: Record, form: Form) -> list[str]:
    """The labels of the form, their blanks filled in, and the heads the record carries."""
    units = (record.funding.unit,) if record.funding else dict.fromkeys((form.unit, *_UNITS))
    fixed = [
        label.replace("{year}", str(record.year)).replace("{unit}", unit)
        for part in form.parts
        for label in spellings((*part.labels, *_heads(part)))
        for unit in units
    ]
    return [label for label in fixed if "{" not in label] + [leaf.text for leaf in labels(record) if leaf.text]


def _heads(part: Part) -> Iterator[str]:
    """The column heads that stand in no record."""
    all_of_them = part.part not in _WITH_HEADS
    return (head for role, heads in part.columns.items() if all_of_them or role == "other" for head in heads)


def spellings(labels: Iterable[str]) -> Iterator[str]:
    """Labels as forms state them, and with the marks that documents add: `*` where a cell must be filled, a colon."""
    for label in labels:
        bare = label.rstrip("：:")
        yield from dict.fromkeys((label, f"{bare}：", f"*{bare}", f"*{bare}："))


def unnumbered(label: str) -> str:
    """A label without the number that a document may print before it."""
    return _NUMBERED.sub("", label)


def number_before(text: str, start: int) -> int:
    """Where the number before a place in a text begins; the place itself where there is none."""
    found = _NUMBER_LAST.search(text[max(0, start - _LONGEST_NUMBER) : start])
    return start - len(found[0]) if found else start


def leads_in(label: str) -> bool:
    """Whether a label ends in a colon, so that its value may follow without white space."""
    return label.endswith(("：", ":"))


def residue(record: Record) -> frozenset[str]:
    """What programs left in the document, by the record's own account; it may stand inside a cell."""
    repairs = (repair for repair in record.repairs if repair.kind is RepairKind.RESIDUE)
    return frozenset(text for repair in repairs for text in repair.printed)
