"""The search measured: what indexing costs, what a question costs, and both beside Pagefind.

Run by `make bench`; alone by `python -m tests.bench.search`. It takes a quarter of an hour, and
exits 1 if a bar is missed.
"""

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.bench import search_against, search_answers, search_costs
from tests.bench.search_made import CHECKED, OWN, SHORTER, plain_pages, read
from tests.bench.search_pagefind import executable
from tests.bench.search_queries import right_answers, word_queries
from tests.bench.search_report import Report
from tests.bench.search_site import ROOT, kept, measured, put, searched
from tests.browser.chromium import chromium

LARGEST = 20_000
BOTH = ("record", "plain")


def main(asked: Namespace) -> int:
    """Measure everything, heavy things one at a time and before anything large is read into this process."""
    report = Report()
    with TemporaryDirectory() as made:
        work = Path(made)
        steps = measured("search_made", work, *(("--pages",) if "record" in asked.pages else ()))
        measured("search_made", work, LARGEST)
        counts = (*SHORTER, CHECKED, LARGEST)
        costs = {name: search_costs.index(work / f"{name}.contents", work / f"{name}", name) for name in counts}
        measured("search_index", work / f"{OWN}.contents", work / OWN)
        search_costs.tell(report, list(costs.values()), steps)
        with chromium() as browser:
            sites = (OWN, CHECKED, LARGEST)
            search_answers.tell(
                report,
                [search_answers.answered(work / f"{name}.contents", work / f"{name}", browser) for name in sites],
            )
            beside_pagefind(report, work, costs[CHECKED], asked.pages, browser)
    if asked.out:
        asked.out.write_text("\n".join(report.lines), encoding="utf-8")
    return 1 if report.missed else 0


def beside_pagefind(
    report: Report, work: Path, cost: search_costs.Cost, forms: tuple[str, ...], browser: Browser
) -> None:
    """The last table, or why there is none."""
    entries = kept(work / f"{CHECKED}.contents").entries
    texts = list(map(searched, entries))
    queries = word_queries(entries, read(ROOT).vocabulary, texts)
    right = [right_answers(texts, query.text) for query in queries]
    asking = search_against.Asking(entries, queries, right)
    own = search_against.ours(asking, work / f"{CHECKED}", browser)
    if "plain" in forms:
        put(work / "plain", plain_pages(entries))
    rivals = []
    try:
        executable()
        for form in forms:
            rivals.append(search_against.rival(asking, form, work / form, work / f"pagefind-{form}", browser))  # noqa: PERF401 - those made before one fails are told
    except (subprocess.CalledProcessError, RuntimeError) as error:
        report.say(f"Pagefind could not be measured in full: {error}")
    search_against.tell(report, cost, own, rivals)


def options() -> Namespace:
    """What was asked on the command line."""
    parser = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--out", type=Path, help="a Markdown file that the tables are written to as well")
    parser.add_argument("--pages", nargs="+", choices=BOTH, default=BOTH, help="the pages that Pagefind reads")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(options()))
