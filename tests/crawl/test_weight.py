"""A record page opens at once on a phone: what travels is weighed as hosts send it, compressed."""

import gzip
import re

import pytest

from tests.crawl.folder import read

RECORD = "320600/keji/2025/index.html"
KB = 1000
CONTENT = re.compile(r"(<main\b[^>]*>).*(</main>)", re.DOTALL)


def weight(text: bytes) -> int:
    """How many bytes a file has on its way."""
    return len(gzip.compress(text, 9, mtime=0))


@pytest.fixture(scope="module")
def weights(site) -> dict[str, int]:
    """The weight of a record page, of the part around its content, and of the styles and scripts it loads."""
    page = (site / RECORD).read_text(encoding="utf-8")
    folder = read(site)
    loaded = {goal.file for file, link, goal in folder.links() if file == RECORD and link.use == "load"}
    shared = sorted(name for name in loaded if name.endswith((".css", ".js")))
    return {
        "page": weight(page.encode()),
        "frame": weight(CONTENT.sub(r"\1\2", page).encode()),
        "styles and scripts": sum(weight((site / name).read_bytes()) for name in shared),
    }


@pytest.mark.parametrize(("part", "most"), [("page", 25 * KB), ("frame", 3 * KB), ("styles and scripts", 90 * KB)])
def test_a_record_page_is_light(weights, part, most):
    assert 0 < weights[part] <= most, weights
