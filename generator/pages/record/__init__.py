"""The record page and its document: one department's table for one year."""

from generator.pages.record.page import record_page
from generator.pages.record.source import source_page

__all__ = ["record_page", "source_page"]
