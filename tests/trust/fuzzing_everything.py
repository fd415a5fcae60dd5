"""More than a million inputs: each ends within a second and without an accident, and nothing it wrote is alive."""

import pytest

from tests.trust.fuzzing import fuzz
from tests.trust.fuzzing_targets import TARGETS

AT_ONCE = 20_000  # inputs of one test, so that several processes can share the work
PARTS = [(target, part) for target in TARGETS for part in range(-(-target.times // AT_ONCE))]


@pytest.mark.parametrize(("target", "part"), PARTS, ids=[f"{target.name}-{part}" for target, part in PARTS])
def test_no_text_meets_an_accident(target, part, count):
    times = min(AT_ONCE, target.times - part * AT_ONCE)
    found = fuzz(target, times, part)
    count(f"fuzzing {target.name}", inputs=found.tried, failures=len(found.failures), slowest=found.slowest)
    count("fuzzing", inputs=found.tried, failures=len(found.failures), slowest=found.slowest)
    assert found.failures == ()
