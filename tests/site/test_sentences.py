"""A sentence made of data keeps each amount on one line with its unit."""

import pytest

from generator.catalogue import catalogue
from generator.pages.sentences import Piece, sentence, whole
from generator.words import Language


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("含专项资金17.2万元；", [Piece("含专项资金"), Piece("", after="17.2万元"), Piece("；")]),
        ("388,882.83亿元", [Piece("", after="388,882.83亿元")]),
        ("2025年度", [Piece("2025年度")]),
        ("", []),
    ],
    ids=["between words", "alone", "a year", "nothing"],
)
def test_an_amount_stays_whole(text, pieces):
    assert list(whole(text)) == pieces


def test_what_a_sentence_is_given_is_gone_through_too():
    said = sentence(catalogue(Language.ZH), "共{indicators}年度指标", indicators="31项")
    assert list(said) == [Piece("共"), Piece("", after="31项"), Piece("年度指标")]
