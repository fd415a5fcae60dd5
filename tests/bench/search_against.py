"""Table C: the search beside Pagefind, on the same tables, in the same browser."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from generator.indexing import Entry
from tests.bench import search_pagefind as pagefind
from tests.bench.search_browser import site
from tests.bench.search_costs import Cost
from tests.bench.search_queries import Query, right_answers
from tests.bench.search_report import Report, number

QUOTED = "in quotation marks"
PAGES = {"record": "record pages", "plain": "plain pages"}
Found = Sequence[set[int]]


class Score(NamedTuple):
    """How the answers to one kind of question compare with the texts."""

    recall: float  # of what should be found so much is, in the mean of all questions
    precision: float  # of what is found so much is right, in the mean of questions that find something
    exact: int  # answers that are both in full
    asked: int


class Ours(NamedTuple):
    """What our own index answers."""

    scores: dict[str, Score]
    wrong: list[str]  # questions whose tables are not exactly those that hold them


class Rival(NamedTuple):
    """What Pagefind made of one form of the pages."""

    form: str
    built: pagefind.Built
    scores: dict[str, Score]


class Asking(NamedTuple):
    """The questions, and the tables whose searched texts hold each."""

    entries: Sequence[Entry]
    queries: Sequence[Query]
    right: Found

    def scores(self, found: Found, allowed: Found) -> dict[str, Score]:
        """By kind of question; what is allowed is not wrong, though nothing is missing without it."""
        kinds = dict.fromkeys(query.kind for query in self.queries)
        return {kind: self._score(found, allowed, kind) for kind in kinds}

    def _score(self, found: Found, allowed: Found, kind: str) -> Score:
        chosen = [number for number, query in enumerate(self.queries) if query.kind == kind]
        return Score(
            _mean(len(found[one] & self.right[one]) / len(self.right[one]) for one in chosen),
            _mean(len(found[one] & (self.right[one] | allowed[one])) / len(found[one]) for one in chosen if found[one]),
            sum(self.right[one] <= found[one] <= self.right[one] | allowed[one] for one in chosen),
            len(chosen),
        )


def _mean(shares: Iterable[float]) -> float:
    listed = list(shares)
    return sum(listed) / len(listed) if listed else 0.0


def ours(asking: Asking, folder: Path, browser: Browser) -> Ours:
    """The same questions to our own index."""
    with site(folder, browser) as opened:
        opened.opened()
        found = [opened.found(query.text) for query in asking.queries]
    answers = zip(asking.queries, found, asking.right, strict=True)
    return Ours(asking.scores(found, asking.right), [query.text for query, one, right in answers if one != right])


def rival(asking: Asking, form: str, pages: Path, folder: Path, browser: Browser) -> Rival:
    """Pagefind on one form of the pages, asked plainly and in quotation marks."""
    built = pagefind.build(pages, folder)
    texts = pagefind.page_texts(pages, asking.entries)
    allowed = [right_answers(texts, query.text) for query in asking.queries]
    numbers = {pagefind.address_of(one): number for number, one in enumerate(asking.entries)}
    plain = list(pagefind.answers(folder, browser, asking.queries, numbers))
    marked = [query._replace(text=f'"{query.text}"') for query in asking.queries]
    quoted = list(pagefind.answers(folder, browser, marked, numbers))
    scores = asking.scores(quoted, allowed)
    return Rival(
        form, built, asking.scores(plain, allowed) | {f"{kind}, {QUOTED}": one for kind, one in scores.items()}
    )


def tell(report: Report, cost: Cost, own: Ours, rivals: Sequence[Rival]) -> None:
    """The table with ratios, and that of what is found."""
    report.say("## C. Beside Pagefind")
    report.text(
        f"Pagefind {pagefind.VERSION}, extended build, on {cost.records:,} pages: record pages as readers get "
        "them, of which it reads the main part, or plain pages that hold the texts of the entries and nothing "
        "else. Ours is the indexing of the same tables, the entries being there; Pagefind reads and parses "
        "HTML as well. Peak memory is that of the whole process. Pagefind's size is what a search reads, as "
        "it compresses it, without its own scripts."
    )
    names = [f"Pagefind, {PAGES[one.form]}" for one in rivals]
    report.table(["", "ours", *names, *(f"ours / {name}" for name in names)], _costs(cost, rivals))
    report.text(
        f"What is found by {sum(one.asked for one in own.scores.values())} questions: right are the tables whose "
        "texts, folded, hold the question; with Pagefind also those with the question anywhere in the main "
        "part of their page. Recall and precision are means over questions."
    )
    shown = [("ours", own.scores), *((name, one.scores) for name, one in zip(names, rivals, strict=True))]
    report.table(["", "recall", "precision", "exact sets"], _found(shown))
    if own.wrong:
        report.say(f"Ours not exact: {', '.join(f'`{text}`' for text in own.wrong)}")


def _costs(cost: Cost, rivals: Sequence[Rival]) -> Iterator[list[str]]:
    rows = (
        ("time, s", cost.wall, [one.built.wall for one in rivals]),
        ("CPU, s", cost.cpu, [one.built.cpu for one in rivals]),
        ("peak memory, MB", cost.peak, [one.built.peak for one in rivals]),
        ("size, MB", cost.raw.total() / 1e6, [one.built.size / 1e6 for one in rivals]),
        ("size, ours as gz, MB", cost.squeezed / 1e6, [one.built.size / 1e6 for one in rivals]),
    )
    for name, own, others in rows:
        yield [name, number(own), *map(number, others), *(number(own / other) for other in others)]


def _found(shown: Iterable[tuple[str, dict[str, Score]]]) -> Iterator[list[str]]:
    for name, scores in shown:
        for kind, one in scores.items():
            yield [f"{name}: {kind}", f"{one.recall:.3f}", f"{one.precision:.3f}", f"{one.exact} of {one.asked}"]
