"""The checks as questions, each with every answer it was given."""

from generator.pages.rules.hits import Hit, hits
from generator.pages.rules.index import Asked, asked, findings_page, matters
from generator.pages.rules.rule import rule_page

__all__ = ["Asked", "Hit", "asked", "findings_page", "hits", "matters", "rule_page"]
