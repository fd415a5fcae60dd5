"""Pages that are words: written ones, the glossary, and what is said of the data."""

from generator.pages.words.glossary import glossary_pages
from generator.pages.words.prose import in_language, prose_pages
from generator.pages.words.reuse import reuse_pages

__all__ = ["glossary_pages", "in_language", "prose_pages", "reuse_pages"]
