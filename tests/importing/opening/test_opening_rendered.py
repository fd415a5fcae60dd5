"""The text of a paper holds every sign of its blocks once and in order, whatever they hold."""

from hypothesis import given
from hypothesis import strategies as st

from generator.importing.paper import Cell, Paragraph, Table, rendered

texts = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["甲\n乙", "a\tb", "\r\n", "x\u2028y", "\u3000", "1\x0b2", "\x85"]
)
cells = st.builds(Cell, texts, st.integers(0, 4), st.integers(0, 4), st.integers(1, 3), st.integers(1, 3))
tables = st.lists(cells, min_size=1, max_size=12).map(lambda found: Table(tuple(found)))
papers = st.lists(st.builds(Paragraph, texts) | tables, max_size=4).map(tuple)


def ink(text):
    return "".join(text.split())


def in_order(block):
    if isinstance(block, Paragraph):
        return block.text
    return "".join(cell.text for cell in sorted(block.cells, key=lambda cell: (cell.row, cell.column)))


@given(papers)
def test_every_sign_is_there_once_and_in_order(blocks):
    assert ink(rendered(blocks)) == ink("".join(in_order(block) for block in blocks))


@given(papers)
def test_all_programs_agree_where_its_lines_end(blocks):
    text = rendered(blocks)
    assert text.split("\n")[:-1] == text.splitlines()


def test_a_row_is_a_line_and_a_merged_cell_leaves_its_places_empty():
    found = Table((Cell("甲", 0, 0, 2, 1), Cell("乙", 0, 1, 1, 2), Cell("丙", 1, 2), Cell("丁\t戊", 2, 0, 1, 3)))
    assert rendered((Paragraph("题"), found)) == "题\n\n甲\t乙\n\t\t丙\n丁 戊\n\n"


def test_two_cells_at_one_place_are_both_there():
    assert rendered((Table((Cell("甲", 0, 0), Cell("乙", 0, 0))),)) == "甲 乙\n\n"
