"""Lighthouse, as a phone on a slow network sees the pages that matter most: every score is 98 or better."""

import json
import os
import statistics
import subprocess

import pytest

from tests.browser.chromium import FLAGS
from tests.browser.prepare import NODE, chromium_with_windows, packages

RUNS = 3
LEAST = 98
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def report(url, path):
    """What Lighthouse says of a page, with its usual settings, which are a phone's."""
    program = packages("audit") / "lighthouse/cli/index.js"
    options = ["--quiet", "--output=json", f"--output-path={path}", f"--only-categories={','.join(CATEGORIES)}"]
    chrome = {**os.environ, "CHROME_PATH": chromium_with_windows()}
    subprocess.run([NODE, program, url, *options, f"--chrome-flags={' '.join(FLAGS)}"], env=chrome, check=True)
    return json.loads(path.read_text(encoding="utf-8"))


def reasons(found):
    """Every audit that costs points, with what it says."""
    audits, categories = found["audits"], found["categories"].values()
    lost = {part["id"] for one in categories for part in one["auditRefs"] if part["weight"]}
    return [f"{name}: {audits[name]['title']}" for name in sorted(lost) if audits[name]["score"] not in {None, 1}]


@pytest.mark.parametrize("page", ["320600/keji/2025/", "compare/keji/2025/"])
def test_every_score_is_98_or_better(address, tmp_path, say, page):
    reports = [report(f"{address}{page}index.html", tmp_path / f"{run}.json") for run in range(RUNS)]
    scores = {
        name: round(100 * statistics.median(found["categories"][name]["score"] for found in reports))
        for name in CATEGORIES
    }
    say(f"\n{page} " + ", ".join(f"{name} {score}" for name, score in scores.items()))
    assert {name: score for name, score in scores.items() if score < LEAST} == {}, "\n".join(reasons(reports[0]))
