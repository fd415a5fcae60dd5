"""One sentence in the two languages we speak."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language of messages and pages."""

    ZH = "zh"
    EN = "en"

    @property
    def tag(self) -> str:
        """What pages and feeds name it by."""
        return "zh-CN" if self is Language.ZH else self.value


class Words(NamedTuple):
    """The same thing said in Chinese and in English."""

    zh: str
    en: str

    def say(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.zh if language is Language.ZH else self.en
