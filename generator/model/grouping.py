"""What comparisons put together: families that speak of one matter, and items of spending of one kind."""

from enum import StrEnum

from pydantic import Field

from generator.model.base import Frozen, Named, Slug
from generator.model.printed import fold


class Differing(StrEnum):
    """In what the families of one topic differ."""

    QUANTITY = "quantity"  # 新增 and 拥有
    MEASURE = "measure"  # with and without registration
    RANGE = "range"  # all, or the important ones only
    QUESTION = "question"  # who is asked, and how


class Topic(Frozen):
    """One matter that several families measure in their own ways: they stand side by side and are never ranked."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    name: Named = Field(description="这件事的名称")
    families: tuple[Slug, ...] = Field(min_length=2, description="说的是同一件事的几族指标")
    differ: Differing = Field(description="quantity 量不同，measure 口径不同，range 范围不同，question 问法不同")
    source: Named = Field(description="归并的依据")


class ItemKind(Frozen):
    """A kind of spending item that many departments have, known by words in its printed name."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    name: Named = Field(description="这一类的名称")
    words: tuple[Named, ...] = Field(min_length=1, description="名称里有其中一个词就是这一类")
    without: tuple[Named, ...] = Field((), description="名称里有其中一个词就不是")
    source: Named = Field(description="归并的依据")

    def names(self, folded: str) -> bool:
        """Whether a name, already folded, says that an item is of this kind."""
        return any(fold(word) in folded for word in self.words) and not any(
            fold(word) in folded for word in self.without
        )
