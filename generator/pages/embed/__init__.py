"""Cards for other sites: a page each that is whole in itself, the words that set it into a page, and a badge."""

from generator.pages.embed.record import record_cards, record_embedding
from generator.pages.embed.snippet import Embedding, discovery

__all__ = ["Embedding", "discovery", "record_cards", "record_embedding"]
