"""Numbers and dates as Excel shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.opening import numbers


@pytest.mark.parametrize(
    ("written", "code", "shown"),
    [
        ("1128.3200000000002", "General", "1128.32"),
        ("0.30000000000000004", "General", "0.3"),
        ("0.33333333333333331", "General", "0.333333333"),
        ("388882.83", "General", "388882.83"),
        ("12345678901", "General", "12345678901"),
        ("123456789012", "General", "1.23457E+11"),
        ("0.0001234567", "General", "0.000123457"),
        ("-4889.25", "General", "-4889.25"),
        ("0", "General", "0"),
        ("3760.93", "0", "3761"),
        ("1.005", "0.00", "1.01"),
        ("1128.3200000000002", "0.00", "1128.32"),
        ("-1234567.891", "#,##0.00", "-1,234,567.89"),
        ("999999.5", "#,##0", "1,000,000"),
        ("0.223", "0%", "22%"),
        ("0.2230", "0.00%", "22.30%"),
        ("0", "#,##0.00;-#,##0.00;-", "-"),
        ("-5", "0.00_);[Red](0.00)", "(5.00)"),
        ("0.5", "#.##", ".5"),
        ("1234567", r"0\.0,", "123.5"),
        ("100", '0"万元"', "100万元"),
        ("1234.5", '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "¥1,234.50"),
        ("7", "000", "007"),
        ("13812345678", "000-0000-0000", "138-1234-5678"),
        ("12345.678", "0.00E+00", "1.23E+04"),
        ("150", '[>=100]0"多";0"少"', "150多"),
        ("50", '[>=100]0"多";0"少"', "50少"),
        ("5", ";;;", ""),
        ("0.5", "# ?/?", "0.5"),
        ("1128.32", "@", "1128.32"),
        ("约40亿", "0.00", "约40亿"),
    ],
)
def test_a_number_is_shown_by_its_format(written, code, shown):
    assert numbers.number(written, code) == shown


@pytest.mark.parametrize(
    ("written", "code", "shown"),
    [
        ("45000", "yyyy-mm-dd", "2023-03-15"),
        ("45000", 'yyyy"年"m"月"d"日";@', "2023年3月15日"),
        ("45000", "[$-804]yyyy/m/d aaaa", "2023/3/15 星期三"),
        ("45000.5", "yyyy/m/d h:mm", "2023/3/15 12:00"),
        ("45000.75", "h:mm AM/PM", "6:00 PM"),
        ("1.5", "[h]:mm", "36:00"),
        ("59", "yyyy-m-d", "1900-2-28"),
        ("61", "yyyy-m-d", "1900-3-1"),
        ("2958466", "yyyy-m-d", "2958466"),
        ("44927", "mmmm d, yyyy", "January 1, 2023"),
    ],
)
def test_a_date_is_shown_by_its_format(written, code, shown):
    assert numbers.number(written, code) == shown


def test_days_may_be_counted_from_1904():
    assert numbers.number("43538", "yyyy-mm-dd", is_1904=True) == "2023-03-15"


@pytest.mark.parametrize(
    ("code", "shown"),
    [("General", "健全"), ("0.00", "健全"), ('@"；"', "健全；"), (";;;", ""), ('0;0;0;"["@"]"', "[健全]")],
)
def test_a_format_may_say_how_texts_are_shown(code, shown):
    assert numbers.text("健全", code) == shown


@given(
    st.floats(allow_nan=True).map(repr) | st.text(max_size=8),
    st.text('0#?.,%;@"\\\\_*[]<>=-ymdhseE+/年 AaPpMGgenrl', max_size=20),
)
def test_no_format_stops_a_number_from_being_read(written, code):
    assert isinstance(numbers.number(written, code), str)
