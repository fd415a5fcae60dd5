"""What the site says of itself, in every language it speaks: each sentence is named by its Chinese."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from generator.reading.files import read_file
from generator.words import Language, Words

_FOLDER = Path(__file__).parent
_IN_BACKTICKS = re.compile("`([^`]*)`")


class Count(int):
    """A number in a sentence; `{count:item|items}` gives the word that goes with it."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """The number, or the word for one or for many."""
        one, between, many = spec.partition("|")
        return super().__format__(spec) if not between else one if self == 1 else many


class Catalogue:
    """The sentences of one language."""

    def __init__(self, language: Language, sentences: Mapping[str, str]) -> None:
        """Remember the language, and its sentences by their Chinese."""
        self.language = language
        self._sentences = sentences
        self._is_chinese = language is Language.ZH

    def __call__(self, chinese: str, /, **values: object) -> str:
        """A sentence with its values; numbers choose between one and many."""
        sentence = chinese if self._is_chinese else self._sentences[chinese]
        if not values:
            return sentence
        if "|" in sentence:
            values = {name: Count(one) if type(one) is int else one for name, one in values.items()}
        return sentence.format_map(values)

    def words(self, words: Words) -> str:
        """Words that come in both languages; what the command line sets in backticks stands in quotation marks."""
        said = words.zh if self._is_chinese else words.en
        return _IN_BACKTICKS.sub(r"“\1”", said) if "`" in said else said


Say = Callable[..., str]


@cache
def catalogue(language: Language) -> Catalogue:
    """The sentences of a language."""
    return Catalogue(language, {} if language is Language.ZH else sentences(language))


def sentences(language: Language) -> dict[str, str]:
    """Every sentence of a language other than Chinese, by its Chinese."""
    file = read_file(_FOLDER / f"{language}.yaml", f"{language}.yaml")
    if not isinstance(file.value, dict) or file.problems:
        raise ValueError(f"{file.name}: {file.problems}")
    return {str(chinese): str(said) for chinese, said in file.value.items()}
