"""Printed text: what is folded for matching, and what never changes its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.printed import fold, fold_radicals, is_blank, squeeze


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("⼀般公共预算", "一般公共预算"),
        ("⻓期⽬标", "长期目标"),
        ("⻛险、⻋辆、⻚码、⻔户、⻘年、⺠⽣、⻅效", "风险、车辆、页码、门户、青年、民生、见效"),
        ("\uf90a\uf9b4", "金領"),
        ("①㎡：％　ﬁ", "①㎡：％　ﬁ"),
    ],
    ids=["Kangxi radicals", "simplified radicals", "more simplified radicals", "compatibility ideographs", "the rest"],
)
def test_radicals_of_pdf_fonts_become_ordinary_characters_and_nothing_else_does(printed, folded):
    assert fold_radicals(printed) == folded


@given(st.text(st.characters() | st.characters(min_codepoint=0x2E80, max_codepoint=0x2FDF)))
def test_folding_radicals_keeps_every_place(text):
    assert len(fold_radicals(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“三公经费” 变动率", "三公经费变动率"),
        ("Ｒ＆Ｄ经费（万元）", "r&d经费(万元)"),
        ("满意\n度", "满意度"),
        ("㎡", "M2"),
    ],
    ids=["quotation marks", "width", "line break", "compatibility form and case"],
)
def test_names_that_differ_in_print_only_fold_alike(one, other):
    assert fold(one) == fold(other)


@given(st.text())
def test_squeezed_text_has_nothing_that_leaves_no_mark_on_paper(text):
    assert squeeze(text) == "".join(character for character in text if not is_blank(character))


@pytest.mark.parametrize(
    "blank", [" ", "\t", "\n", "\u3000", "\u00a0", "\u200b", "\u200e", "\u202e", "\ufeff", "\u00ad"]
)
def test_white_space_and_unseen_marks_leave_nothing_on_paper(blank):
    assert squeeze(f"全{blank}年") == "全年"
