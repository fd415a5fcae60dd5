"""The names by which findings of a record are found: they stand in addresses, and replies say what they answer."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model.finding import Finding


def anchored(findings: Iterable[Finding]) -> Iterator[tuple[str, Finding]]:
    """Each finding with its anchor on the page of the record."""
    met: Counter[str] = Counter()
    for finding in findings:
        name = _anchor_of(finding)
        met[name] += 1
        yield (name if met[name] == 1 else f"{name}-{met[name]}"), finding


def _anchor_of(finding: Finding) -> str:
    """The anchor of a finding where there is no other of its rule about the same value."""
    at = finding.operands[0].at.replace(".", "-") if finding.operands else ""
    return f"check-{finding.rule}-{at}" if at else f"check-{finding.rule}"
