"""The numbers in goals, told apart exactly as the checks found them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import findings
from generator.checks.rule import World
from generator.comparing import PieceKind, goal_texts
from generator.model.base import GoalKind
from generator.peers import Peers
from tests.characters import VISIBLE
from tests.comparing.making import table, vocabulary

SIGNS = {PieceKind.AGREES: "＝", PieceKind.DIFFERS: "≠", PieceKind.NOT_MEASURED: "○", PieceKind.NOT_COMPARED: "·"}


@pytest.fixture(scope="session")
def annual(seats, library):
    texts = {seat.place: goal_texts(seat, library.vocabulary) for seat in seats}
    return {place: next(one for one in found if one.goal.kind is GoalKind.ANNUAL) for place, found in texts.items()}


def numbers(text):
    return [
        f"{piece.text}{SIGNS[piece.kind]}" + "".join(f" {row.full}" for row in piece.rows)
        for paragraph in text.paragraphs
        for piece in paragraph.pieces
        if piece.kind is not PieceKind.TEXT
    ]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (
            "江阴",
            [
                "2300家≠ ≥2400家",
                "1500家＝ ≥1500家",
                "520家○",
                "100亿元＝ ≥100亿元",
                "100项＝ ≥100项",
                "60家○",
                "2700亿元＝ ≥2700亿元",
            ],
        ),
        ("常州", ["3.35%＝ ≥3.35%", "53%○", "67.5%＝ ≥67.5%"]),
        (
            "苏州",
            [
                "200家＝ =200家",
                "17500家＝ =17500家",
                "54.2%＝ =54.2%",
                "5场≠ =4场",
                "13个＝ =13个",
                "300个＝ =300个",
                "2800家＝ =2800家",
                "60000台＝ =60000台",
            ],
        ),
        ("南通", []),
        ("鄂州", ["10个○", "40家○", "350家＝ 350", "800家＝ 800", "2个○", "50%○", "60个○", "80亿元＝ 80亿"]),
    ],
)
def test_every_number_of_an_annual_goal_has_the_verdict_the_document_gives_it(annual, place, found):
    assert numbers(annual[place]) == found


def test_a_number_told_apart_from_an_indicator_says_from_which_and_why(annual):
    (piece,) = [piece for paragraph in annual["江阴"].paragraphs for piece in paragraph.pieces if piece.text == "520家"]
    assert [(row.id, row.name, row.full) for row in piece.near] == [("i-032", "新增高新技术企业", "≥200家")]
    assert piece.why == "申报只是提出申请；新增是名单里真正多出来的。"


def test_a_longer_goal_that_repeats_the_annual_one_is_not_judged_twice(by_place, library):
    longer = goal_texts(by_place["江阴"], library.vocabulary)[0]
    assert {sign[-1] for sign in numbers(longer)} == {"·"}


def test_a_number_that_is_no_certain_promise_is_not_judged(by_place, library):
    longer = goal_texts(by_place["苏州"], library.vocabulary)[0]
    assert numbers(longer) == ["55%·", "17500家·", "3000人·", "13个·", "850亿元·"]


@pytest.mark.parametrize("place", ["江阴", "常州", "苏州", "南通", "鄂州"])
def test_the_pieces_of_a_goal_are_the_printed_goal(by_place, library, place):
    seat = by_place[place]
    joined = [
        ["".join(piece.text for piece in paragraph.pieces) for paragraph in text.paragraphs]
        for text in goal_texts(seat, library.vocabulary)
    ]
    assert joined == [list(goal.paragraphs) for goal in seat.record.goals]


def test_without_findings_no_number_is_judged(by_place, library):
    bare = by_place["江阴"]._replace(findings=())
    assert {sign[-1] for text in goal_texts(bare, library.vocabulary) for sign in numbers(text)} == {"·"}


WORDS = ["新增高新技术企业", "申报高新技术企业超", "预算执行率", "达到", "均", "由20家增加到", "2025年"]
NUMBERS = ["5家", "12.5%", "1,200亿元", "、", "，", "。"]
PIECE = st.sampled_from([*WORDS, *NUMBERS]) | st.text(VISIBLE, max_size=6)
PARAGRAPH = st.lists(PIECE, min_size=1, max_size=14).map("".join)


@settings(deadline=None)  # the first draw reads the vocabulary
@given(st.lists(PARAGRAPH.filter(len), min_size=1, max_size=3))
def test_whatever_a_goal_says_its_pieces_join_back(paragraphs):
    goal = {"kind": "annual", "label": "年度目标", "paragraphs": paragraphs}
    seat = table("320400", ("新增高新技术企业", "≥5家"), ("预算执行率", "＝100%"), goals=[goal])
    found = findings(seat.record, World(vocabulary(), {}, Peers({}, {})))
    (text,) = goal_texts(seat._replace(findings=tuple(found)), vocabulary())
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in text.paragraphs] == paragraphs
    judged = [one for one in found if one.rule == "goal-against-indicator"]
    assert bool(judged) == bool(text.count(PieceKind.AGREES) + text.count(PieceKind.DIFFERS))
