"""Where the document stops short, a quiet mark stands behind the text and leads to the reason."""

import re

import pytest

MARK = re.compile(r'(.{4})<a class="mx-cut" href="#(check-cut-text-[^"]+)">〔原文止于此，可能没有印全〕</a>')
ENDS = {
    "320281/keji-jiguan/2025": [
        ("annual-9-level-2", "的规划、"),
        ("annual-10-level-2", "项目资金"),
        ("annual-11-level-2", "拟订科技"),
        ("annual-12-level-2", "建设规划"),
    ],
    "320400/keji/2023": [
        ("goals-0-3", "技创新创"),
        ("annual-9-level-2", "完成市委"),
        ("functions-14", "科技创新"),
    ],
    "320500/keji/2025": [("annual-9-level-2", "（三）牵")],
    "320600/keji/2025": [],
    "420700/keji/2024": [],
}


@pytest.mark.parametrize(("key", "ends"), ENDS.items(), ids=ENDS)
def test_a_text_that_stops_short_is_marked_and_the_mark_leads_to_its_reason(site, built_pages, key, ends):
    html = (site / key / "index.html").read_text(encoding="utf-8")
    told = [(at.removeprefix("check-cut-text-"), shown) for shown, at in MARK.findall(html)]
    assert told == ends
    assert {f"check-cut-text-{at}" for at, _ in ends} <= set(built_pages[f"{key}/index.html"].ids)
