"""The pages of a hub fit every window and are readable to everybody, as those of a site are."""

import pytest

from tests.browser.conftest import browser
from tests.browser.server import served
from tests.browser.views import flaws_in_views

__all__ = ["browser"]


@pytest.mark.parametrize("page", ["", "search/", "regions/", "compare/keji/2025/", "findings/"])
def test_a_page_of_a_hub_has_no_flaw_in_any_view(browser, hub, page):
    with served(hub) as address:
        assert flaws_in_views(browser, f"{address}{page}") == []
