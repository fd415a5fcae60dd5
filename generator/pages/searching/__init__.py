"""Search: a page that is an index of every name, and the file a browser looks through."""

from generator.pages.searching.page import search_pages

__all__ = ["search_pages"]
