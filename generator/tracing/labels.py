"""The words of the form itself: all that may stand in a document beside the values, and the price of each."""

from generator.model.form import Form
from generator.model.record import Record, RepairKind
from generator.tracing.leaves import labels

LABEL, REPEAT = 1, 100  # a page break that repeats a level label is rarer than a label that stands where it should


def label_prices(record: Record, form: Form) -> dict[str, int]:
    """Every label that may stand in the document of a record, and the price of meeting it once more."""
    prices = {label: REPEAT for table in record.indicators for group in table.groups for label in group.level}
    for repair in record.repairs:
        if repair.kind in (RepairKind.SPLIT, RepairKind.RESIDUE):
            prices |= dict.fromkeys(repair.printed, REPEAT if repair.kind is RepairKind.SPLIT else LABEL)
    return prices | dict.fromkeys(_printed_by_the_form(record, form), LABEL)


def _printed_by_the_form(record: Record, form: Form) -> list[str]:
    """The labels of the form, their blanks filled in, and the heads the record carries."""
    unit = record.funding.unit if record.funding else form.unit
    fixed = [
        label.replace("{year}", str(record.year)).replace("{unit}", unit)
        for part in form.parts
        for label in (*part.labels, *part.columns.get("other", ()))
    ]
    return [label for label in fixed if "{" not in label] + [leaf.text for leaf in labels(record) if leaf.text]


def residue(record: Record) -> frozenset[str]:
    """What programs left in the document, by the record's own account; it may stand inside a cell."""
    repairs = (repair for repair in record.repairs if repair.kind is RepairKind.RESIDUE)
    return frozenset(text for repair in repairs for text in repair.printed)
