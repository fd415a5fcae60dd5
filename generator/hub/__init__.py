"""A hub: one site that leads to several, each of some regions, made from nothing but their lists under `api/v1/`."""

from generator.hub.joining import Joined, join

__all__ = ["Joined", "join"]
