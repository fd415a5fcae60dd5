"""What has white space around it is told at once, with the same outcome as character by character."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.printed import is_blank
from generator.model.trace import Printed, Trace
from generator.tracing.paper import Document
from generator.tracing.proving import nothing_is_left_over

TEXTS = st.text("甲12. \t\u3000\u200b\n", max_size=24)


def places(text):
    """Every run of characters of every line, and some beyond them."""
    lines = text.split("\n")
    runs = [
        (number, first, last)
        for number, line in enumerate(["", *lines, ""])
        for first in range(len(line) + 2)
        for last in range(first, len(line) + 2)
    ]
    return {f"{line}:{first}-{last}": (line, first, last) for line, first, last in runs}


def stands_apart(text, line, first, last):
    """Whether a run of characters is in a text, with white space around it and none in it."""
    lines = text.split("\n")
    if not (0 < line <= len(lines) and 0 < first <= last <= len(lines[line - 1])):
        return False
    printed = f" {lines[line - 1]} "[first - 1 : last + 2]
    return printed[0].isspace() and printed[-1].isspace() and not any(one.isspace() for one in printed[1:-1])


@given(TEXTS)
def test_a_cell_is_what_has_white_space_around_it_and_none_in_it(text):
    document, lines = Document("source", text), text.split("\n")
    apart = {place: run for place, run in places(text).items() if stands_apart(text, *run)}
    assert document.runs == apart
    assert document.cells == {place: lines[line - 1][first - 1 : last] for place, (line, first, last) in apart.items()}


@given(TEXTS, st.data())
def test_a_character_that_no_place_covers_is_told(text, data):
    known = places(text)
    chosen = data.draw(st.lists(st.lists(st.sampled_from([*known]), min_size=1, max_size=2), max_size=8))
    values = {f"i-{number:03}.name": " ".join(place) for number, place in enumerate(chosen[1:])}
    labels = tuple(Printed(text="甲", at=" ".join(place)) for place in chosen[:1])
    trace, document = Trace(source="0" * 64, values=values, labels=labels), Document("source", text)
    inside = (known[place] for places in chosen for place in places)
    covered = {
        (line, column)
        for line, first, last in inside
        if 0 < line <= len(document.lines) and 0 < first <= last <= len(document.lines[line - 1])
        for column in range(first, last + 1)
    }
    printed = {
        (number, column)
        for number, line in enumerate(document.lines, 1)
        for column, one in enumerate(line, 1)
        if not is_blank(one)
    }
    told = [problem.line for problem in nothing_is_left_over(trace, document)]
    assert told == sorted(told)
    assert {*told} == {line for line, _ in printed - covered}
