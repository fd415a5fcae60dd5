"""Labels and cells that the layout moved, repeated or split, and that were put right."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.record import Record, RepairKind
from generator.words import Words

ID = "layout-repairs"
_NAMES = {
    RepairKind.MOVED: Words("错位", "moved"),
    RepairKind.REPEATED: Words("跨页重印", "repeated"),
    RepairKind.SPLIT: Words("拆开", "split"),
}
_SHOWN = 12  # characters of a printed label


def check(record: Record, _world: World) -> Iterator[Finding]:
    """One finding with all of them and their reasons."""
    told = [
        (_NAMES[repair.kind], _short(repair.printed), repair.reason)
        for repair in record.repairs
        if repair.kind in _NAMES
    ]
    if told:
        zh = "。".join(f"「{label}」{kind.zh}：{reason}" for kind, label, reason in told)
        en = "; ".join(f"`{label}` {kind.en} ({reason})" for kind, label, reason in told)
        sentence = Words(f"版面上有 {len(told)} 处经过整理。{zh}", f"put right ({len(told)}): {en}")
        yield Finding(ID, Verdict.NOTE, sentence)


def _short(printed: tuple[str, ...]) -> str:
    return " / ".join(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…" for text in printed)


RULE = Rule(
    ID,
    Words("哪些标签经过整理", "Which labels were put right?"),
    Words(
        "换页和合并单元格会使标签错位、重印或拆开；怎样读的、为什么，读者应能查到。",
        "Page breaks and merged cells move, repeat and split labels; how they were read, and why, is for all to see.",
    ),
    Words("列出记录里注明的各处整理和理由。", "Each repair the record notes is listed with its reason."),
    check,
)
