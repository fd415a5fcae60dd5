"""Where addresses of former times lead."""

import pytest

from generator.model.lasting import Redirects
from generator.permanence.ways import Ways

SAID = {"name": "某", "date": "2026-01-01", "why": "某"}
WAYS = Ways(
    Redirects.model_validate(
        {
            "kinds": [{"old": "keji", "new": "kexue", **SAID}],
            "regions": [{"old": "320681", "new": "320614", **SAID}],
            "families": [{"old": "a-b", "new": "c-d", **SAID}],
            "addresses": [
                {"old": "320400/keji/2023/", "new": "320400/keji-jiguan/2023/", **SAID},
                {"old": "320681/keji/2022/#i-013", "new": "320681/keji/2022/#i-014", **SAID},
            ],
            "withdrawn": [{"address": "320600/", **SAID}],
        }
    )
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("departments/keji/", "departments/kexue/"),
        ("compare/keji/2025/", "compare/kexue/2025/"),
        ("320500/keji/2025/", "320500/kexue/2025/"),
        ("320500/keji-jiguan/2025/", "320500/kexue-jiguan/2025/"),
        ("320681/keji/2022/", "320614/kexue/2022/"),
        ("320681/", "320614/"),
        ("320400/keji/2023/", "320400/kexue-jiguan/2023/"),
        ("indicators/a-b/", "indicators/c-d/"),
        ("320600/keji/2025/", ""),
    ],
)
def test_an_address_leads_on_to_its_last_place(old: str, new: str) -> None:
    led = WAYS.lead(old)
    assert led is not None
    assert led.address == new


@pytest.mark.parametrize("address", ["departments/jiaoyu/", "320500/kejiju/2025/", "findings/keji/", "indicators/a/"])
def test_what_nobody_moved_leads_nowhere(address: str) -> None:
    assert WAYS.lead(address) is None


def test_what_became_of_a_row_is_known_where_its_record_is_now() -> None:
    (moved,) = WAYS.rows("320614/kexue/2022/").values()
    assert "320614/kexue/2022/#i-014" in repr(moved)
