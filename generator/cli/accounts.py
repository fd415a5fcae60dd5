"""The account of an import as lines for people and as data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.importing.running import Imported
from generator.reading.values import harmless
from generator.words import Language, Words

_MOST_LISTED = 12
_LONGEST_SHOWN = 40


class Tally(NamedTuple):
    """What became of the tables of several documents: for each the document it stands in."""

    taken: list[Path]  # a draft was made, or the record was there already
    unread: list[Path]  # of these, some text was not understood
    differing: list[Path]  # there is another record, which stays
    without: list[Path]  # no table was found, or none that can be written


def summary(file: Path, draft: Imported, written: Path | None, lang: Language) -> Iterator[str]:
    """What became of a document, in a few lines."""
    account, values = draft.account, draft.values
    name = f"{values.get('department', {}).get('name', '')} {values.get('year', '')}".strip() or str(file)
    yield f"{written or file}: {name} ({values['form']})"
    counts = account.characters
    zh = (
        f"  {account.values} 个值，{account.placed} 个有出处；{counts.all} 个字：值 {counts.values}，"
        f"标签 {counts.labels}，没有读懂 {counts.left}"
    )
    en = (
        f"  {account.values} values, {account.placed} placed; {counts.all} characters: {counts.values} in values, "
        f"{counts.labels} in labels, {counts.left} not understood"
    )
    yield Words(zh, en).say(lang)
    for printed in account.left[:_MOST_LISTED]:
        where = printed.at.split(" ", maxsplit=1)[0]
        yield Words(
            f"  没有读懂 {where}：{_short(printed.text)}", f"  not understood {where}: {_short(printed.text)}"
        ).say(lang)
    if len(account.left) > _MOST_LISTED:
        more = len(account.left) - _MOST_LISTED
        yield Words(f"  另有 {more} 处没有读懂", f"  and {more} more").say(lang)
    for doubt in account.doubts:
        yield Words(f"  待核 {doubt.at}：{doubt.words.zh}", f"  to confirm {doubt.at}: {doubt.words.en}").say(lang)


def tallied(documents: list[Path], tally: Tally, lang: Language) -> Iterator[str]:
    """How several documents came out, in a line; and by name those that ask for a look."""
    parts = [words.say(lang).format(count=len(files)) for words, files in zip(_PARTS, tally, strict=True) if files]
    head = Words(f"{len(documents)} 个文件：", f"{len(documents)} documents: ")
    yield head.say(lang) + Words("，", ", ").say(lang).join(parts)
    for words, files in ((_DIFFERING, tally.differing), (_WITHOUT, tally.without)):
        for file in files[:_MOST_LISTED]:
            yield f"  {words.say(lang)}{file}"
        if len(files) > _MOST_LISTED:
            yield f"  {words.say(lang)}{_MORE.say(lang).format(count=len(files) - _MOST_LISTED)}"


_PARTS = (
    Words("{count} 张表有了草稿", "{count} tables drafted"),
    Words("其中 {count} 张有没读懂的字", "{count} of them not wholly understood"),
    Words("{count} 张与已有的记录不同", "{count} not the same as the record there is"),
    Words("{count} 处没有收下", "{count} not taken"),
)
_DIFFERING = Words("与记录不同：", "not the same: ")
_WITHOUT = Words("没有收下：", "not taken: ")
_MORE = Words("另有 {count} 处", "and {count} more")


def _short(text: str) -> str:
    return harmless(text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…")


def as_data(file: Path, draft: Imported) -> dict[str, Any]:
    """The account of a draft as plain data."""
    account = draft.account
    return {
        "document": file.name,
        "record": draft.key,
        "form": draft.values["form"],
        "complete": draft.record is not None,
        "values": account.values,
        "placed": account.placed,
        "labels": account.labels,
        "characters": account.characters._asdict(),
        "left": [{"text": printed.text, "at": printed.at} for printed in account.left],
        "doubts": [{"at": doubt.at, **doubt.words._asdict()} for doubt in account.doubts],
    }
