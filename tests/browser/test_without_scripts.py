"""A page is whole without JavaScript."""

from tests.browser.chromium import View
from tests.browser.probe import text_of

PLAIN = View(has_script=False)


def test_every_word_is_there_without_scripts_and_nothing_that_would_do_nothing(open_page, file):
    page = open_page(file, PLAIN)
    assert page.locator("button:visible:not(form[action] button)").all_text_contents() == []
    assert text_of(page) == text_of(open_page(file))
