"""Running words in a table whose cells ran together: cut where labels, words of quality and remarks begin."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise

from generator.importing.prices import level_name
from generator.model.vocabulary import Vocabulary
from generator.tracing.glyphs import even

_EXPLAINS = re.compile(r"(?<=[\u3400-\u9fff])(?=反映|考核|用以反映|主要反映)")
_MEASURED = re.compile(r"[性度率]|情况|程度|状况|效果")
_SATISFIED = "满意度"
_SHORTEST_DOUBLE = 2  # characters: of shorter words two alike may be one


class WordCutter:
    """Cuts running words by what the vocabularies know."""

    def __init__(self, vocabulary: Vocabulary, *, has_levels: bool) -> None:
        """Make ready; `has_levels` says that labels of levels stand before the names."""
        self.vocabulary = vocabulary
        self.has_levels = has_levels
        self.doubled, self.ending = _of_quality(vocabulary)

    def cuts(self, words: str) -> list[int]:
        """Where the cells after the first begin."""
        doubled = [at for match in self.doubled.finditer(words) for at in (match.start(), match.end(1), match.end())]
        found = {*doubled}
        for start, end in pairwise([0, *doubled, len(words)]):
            labels = [start + at for at in self._labels(words[start:end])] if self.has_levels else []
            found |= {*labels, *(match.start() for match in _EXPLAINS.finditer(words[:end], max([start, *labels])))}
        found |= {*self._last_word(words, max([0, *(at for at in found if at < len(words))]))}
        return sorted(at for at in found if 0 < at < len(words))

    def _labels(self, words: str) -> list[int]:
        """Where labels at the beginning end: one of each level, or one before a name that says the same or is known."""
        first, second = _levels(self.vocabulary)
        for names in ((first, second), (second,)):
            match = re.match("".join(f"({pattern})" for pattern in names), words)
            if match and (len(names) > 1 or self._is_a_name(match[1], words[match.end() :])):
                return [*accumulate(map(len, match.groups()))]
        return []

    def _is_a_name(self, label: str, rest: str) -> bool:
        is_known = self.vocabulary.family(rest) is not None
        return is_known or (label.endswith(_SATISFIED) and rest.endswith(_SATISFIED) and rest != _SATISFIED)

    def _last_word(self, words: str, start: int) -> list[int]:
        """Where words of quality at the end begin: one behind what they measure, or the same one twice."""
        match = self.ending.search(words, start)
        while match:
            word, rest = match[0], words[start : match.start()]
            if rest.endswith(word) and len(rest) > len(word):
                return [match.start() - len(word), match.start()]
            if _MEASURED.search(rest[-2:]) and len(rest) > 1:
                return [match.start()]
            match = self.ending.search(words, match.start() + 1)
        return []


@lru_cache(maxsize=4)
def _of_quality(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of quality, the same one twice within a text; and one at its end."""
    steps = {even(step) for scale in vocabulary.scales for step in scale.steps}
    longer = {step for step in steps if len(step) >= _SHORTEST_DOUBLE}
    return re.compile(rf"(?<=[性度率况])({alternatives(longer)})\1"), re.compile(rf"(?:{alternatives(steps)})$")


@lru_cache(maxsize=4)
def _levels(vocabulary: Vocabulary) -> tuple[str, str]:
    """Patterns of the labels of the first level and of the second."""
    first = {level_name(name) for level in vocabulary.levels for name in (level.name, *level.aliases)}
    second = {level_name(name) for level in vocabulary.levels for name in level.under}
    return alternatives(first), alternatives(second)


def alternatives(texts: set[str]) -> str:
    """A pattern of some texts, the longest first."""
    return "|".join(map(re.escape, sorted(texts, key=lambda text: (-len(text), text))))
