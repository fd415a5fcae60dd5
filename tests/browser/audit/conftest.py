"""What the audits share: the site of the browser tests, and a line to say what was measured."""

import pytest

from tests.browser.server import served


@pytest.fixture(scope="session")
def address(site):
    """Where the site is served, as hosts do, with text compressed."""
    with served(site) as found:
        yield found


@pytest.fixture
def say(request):
    """Write a line that is seen whether or not the test passes."""
    return request.config.get_terminal_writer().line
