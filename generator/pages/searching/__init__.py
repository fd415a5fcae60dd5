"""Search: a page that is an index of every name, and the file a browser looks through."""

from generator.pages.searching.directory import directory_of
from generator.pages.searching.entries import entry
from generator.pages.searching.naming import Naming, namings, together
from generator.pages.searching.page import search_index, search_pages

__all__ = ["Naming", "directory_of", "entry", "namings", "search_index", "search_pages", "together"]
