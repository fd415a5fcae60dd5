"""A record prints whole on A4."""

import re

import pytest

from tests.browser.probe import unfold
from tests.conftest import FIVE

each_record = pytest.mark.parametrize("key", FIVE)


@each_record
def test_a_record_is_more_than_one_sheet(open_page, files, key):
    printed = open_page(files[key]).pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 1


@each_record
def test_what_is_folded_is_printed(open_page, files, key):
    page = open_page(files[key])
    page.emulate_media(media="print")
    text = page.inner_text("main")
    unfold(page)
    assert text == page.inner_text("main")


@each_record
def test_a_table_repeats_its_head_on_every_sheet(open_page, files, key):
    page = open_page(files[key])
    page.emulate_media(media="print")
    heads = page.evaluate("[...document.querySelectorAll('main thead')].map((head) => getComputedStyle(head).display)")
    assert set(heads) == {"table-header-group"}
