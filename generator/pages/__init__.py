"""Pages: everything a site shows, decided and formatted, from records without personal particulars.

A chapter is one kind of department: its records, comparisons and departments. What runs through all chapters, an
indicator or a check, is a thread. An edition is the list of all tables, for the pages that close the site.
"""

from generator.pages.whole import Whole, make_pages, whole

__all__ = ["Whole", "make_pages", "whole"]
