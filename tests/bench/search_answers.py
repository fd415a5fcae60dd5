"""Table B: what a question costs a reader."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.bench.search_browser import Asked, Opened, site
from tests.bench.search_queries import queries, right_answers
from tests.bench.search_report import Report, at, number, spread
from tests.bench.search_site import kept, searched

MEDIAN, MOST, REQUESTS, WORK = 60.0, 150.0, 4.0, 50.0  # KB, KB, files, ms for 95 of 100


class Answered(NamedTuple):
    """All questions to one site."""

    tables: int
    opened: Opened
    asked: list[Asked]
    wrong: list[str]  # questions whose tables are not exactly those that hold them

    def sizes(self) -> list[float]:
        """KB of each answer with the names, which the first question of a visit waits for."""
        return [(one.size + self.opened.names) / 1e3 for one in self.asked]

    def requests(self) -> list[float]:
        """Files of each answer, the names among them."""
        return [one.requests + 1 for one in self.asked]


def answered(contents: Path, folder: Path, browser: Browser) -> Answered:
    """Ask the site under a folder everything, and look each answer up in its texts."""
    entries = kept(contents).entries
    with site(folder, browser) as opened:
        first = opened.opened()
        asked = [opened.asked(query) for query in queries(entries)]
    texts = list(map(searched, entries))
    wrong = [one.query.text for one in asked if one.found != right_answers(texts, one.query.text)]
    return Answered(len(entries), first, asked, wrong)


def tell(report: Report, sites: Sequence[Answered]) -> None:
    """The table of all sites, that of the largest by kinds of question, and the bars."""
    largest = sites[-1]
    report.say("## B. What a question costs")
    report.text(
        f"{len(largest.asked)} questions in Chromium, each in a page that has opened the search and fetched "
        "nothing else. An answer is all tables and the texts of the first; `names.js` is counted with each, "
        "though it comes once a visit. Served over http on the same machine, compressed beforehand and cached "
        "nowhere. Local work is the CPU time of the page's thread from the question to the texts, so without "
        "waiting. Three numbers are median / 95 of 100 / most. The smallest site is that of the project's own "
        "tables."
    )
    report.table(["tables", *(f"{one.tables:,}" for one in sites)], _rows(sites))
    report.bars(_bars(sites))
    report.say(f"By kinds of question, {largest.tables:,} tables; sizes without `names.js`:")
    report.table(["characters", "questions", "found nothing", "gz KB", "ms", "local work, ms"], _kinds(largest.asked))
    for one in sites:
        if one.wrong:
            report.say(f"Wrong with {one.tables:,} tables: {', '.join(f'`{text}`' for text in one.wrong)}")


def _rows(sites: Sequence[Answered]) -> Iterator[list[str]]:
    yield ["start.js, gz KB", *(number(one.opened.start / 1e3) for one in sites)]
    yield ["names.js, gz KB", *(number(one.opened.names / 1e3) for one in sites)]
    yield ["opening: start.js and names.js, ms", *(number(one.opened.waited) for one in sites)]
    yield ["files after start.js", *(spread(one.requests()) for one in sites)]
    yield ["gz KB after start.js", *(spread(one.sizes()) for one in sites)]
    yield ["gz KB of the answer alone", *(spread(each.size / 1e3 for each in one.asked) for one in sites)]
    yield ["ms to the first result", *(spread(each.waited for each in one.asked) for one in sites)]
    yield ["local work, ms", *(spread(each.worked for each in one.asked) for one in sites)]
    yield ["answers not exact", *(f"{len(one.wrong)} of {len(one.asked)}" for one in sites)]


def _bars(sites: Sequence[Answered]) -> Iterator[tuple[str, float, float]]:
    for one in sites:
        name = f"{one.tables:,} tables"
        yield f"{name}: gz KB after start.js, median", at(one.sizes(), 0.5), MEDIAN
        yield f"{name}: gz KB after start.js, most", max(one.sizes()), MOST
        yield f"{name}: files after start.js, most", max(one.requests()), REQUESTS
        yield f"{name}: ms of local work, 95 of 100", at((each.worked for each in one.asked), 0.95), WORK
        yield f"{name}: answers not exact", len(one.wrong), 0


def _kinds(asked: Sequence[Asked]) -> Iterator[list[str]]:
    for kind in dict.fromkeys(one.query.kind for one in asked):
        of_kind = [one for one in asked if one.query.kind == kind]
        yield [
            kind,
            f"{len(of_kind)}",
            f"{sum(not one.found for one in of_kind)}",
            spread(one.size / 1e3 for one in of_kind),
            spread(one.waited for one in of_kind),
            spread(one.worked for one in of_kind),
        ]
