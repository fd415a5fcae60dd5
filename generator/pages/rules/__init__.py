"""Checks as questions: a list, and a page for each with its answers, or with the places that have pages of them."""

from generator.pages.rules.answers import answers_pages
from generator.pages.rules.asking import Asking
from generator.pages.rules.index import Asked, asked, findings_page, matters
from generator.pages.rules.rule import rule_page

__all__ = ["Asked", "Asking", "answers_pages", "asked", "findings_page", "matters", "rule_page"]
