"""What tests of the search share: a browser that answers from the files of an index, and no page around it."""

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import pytest

from generator.indexing import index_files, lay
from generator.render import read_assets
from generator.templates import shipped_templates
from tests.browser.conftest import browser
from tests.searching.oracle import Answer, Filters

__all__ = ["browser"]

_PAGE = """<!doctype html><meta charset="utf-8"><title>.</title><script src="assets/search.js"></script>"""
_ASK = """async ([base, asked]) => {
  const use = mxSearch.start(new URL(base, location.href).href);
  const answers = [];
  for (const [query, filters] of asked) {
    const { words, found, facets } = await use((search) => search.ask(query, filters));
    const counts = Object.entries(facets).map(([name, values]) => [name, Object.fromEntries(values)]);
    const tables = found.map(({ number, rank }) => `${number}:${rank}`).join(" "); // a list would travel slowly
    answers.push({ words, tables, counts: JSON.stringify(Object.fromEntries(counts)) });
  }
  return answers;
}"""


_FOLD = """async ([base, texts]) => {
  const use = mxSearch.start(new URL(base, location.href).href);
  return use(({ index }) => JSON.stringify(JSON.parse(texts).map(index.fold))); // a list would travel slowly
}"""


class Answered(NamedTuple):
    """What a browser says."""

    words: list[str]
    found: Answer
    counts: dict[str, dict[str, int]]


def _pairs(text: str) -> Answer:
    return [(int(table), int(rank)) for table, rank in (one.split(":") for one in text.split())]


class Answering(NamedTuple):
    """A browser before an index."""

    run: Callable[..., Any]

    def ask(self, asked: Iterable[tuple[str, Filters]]) -> list[Answered]:
        """The answers to queries with their filters, one after the other."""
        answers = self.run(_ASK, [(query, filters) for query, filters in asked])
        return [Answered(one["words"], _pairs(one["tables"]), json.loads(one["counts"])) for one in answers]

    def fold(self, texts: Iterable[str]) -> list[str]:
        """Texts as the browser folds them."""
        folded: list[str] = json.loads(self.run(_FOLD, json.dumps([*texts])))
        return folded


@pytest.fixture(scope="session")
def answering(browser, tmp_path_factory):
    """Put tables into an index on the disk, and ask a browser that reads them from there."""
    page = browser.new_page()

    def over(entries):
        folder = tmp_path_factory.mktemp("index")
        for file in [*index_files([lay(entries).stock], NO_NAMES, {}), search_script()]:
            path = folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        (folder / "index.html").write_text(_PAGE, encoding="utf-8")

        def run(script, *values):
            page.goto((folder / "index.html").as_uri())
            return page.evaluate(script, ["search/", *values])

        return Answering(run)

    yield over
    page.close()


NO_NAMES = {"groups": [], "places": ["", ""], "departments": ["", ""]}


def search_script():
    """The script of the search under a name of its own."""
    script = next(file for file in read_assets(shipped_templates()).files if "search." in file.name)
    return script._replace(name="assets/search.js")
