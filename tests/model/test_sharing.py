"""What records say alike is held once, and they stay what they were."""

from generator.model.sharing import Sharing
from tests.corpus.made import records


def test_equal_texts_and_equal_sets_of_fields_are_held_once():
    one, other = next(records(1)), next(records(1))
    sharing = Sharing()
    sharing.shared(one)
    before = other.model_dump_json(exclude_unset=True)
    assert one.title is not other.title
    assert sharing.shared(other) is other
    assert one.title is other.title
    assert all(
        mine.row.name is theirs.row.name and mine.row.full is theirs.row.full
        for mine, theirs in zip(one.promises(), other.promises(), strict=True)
    )
    assert one.__pydantic_fields_set__ is other.__pydantic_fields_set__
    assert other.model_dump_json(exclude_unset=True) == before
