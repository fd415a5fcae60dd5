"""Tables beside each other: what compares, what does not and why, what is shared, and what changed over the years.

Everything here is a function over frozen values. A `Seat` is one published table. A `Census` of all tables is made once
for a library, and from it a `Neighbourhood`; the other functions look things up in them.
"""

from generator.comparing.accounts import alone, overview
from generator.comparing.changes import Fate, IndicatorChange, Match, MoneyChange, Shift
from generator.comparing.common import Column, CommonMatrix, Difference, Likeness, Square, Together, common_matrix
from generator.comparing.comparability import (
    Axis,
    Comparability,
    Comparison,
    Median,
    Point,
    axes_of,
    compare,
    comparisons_of,
)
from generator.comparing.goals import GoalText, Paragraph, Piece, PieceKind, goal_texts
from generator.comparing.items import ItemCell, ItemRow, item_rows
from generator.comparing.matrix import CellState, MatrixCell, MatrixRow, Spoken, matrix_rows
from generator.comparing.money import Account, Basis, BasisKind, Figure, Overview, Part, State
from generator.comparing.peers import (
    AgainstPeers,
    Kin,
    Neighbourhood,
    OnlyHere,
    Standing,
    against_peers,
    neighbourhood,
    only_here,
)
from generator.comparing.reasons import Note, NoteKind, Reason, Why
from generator.comparing.seats import Seat, Tier, seat, selection, tier
from generator.comparing.statements import Census, Reading, Statement, census
from generator.comparing.structure import Pillar, Share, Slice, SliceKind, pillars
from generator.comparing.texts import Run, RunKind, TextChange
from generator.comparing.years import Changes, changes_between, changes_of

__all__ = [
    "Account",
    "AgainstPeers",
    "Axis",
    "Basis",
    "BasisKind",
    "CellState",
    "Census",
    "Changes",
    "Column",
    "CommonMatrix",
    "Comparability",
    "Comparison",
    "Difference",
    "Fate",
    "Figure",
    "GoalText",
    "IndicatorChange",
    "ItemCell",
    "ItemRow",
    "Kin",
    "Likeness",
    "Match",
    "MatrixCell",
    "MatrixRow",
    "Median",
    "MoneyChange",
    "Neighbourhood",
    "Note",
    "NoteKind",
    "OnlyHere",
    "Overview",
    "Paragraph",
    "Part",
    "Piece",
    "PieceKind",
    "Pillar",
    "Point",
    "Reading",
    "Reason",
    "Run",
    "RunKind",
    "Seat",
    "Share",
    "Shift",
    "Slice",
    "SliceKind",
    "Spoken",
    "Square",
    "Standing",
    "State",
    "Statement",
    "TextChange",
    "Tier",
    "Together",
    "Why",
    "against_peers",
    "alone",
    "axes_of",
    "census",
    "changes_between",
    "changes_of",
    "common_matrix",
    "compare",
    "comparisons_of",
    "goal_texts",
    "item_rows",
    "matrix_rows",
    "neighbourhood",
    "only_here",
    "overview",
    "pillars",
    "seat",
    "selection",
    "tier",
]
