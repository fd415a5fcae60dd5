"""A record prints whole on A4."""

import re

import pytest

from tests.conftest import FIVE

HEADS = """[...document.querySelectorAll("main thead")]
  .filter((head) => head.checkVisibility() && head.offsetWidth > 1)
  .map((head) => getComputedStyle(head).display)"""
OFFERS = """[...document.querySelectorAll("main summary")].map((one) => getComputedStyle(one, "::after").display)"""
LABELS = """[...document.querySelectorAll(".mx-original dt")].map((one) => getComputedStyle(one).breakInside)"""
each_record = pytest.mark.parametrize("key", FIVE)


@each_record
def test_a_record_is_more_than_one_sheet(open_page, files, key):
    printed = open_page(files[key]).pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 1


@each_record
def test_what_is_folded_is_printed(open_page, files, key):
    page = open_page(files[key])
    page.emulate_media(media="print")
    assert page.locator("main details > :not(summary):not(:visible)").all_text_contents() == []


@each_record
def test_a_table_repeats_its_head_on_every_sheet(open_page, files, key):
    page = open_page(files[key])
    page.emulate_media(media="print")
    assert set(page.evaluate(HEADS)) == {"table-header-group"}


@each_record
def test_nothing_printed_offers_to_unfold(open_page, files, key):
    page = open_page(files[key])
    page.emulate_media(media="print")
    assert page.locator("main .mx-fold__sign:visible").count() == 0
    assert set(page.evaluate(OFFERS)) == {"none"}


def test_a_long_text_of_the_form_begins_where_its_label_does(open_page, files):
    page = open_page(files["record"])
    page.emulate_media(media="print")
    assert set(page.evaluate(LABELS)) == {"auto"}
