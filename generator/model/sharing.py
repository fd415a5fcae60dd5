"""Records of one kind say much alike: what is equal is held once, where many are held together."""

from typing import TypeVar

from generator.model.base import Frozen

Model = TypeVar("Model", bound=Frozen)


class Sharing:
    """What was met so far."""

    def __init__(self) -> None:
        """Begin with nothing met."""
        self._texts: dict[tuple[type, str], str] = {}
        self._given: dict[frozenset[str], set[str]] = {}

    def shared(self, model: Model) -> Model:
        """The same value, its texts and the sets of its fields being those that were met before."""
        self._share(model)
        return model

    def _share(self, value: object) -> None:
        if isinstance(value, Frozen):
            given = value.__pydantic_fields_set__
            object.__setattr__(value, "__pydantic_fields_set__", self._given.setdefault(frozenset(given), given))
            self._share(value.__dict__)
        elif type(value) is dict:
            for name, part in value.items():
                if isinstance(part, str):
                    value[name] = self._texts.setdefault((type(part), part), part)
                elif part is not None:
                    self._share(part)
        elif isinstance(value, tuple):
            for part in value:
                self._share(part)
