"""The frame of every page: the only room that knows the theme. MkDocs builds it once, and we set our pages into it."""

from generator.chrome.document import SITE_ADDRESS
from generator.chrome.project import site_name
from generator.chrome.settings import Settings, navigation_astray, read_settings
from generator.chrome.shell import Face, Remember, Shell, make_shell

__all__ = [
    "SITE_ADDRESS",
    "Face",
    "Remember",
    "Settings",
    "Shell",
    "make_shell",
    "navigation_astray",
    "read_settings",
    "site_name",
]
