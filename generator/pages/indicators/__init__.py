"""Indicators across places and years."""

from generator.pages.indicators.families import Listed, Stray, indicators_page, listed, stray
from generator.pages.indicators.family import family_page
from generator.pages.indicators.spoken import Spoken, spoken
from generator.pages.indicators.thread import Thread

__all__ = ["Listed", "Spoken", "Stray", "Thread", "family_page", "indicators_page", "listed", "spoken", "stray"]
