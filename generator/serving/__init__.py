"""A site to look at while its files are written: built in private, served to this machine alone, always up to date."""

from generator.serving.running import Preview, serve
from generator.serving.server import FIRST, PortTaken, Server, open_server

__all__ = ["FIRST", "PortTaken", "Preview", "Server", "open_server", "serve"]
