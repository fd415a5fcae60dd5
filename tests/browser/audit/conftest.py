"""What the audits share: the site of the browser tests, and a line to say what was measured."""

import pytest

from tests.browser.server import served
from tests.site.conftest import site

__all__ = ["site"]


@pytest.fixture(scope="session")
def address(site):
    """Where the site is served, as hosts do, with text compressed."""
    with served(site) as found:
        yield found


@pytest.fixture
def say(request):
    """Write a line that is seen whether or not the test passes."""
    return request.config.get_terminal_writer().line
