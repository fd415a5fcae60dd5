"""Targets: read as operator, value, unit and kind, kept as printed, and not guessed."""

import re
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.indicator import Indicator
from generator.model.printed import NOT_APPLICABLE, Presence
from generator.model.target import AFTER, BEFORE, Operator, ParsedTarget, Target, TargetKind, parse_target

NUMBERS = [
    ("＝0%", "＝", "0", "%"),
    ("=100%", "＝", "100", "%"),
    ("≤0%", "≤", "0", "%"),
    ("≥3.35%", "≥", "3.35", "%"),
    ("≥40亿元", "≥", "40", "亿元"),
    ("＝17500家", "＝", "17500", "家"),
    ("56亿", "", "56", "亿"),
    ("75.24亿元", "", "75.24", "亿元"),
    ("227", "", "227", ""),
    ("0", "", "0", ""),
    (">=95%", "≥", "95", "%"),
    ("<=6962人", "≤", "6962", "人"),
    ("＞＝95％", "≥", "95", "％"),
    (">92%", "＞", "92", "%"),
    ("＜5‰", "＜", "5", "‰"),
    ("≧3", "≥", "3", ""),
    ("大于等于 98 %", "≥", "98", "%"),
    ("小于或等于12万元", "≤", "12", "万元"),
    ("不低于95%", "≥", "95", "%"),
    ("不少于5次", "≥", "5", "次"),
    ("不超过2.5万元", "≤", "2.5", "万元"),
    ("不高于10%", "≤", "10", "%"),
    ("至少1次", "≥", "1", "次"),
    ("低于3%", "＜", "3", "%"),
    ("超2300家", "＞", "2300", "家"),
    ("超过53%", "＞", "53", "%"),
    ("等于1", "＝", "1", ""),
    ("约5个", "≈", "5", "个"),
    ("15家以上", "≥", "15", "家"),
    ("2个亿以上", "≥", "2", "个亿"),
    ("95%及以上", "≥", "95", "%"),
    ("30日以内", "≤", "30", "日"),
    ("10%以下", "≤", "10", "%"),
    ("10%及以下", "≤", "10", "%"),
    ("80以上", "≥", "80", ""),
    ("5年左右", "≈", "5", "年"),
    ("1,234.5万元", "", "1234.5", "万元"),
    ("1,030,700.00元", "", "1030700.00", "元"),
    ("１２３家", "", "123", "家"),
    ("≥９５．５％", "≥", "95.5", "％"),
    ("１，２００家", "", "1200", "家"),
    ("-5%", "", "-5", "%"),
    ("≥−5%", "≥", "-5", "%"),
    ("≤－0.5%", "≤", "-0.5", "%"),
    ("≥ 95 %", "≥", "95", "%"),
    ("≥40\n亿元", "≥", "40", "亿元"),
    ("　≥5家\u00a0", "≥", "5", "家"),
    ("780元/生/年", "", "780", "元/生/年"),
    ("470人/天", "", "470", "人/天"),
    ("20元/人·天", "", "20", "元/人·天"),
    ("3台（套）", "", "3", "台（套）"),
    ("5台、套", "", "5", "台、套"),
    ("100平方公里", "", "100", "平方公里"),
    ("5m²", "", "5", "m²"),
    ("6个月", "", "6", "个月"),
    ("≤12月", "≤", "12", "月"),
    ("292%", "", "292", "%"),
]
RANGES = [
    ("95%-100%", "95", "100", "%"),
    ("95-100%", "95", "100", "%"),
    ("3至5家", "3", "5", "家"),
    ("3家～5家", "3", "5", "家"),
    ("1,000—1,200人", "1000", "1200", "人"),
    ("10 ~ 20 万元", "10", "20", "万元"),
    ("１－２次", "1", "2", "次"),
    ("-5--3", "-5", "-3", ""),
]
DATES = [
    *("2023年", "2023年底", "2025年末", "2023年12月", "2023年12月31日", "2023年12月底前", "11月底之前", "6月30日前"),
    *("2023年9月上旬", "3月", "12月31日前完成", "２０２３年底", " 2023年底 "),
]
WORDS = [
    "健全",
    "满意",
    "较高",
    "完全相符",
    "高中低",
    "有所提升",
    "长期",
    "达成预期指标",
    "≥",
    "一千家",
    " 健全\n",
    "N/A。",
]
BLANKS = ["", " ", "\n", "　\u00a0\t"]
UNPARSED = {
    "an ordinal": "第3次",
    "an operator on both sides": "≥80%以上",
    "an operator in words on both sides": "不低于80%以上",
    "about on both sides": "约5左右",
    "two operators": "≥=5",
    "an operator we do not know": "∽5%",
    "a raised digit": "10²",
    "a vague number": "10几个",
    "a telephone": "0519-85681234",
    "a month in digits": "2025.12",
    "a space inside a number": "1 000",
    "a verb before": "达到95%",
    "commas between other than three digits": "1,2家",
    "a comma after two digits": "12,34家",
    "digits parted by a space": "1 000家",
    "a question mark": "292%?",
    "≥ read as a letter": "Q0",
    "1 read as a letter": "l00%",
    "0 read as a letter": "O.5%",
    "a fraction": "1/3",
    "a ratio": "1:30",
    "a version": "1.2.3",
    "an exponent": "1e5",
    "digits parted by _": "1_000",
    "a date with a time": "2023-01-01",
    "two numbers": "3家企业5个项目",
    "two bounds": "≥80%，≤90%",
    "a number within words": "完成5项工作",
    "a numbered item": "1、开展培训",
    "a numbered item with a point": "1.完善制度",
    "a numbered item with a bracket": "1）完善制度",
    "a label": "5：优秀",
    "a range cut short": "95%-",
    "a range cut short in words": "95%至",
    "a range without its beginning": "~95%",
    "a range upside down": "100%-95%",
    "a range of two units": "95%-100家",
    "a range that loses its unit": "95%-100",
    "a range with an operator": "≥3-5家",
    "a range with an operator behind": "3-5家以上",
    "a month that is none": "13月",
    "a date in a month that is none": "2023年13月底",
    "a day that is none": "12月32日前",
    "a date with a deed": "2023年通过验收",
    "a month with a deed": "3月底前完成验收",
    "white space in the unit": "≥40亿 元",
    "an operator in the unit": "1次以上/年",
    "a long unit": "5" + "很" * 13,
    "too many digits": "1" * 19,
    "Arabic digits": "٣家",
    "Arabic digits after others": "5٣家",
    "a number and a half": "1½",
    "a footnote": "5①",
}
ANY_TEXT = st.text(st.characters()) | st.lists(
    st.sampled_from([*BEFORE, *AFTER, *"0123456789１２.,，-－~至 \n%家亿元年月日底前、：", "个月", "2023年", "健全"]),
    max_size=9,
).map("".join)


def meaning(text):
    parsed = parse_target(text)
    return (parsed.kind, parsed.operator, parsed.value, parsed.high, parsed.unit)


@pytest.mark.parametrize(("text", "operator", "value", "unit"), NUMBERS, ids=[text for text, *_ in NUMBERS])
def test_a_number_is_read_with_its_operator_and_unit(text, operator, value, unit):
    assert meaning(text) == (TargetKind.NUMBER, Operator(operator), Decimal(value), None, unit)


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES, ids=[text for text, *_ in RANGES])
def test_a_range_is_read_with_both_ends(text, low, high, unit):
    assert meaning(text) == (TargetKind.RANGE, Operator.BETWEEN, Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((text, TargetKind.DATE) for text in DATES),
        *((text, TargetKind.WORDS) for text in WORDS),
        *((text, TargetKind.BLANK) for text in BLANKS),
        *((text, TargetKind.NOT_APPLICABLE) for text in sorted(NOT_APPLICABLE)),
        (" — ", TargetKind.NOT_APPLICABLE),
    ],
)
def test_what_holds_no_number_has_a_kind_alone(text, kind):
    assert meaning(text) == (kind, Operator.NONE, None, None, "")


@pytest.mark.parametrize("text", UNPARSED.values(), ids=UNPARSED)
def test_what_could_only_be_guessed_is_unparsed(text):
    assert meaning(text) == (TargetKind.UNPARSED, Operator.NONE, None, None, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500余人", (TargetKind.NUMBER, Operator.MORE, Decimal(500), None, "人")),
        ("3天内", (TargetKind.NUMBER, Operator.AT_MOST, Decimal(3), None, "天")),
        ("控制在5%以内", (TargetKind.NUMBER, Operator.AT_MOST, Decimal(5), None, "%")),
        ("≯5%", (TargetKind.NUMBER, Operator.AT_MOST, Decimal(5), None, "%")),
        ("近3万人", (TargetKind.NUMBER, Operator.ABOUT, Decimal(3), None, "万人")),
        ("2024-2025", (TargetKind.DATE, Operator.NONE, None, None, "")),
        ("2025年-2027年", (TargetKind.DATE, Operator.NONE, None, None, "")),
        ("1-12月", (TargetKind.DATE, Operator.NONE, None, None, "")),
    ],
)
def test_more_ways_of_writing_are_read_as_people_read_them(text, expected):
    assert meaning(text) == expected


def test_a_target_is_read_piece_by_piece():
    assert parse_target("≥ 1,200\n万元 ") == ParsedTarget(
        TargetKind.NUMBER,
        Operator.AT_LEAST,
        Decimal(1200),
        None,
        "万元",
        ("", "≥", " ", "1,200", "", "\n", "万元", " "),
    )


@given(ANY_TEXT)
def test_a_target_is_printed_as_it_was_written(text):
    assert (str(parse_target(text)), str(Target(text))) == (text, text)


@given(ANY_TEXT)
def test_white_space_around_a_target_means_nothing(text):
    assert meaning(f" \n{text}　") == meaning(text.strip())


@given(ANY_TEXT)
def test_a_number_has_all_the_digits_that_are_printed(text):
    parsed = parse_target(text)
    read = f"{parsed.value or 0:f} {parsed.high or 0:f}"
    printed = normalize("NFKC", re.sub(r"\D", "", text))
    assert parsed.value is None or re.sub("[^1-9]", "", read) == re.sub("[^1-9]", "", printed)


@given(
    st.sampled_from(sorted(BEFORE)),
    st.decimals(-(10**9), 10**9, allow_nan=False, places=2),
    st.sampled_from(["", "%", "家", "亿元", "元/人·天", "个百分点"]),
)
def test_every_operator_is_read_before_every_number_and_unit(operator, value, unit):
    assert meaning(f"{operator}{value:,f}{unit}") == (TargetKind.NUMBER, BEFORE[operator], value, None, unit)


@pytest.mark.parametrize(
    ("target", "presence"),
    [
        (Target("≥40亿元"), Presence.VALUE),
        (Target("健全"), Presence.VALUE),
        (Target("2023年底"), Presence.VALUE),
        (Target("第3次"), Presence.VALUE),
        (Target("0%-5%"), Presence.VALUE),
        (Target("≥0家"), Presence.ZERO),
        (Target("=0.00%"), Presence.ZERO),
        (Target("０"), Presence.ZERO),
        (Target(""), Presence.BLANK),
        (Target("　"), Presence.BLANK),
        (Target("不适用"), Presence.NOT_APPLICABLE),
        (Target("/"), Presence.NOT_APPLICABLE),
    ],
    ids=repr,
)
def test_nought_blank_and_not_applicable_are_three_things(target, presence):
    assert target.presence is presence


@pytest.mark.parametrize(
    ("half", "full", "presence"),
    [
        ("≥0项", "≥25项", Presence.NOT_DUE),
        ("=0家", "=17500家", Presence.NOT_DUE),
        ("0", "100", Presence.NOT_DUE),
        ("＝0%", "＝0%", Presence.ZERO),
        ("≤0%", "≤0%", Presence.ZERO),
        ("≤0%", "≤10%", Presence.ZERO),
        ("0起", "＜5起", Presence.ZERO),
        ("≥0项", "", Presence.ZERO),
        ("≥0项", "健全", Presence.ZERO),
        ("≥0项", None, Presence.ZERO),
        ("≥10项", "≥25项", Presence.VALUE),
        ("健全", "健全", Presence.VALUE),
        ("", "≥25项", Presence.BLANK),
        ("—", "≥25项", Presence.NOT_APPLICABLE),
        (None, "≥25项", Presence.NOT_PUBLISHED),
    ],
)
def test_a_half_year_of_nought_before_more_is_not_due_yet(half, full, presence):
    assert Indicator(id="i-001", name="获奖数", half=half, full=full).presence("half") is presence


@pytest.mark.parametrize(
    ("operator", "presence"),
    [("≥", Presence.NOT_DUE), ("=", Presence.NOT_DUE), ("≤", Presence.ZERO), ("小于", Presence.ZERO)],
)
def test_an_operator_in_its_own_column_says_whether_nought_is_due(operator, presence):
    indicator = Indicator(id="i-001", name="获奖数", half="0", full="25", operator=operator, unit="项")
    assert indicator.presence("half") is presence


@pytest.mark.parametrize(
    ("column", "presence"),
    [
        ("full", Presence.ZERO),
        ("past-2022", Presence.VALUE),
        ("past-2023", Presence.BLANK),
        ("half", Presence.NOT_PUBLISHED),
        ("past-2021", Presence.NOT_PUBLISHED),
    ],
)
def test_a_column_the_document_does_not_have_is_not_published(column, presence):
    indicator = Indicator(id="i-001", name="技术合同额", past={2022: "56亿", 2023: ""}, full="0")
    assert indicator.presence(column) is presence


@pytest.mark.parametrize(
    ("operator", "target", "unit", "expected"),
    [
        ("大于等于", "98", "%", (TargetKind.NUMBER, Operator.AT_LEAST, Decimal(98), None, "%")),
        ("=", "0.5", "万亩", (TargetKind.NUMBER, Operator.EQUAL, Decimal("0.5"), None, "万亩")),
        ("≤", "1", None, (TargetKind.NUMBER, Operator.AT_MOST, Decimal(1), None, "")),
        (None, "470", "人/天", (TargetKind.NUMBER, Operator.NONE, Decimal(470), None, "人/天")),
        ("定性", "高中低", None, (TargetKind.WORDS, Operator.NONE, None, None, "")),
        ("", "＝100%", "", (TargetKind.NUMBER, Operator.EQUAL, Decimal(100), None, "%")),
        ("≥", "", "%", (TargetKind.BLANK, Operator.NONE, None, None, "")),
        ("≥", "—", "%", (TargetKind.NOT_APPLICABLE, Operator.NONE, None, None, "")),
        ("≥", "95%以上", None, (TargetKind.NUMBER, Operator.AT_LEAST, Decimal(95), None, "%")),
        ("≤", "95%以上", None, (TargetKind.UNPARSED, Operator.NONE, None, None, "")),
        ("-", "5", "个", (TargetKind.NUMBER, Operator.NONE, Decimal(5), None, "个")),
        ("1", "5", "个", (TargetKind.UNPARSED, Operator.NONE, None, None, "")),
        ("≥", "10", "10万人", (TargetKind.UNPARSED, Operator.NONE, None, None, "")),
        ("≥", "95%", "%", (TargetKind.NUMBER, Operator.AT_LEAST, Decimal(95), None, "%")),
        ("≥", "100人", "人次", (TargetKind.UNPARSED, Operator.NONE, None, None, "")),
    ],
)
def test_operator_and_unit_in_columns_of_their_own_are_read_with_the_target(operator, target, unit, expected):
    parsed = Indicator(id="i-001", name="指标", operator=operator, unit=unit).read(Target(target))
    assert (parsed.kind, parsed.operator, parsed.value, parsed.high, parsed.unit) == expected
