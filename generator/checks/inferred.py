"""What the document does not print and was inferred."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.record import Inferable, Record
from generator.words import Words

ID = "inferred"
_NAMES = {
    Inferable.REGION: Words("地区", "place"),
    Inferable.YEAR: Words("年度", "year"),
    Inferable.UNIT: Words("金额单位", "unit of money"),
    Inferable.SCOPE: Words("口径", "scope"),
}


def check(record: Record, _world: World) -> Iterator[Finding]:
    """One finding with each of them and its reason."""
    if record.inferred:
        reasons = [(_NAMES[what], inference.reason) for what, inference in record.inferred.items()]
        zh = "。".join(f"{name.zh}：{reason}" for name, reason in reasons)
        en = "; ".join(f"{name.en} ({reason})" for name, reason in reasons)
        sentence = Words(f"{len(reasons)} 项由推定得来。{zh}", f"inferred ({len(reasons)}): {en}")
        yield Finding(ID, Verdict.NOTE, sentence)


RULE = Rule(
    ID,
    Words("哪些内容是推定的", "What was inferred?"),
    Words(
        "表上没有印的年度、地区或单位，是从别处推出来的；推定可能不对，读者应看到依据。",
        "A year, place or unit that is not printed was inferred from elsewhere; it may be mistaken, so its ground is "
        "shown.",
    ),
    Words("列出记录里注明推定的各项和理由。", "Each item the record marks as inferred is listed with its reason."),
    check,
)
