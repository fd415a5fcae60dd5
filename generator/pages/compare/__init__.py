"""The comparison page: one kind of department across places."""

from generator.pages.compare.page import comparison_pages

__all__ = ["comparison_pages"]
