"""What programs and translations leave in a text and is no part of it."""

import re
from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.texts import blocks
from generator.model.finding import Finding, Operand, Verdict
from generator.model.record import Record, RepairKind
from generator.words import Words

ID = "format-residue"
_AROUND = 6  # characters shown on either side
_HAN = r"[\u3400-\u9fff]"
_LATIN = re.compile(rf"(?<={_HAN})\s*(?P<word>[a-z]{{2,}})\s*(?={_HAN})")
# Lower-case words that are written like this inside Chinese.
_AT_HOME = frozenset({"ai", "app", "ar", "ip", "it", "logo", "pc", "ppt", "vlog", "vr", "web", "wifi"})


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding for the residue that was taken out, and one for each stray word that was kept as printed."""
    repairs = [repair for repair in record.repairs if repair.kind is RepairKind.RESIDUE]
    printed = list(dict.fromkeys(text for repair in repairs for text in repair.shown))
    withheld = sum(len(repair.printed) - len(repair.shown) for repair in repairs)
    if printed:
        zh = f"原文夹有程序残留，不是表的内容，已略去：{''.join(f'「{text}」' for text in printed)}"
        en = f"left by a program, no part of the table, left out: {', '.join(f'`{text}`' for text in printed)}"
        yield Finding(ID, Verdict.NOTE, Words(zh, en))
    if withheld:
        zh = f"原文有 {withheld} 处文字不是表的内容，已略去，也不公开"
        en = f"texts that are no part of the table, left out and not published ({withheld})"
        yield Finding(ID, Verdict.NOTE, Words(zh, en))
    for block in blocks(record):
        for at, text in block.numbered():
            for match in _LATIN.finditer(text):
                if match["word"] not in _AT_HOME and not world.vocabulary.unit(match["word"]):
                    yield _stray(match, at, block.name)


def _stray(match: re.Match[str], at: str, name: Words) -> Finding:
    excerpt = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    zh = f"{name.zh}的中文之间夹有「{match['word']}」：「…{excerpt}…」"
    en = f"`{match['word']}` stands inside the Chinese text of {name.en}: `…{excerpt}…`"
    return Finding(ID, Verdict.NOTE, Words(zh, en), (Operand(at, name.zh, excerpt),))


RULE = Rule(
    ID,
    Words("文字里有程序或翻译的残留吗", "Has a program or a translation left traces in the text?"),
    Words(
        "网页标签、书签名和夹在中文里的外文词，多是编辑软件留下的；读者应知道哪些不是原意。",
        "Tags, bookmarks and foreign words inside Chinese are mostly left by software; a reader should know them.",
    ),
    Words(
        "列出录入时略去的程序残留；再在职能、机构、任务和目标的中文字之间找两个字母以上的小写外文词"
        "（app、wifi 一类通行的和计量单位除外），原样保留，只作提示。",
        "Residue left out of the record is listed; then lower-case words of two letters or more between Chinese "
        "characters, save for units and those in common use such as app and wifi; they are kept as printed.",
    ),
    check,
)
