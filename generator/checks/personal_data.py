"""Personal particulars in a document, which we do not repeat."""

import re
from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.texts import blocks
from generator.model.finding import Finding, Verdict
from generator.model.printed import compatible
from generator.model.record import Record
from generator.words import Words

ID = "personal-data"
_MOBILE = r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}"
_LANDLINE = r"(?:\(0\d{2,3}\)|0\d{2,3}[- ])\s?\d{7,8}"
_CALLED = r"(?:电话|手机|联系方式)\s?[:是为]?\s?\d{7,12}"
_TELEPHONE = re.compile(rf"(?<![\dA-Za-z.])(?:{_MOBILE}|{_LANDLINE})(?![\dA-Za-z.,万亿元%])|{_CALLED}(?!\d)")
_FIELDS = {"reporter": Words("填报人", "the reporter"), "phone": Words("联系电话", "a telephone number")}


def check(record: Record, _world: World) -> Iterator[Finding]:
    """One finding for the form's own fields, and one for each paragraph with a telephone number; none quotes it."""
    named = [words for field, words in _FIELDS.items() if getattr(record.contacts, field).strip()]
    if named:
        zh = f"原表填有{'、'.join(words.zh for words in named)}，属于个人信息，默认不公开"
        en = (
            f"the document gives {' and '.join(words.en for words in named)}, which is personal and left out by default"
        )
        yield Finding(ID, Verdict.NOTE, Words(zh, en))
    for block in blocks(record):
        for position, text in enumerate(block.paragraphs, start=1):
            if _TELEPHONE.search(compatible(text)):
                zh = f"{block.name.zh}第 {position} 段里有电话号码，可能是个人信息"
                en = f"paragraph {position} of {block.name.en} holds a telephone number, which may be personal"
                yield Finding(ID, Verdict.NOTE, Words(zh, en))


RULE = Rule(
    ID,
    Words("原表里有个人信息吗", "Does the document hold personal particulars?"),
    Words(
        "填报人和电话是为内部联系填写的，公开发布前应由发布者决定去留。",
        "Names and numbers are filled in for contact within government; whether they appear is the publisher's choice.",
    ),
    Words(
        "查填报人、联系电话两项，以及职能、机构、任务、目标正文里的手机和固定电话号码；只说有，不引出。",
        "The two fields of the form and mobile and landline numbers in running text are looked for; none is repeated.",
    ),
    check,
)
