"""The list of mutants is true of the program as it is: `make trust` tries each."""

import pytest

from tests.conftest import ROOT
from tests.trust.mutants import MUTANTS


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_a_patch_applies(mutant):
    assert (ROOT / mutant.file).read_text(encoding="utf-8").count(mutant.old) == 1
    assert all((ROOT / word).is_file() for word in mutant.tests if word.startswith("tests/"))
