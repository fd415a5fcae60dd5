"""Indicators across places and years."""

from generator.pages.indicators.families import indicator_pages

__all__ = ["indicator_pages"]
