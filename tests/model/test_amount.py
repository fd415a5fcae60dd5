"""Amounts and shares: exact, kept as printed, and never anything but a plain number."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from generator.model.amount import Amount, Share
from generator.model.printed import NOT_APPLICABLE, Presence

PRINTED = {
    "whole": ("560", Decimal(560)),
    "nought": ("0", Decimal(0)),
    "with decimals": ("388882.83", Decimal("388882.83")),
    "with its last zeros": ("100.00", Decimal("100.00")),
    "with commas": ("1,030,700.00", Decimal("1030700.00")),
    "a comma after a nought": ("0,123", Decimal(123)),
    "with leading zeros": ("007.50", Decimal("7.50")),
    "negative": ("-1,200.5", Decimal("-1200.5")),
    "negative with a minus of its own": ("−12", Decimal(-12)),
    "beyond every float": ("123456789012345678.123456789012", Decimal("123456789012345678.123456789012")),
    "blank": ("", None),
    "not applicable": ("—", None),
}

REFUSED = {
    "digits parted by _": "1_000",
    "digits parted by a space": "1 000",
    "full-width digits": "１２",
    "full-width comma": "1，000",
    "Arabic digits": "٣",
    "Chinese digits": "一千",
    "an exponent": "1e5",
    "a plus sign": "+5",
    "two signs": "--5",
    "a space before": " 5",
    "a space after": "5 ",
    "a line break after": "5\n",
    "a comma after one digit too few": "1,00",
    "a comma after one digit too many": "1,0000",
    "a comma missing": "1,000000",
    "a comma in front": ",000",
    "four digits before a comma": "1234,567",
    "a comma in the decimals": "1.000,000",
    "no digit before the point": ".5",
    "no digit after the point": "5.",
    "two points": "1.2.3",
    "brackets for negative": "(1,200)",
    "a unit": "5万元",
    "a hexadecimal number": "0x10",
    "a fraction": "½",
    "not a number": "NaN",
    "infinity": "Infinity",
    "a word": "待定",
    "only white space": " ",
    "one digit too many": "1" * 19,
    "one decimal too many": "0." + "1" * 13,
}


def read(kind, text):
    """The number, or the rule that refuses it."""
    try:
        return kind.read(text)
    except PydanticCustomError as error:
        return error.type


@pytest.mark.parametrize(("text", "value"), PRINTED.values(), ids=PRINTED)
def test_an_amount_keeps_its_text_and_has_an_exact_value(text, value):
    amount = Amount.read(text)
    assert (str(amount), amount.value, str(amount.value)) == (text, value, str(value))


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_nothing_but_a_plain_number_is_an_amount(text):
    with pytest.raises(PydanticCustomError) as refused:
        Amount.read(text)
    assert (refused.value.type, refused.value.context) == ("amount", {"text": text})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22.29%", Decimal("22.29")),
        ("100.00％", Decimal("100.00")),
        ("-1.5%", Decimal("-1.5")),
        ("0%", Decimal(0)),
        ("0", Decimal(0)),
        ("22.29", Decimal("22.29")),
        ("", None),
    ],
    ids=["percent", "wide sign", "negative", "nought", "without the sign", "without the sign, with decimals", "blank"],
)
def test_a_share_keeps_its_text_and_has_an_exact_value(text, value):
    share = Share.read(text)
    assert (str(share), share.value) == (text, value)


@pytest.mark.parametrize("text", ["22.29 %", "%", "22.29%%", "1e1%", "0.2229‰"])
def test_nothing_but_a_plain_percentage_is_a_share(text):
    assert read(Share, text) == "share"


@pytest.mark.parametrize(
    ("number", "presence"),
    [
        (Amount("4889.25"), Presence.VALUE),
        (Amount("-0.01"), Presence.VALUE),
        (Amount("0"), Presence.ZERO),
        (Amount("-0.00"), Presence.ZERO),
        (Amount(""), Presence.BLANK),
        (Share("0.01%"), Presence.VALUE),
        (Share("0.00%"), Presence.ZERO),
        (Share(""), Presence.BLANK),
    ],
    ids=repr,
)
def test_nought_and_blank_are_two_things(number, presence):
    assert number.presence is presence


@pytest.mark.parametrize("sign", sorted(NOT_APPLICABLE))
def test_a_sign_of_not_applying_is_neither_nought_nor_blank(sign):
    number = Amount.read(sign)
    assert (str(number), number.value, number.presence) == (sign, None, Presence.NOT_APPLICABLE)


@given(st.decimals(-(10**18), 10**18, allow_nan=False, places=2).filter(lambda value: abs(value) < 10**18))
def test_an_amount_with_or_without_commas_is_the_number_it_shows(value):
    assert (Amount.read(f"{value:f}").value, Amount.read(f"{value:,f}").value) == (value, value)


@given(st.text(st.sampled_from("0123456789.,-−+_eE１ 一%％")))
def test_whatever_is_accepted_is_digits_whose_value_is_theirs(text):
    number = read(Amount, text)
    plain = re.fullmatch(r"[-−]?[0-9][0-9,]*(\.[0-9]+)?", text)
    read_as = Decimal(text.replace(",", "").replace("−", "-")) if plain else None
    assert number == "amount" or (number, number.value) == (text, read_as)


@pytest.mark.parametrize("kind", [Amount, Share])
@given(text=st.text(st.sampled_from("019.,-−%％ \n/—无")) | st.sampled_from([*REFUSED.values(), *NOT_APPLICABLE]))
def test_the_schema_for_editors_accepts_what_the_reader_accepts(kind, text):
    pattern = TypeAdapter(kind).json_schema()["pattern"].removeprefix("^").removesuffix("$")
    assert (re.fullmatch(pattern, text) is not None) == (read(kind, text) == text)
