"""Every kind of page is valid HTML."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.prepare import LOCKED, NODE, packages


def flaws(paths: list[Path], report: Path) -> dict[str, list[str]]:
    """What html-validate finds in each file that has a flaw, by way of a report that it writes."""
    program = packages("test") / "html-validate/bin/html-validate.mjs"
    options: list[str | Path] = ["--config", LOCKED / "test/htmlvalidate.mjs", "--formatter", f"json={report}"]
    done = subprocess.run([NODE, program, *options, *paths], capture_output=True, text=True, check=False)
    assert report.is_file(), f"{done.stdout}{done.stderr}"
    return {
        page["filePath"]: [
            f"{one['line']}:{one['column']} {one['message']} [{one['ruleId']}]" for one in page["messages"]
        ]
        for page in json.loads(report.read_text(encoding="utf-8"))
    }


@pytest.fixture(scope="session")
def found(site, files, tmp_path_factory):
    """What is found in the pages under test."""
    return flaws(sorted({site / file for file in files.values()}), tmp_path_factory.mktemp("html") / "report.json")


def test_a_page_is_valid(site, file, found):
    assert found.get(str(site / file), []) == []


def test_what_is_not_valid_is_found(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!doctype html>\n<html lang='zh-CN'>\n<title>x</title>\n<p><b>x</p>\n</html>\n", encoding="utf-8")
    assert "close-order" in "".join(flaws([page], tmp_path / "report.json")[str(page)])
