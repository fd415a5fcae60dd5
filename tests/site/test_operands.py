"""Everything that a check looked at is shown: in its arithmetic, or beside it."""

from tests.conftest import ROOT
from tests.site.several import site_of_library


def test_every_operand_leads_to_its_value_once(library):
    """Also one whose text is empty, where there is no arithmetic."""
    (chapter,) = site_of_library(library, ROOT).chapters
    operands = [finding.operands for one in chapter.published for finding in one.findings]
    shown = [
        [*(piece for piece in check.arithmetic if piece.href), *check.operands]
        for checks in chapter.checks.values()
        for check in (*checks.judged, *checks.notes)
    ]
    assert any(not operand.text for found in operands for operand in found)
    assert sorted(map(len, shown)) == sorted(map(len, operands))
