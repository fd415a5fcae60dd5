"""The site that is crawled and weighed."""

from tests.site.conftest import site

__all__ = ["site"]
