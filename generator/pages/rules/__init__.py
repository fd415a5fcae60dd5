"""The checks as questions, each with every answer it was given."""

from generator.pages.rules.index import finding_pages

__all__ = ["finding_pages"]
