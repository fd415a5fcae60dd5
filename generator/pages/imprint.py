"""What all pages of a site share: the words of its language, its settings, and what printed names mean."""

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.chrome import Settings
from generator.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Imprint:
    """Whose site it is and how it speaks."""

    say: Catalogue
    settings: Settings
    vocabulary: Vocabulary

    def kind_name(self, kind: str) -> str:
        """What a kind of department is called."""
        return next((one.name for one in self.vocabulary.departments if one.id == kind), kind)
