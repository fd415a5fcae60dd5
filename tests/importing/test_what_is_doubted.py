"""What cannot be known of a table: a person is told, and nothing is made of it."""

from tests.importing.drafted import HEADS, PROJECT, WHOLE, doubted, rows


def test_the_words_of_a_row_of_money_tell_its_unit(imported):
    text = f"{WHOLE}预算情况\t部门预算合计（元）\t950000\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert draft.values["funding"]["unit"] == "元"
    assert draft.values["inferred"]["unit"]["quote"] == "部门预算合计（元）"


def test_several_projects_in_one_table_are_told(imported):
    heads = f"项目单位\t项目名称\t预算数\t{HEADS}"
    one = "宝应县水务局\t河道清淤\t9.50\t产出指标\t数量指标\t清淤长度\t≥20公里"
    two = "宝应县水务局\t闸站检修\t7.00\t产出指标\t数量指标\t检修座数\t≥4座"
    (draft,) = imported(f"项目绩效目标申报表（2024年度）\n{heads}\n{one}\n{two}")
    assert "表里有2个项目（河道清淤、闸站检修），指标合在一起了：一份记录只收得下一个" in doubted(draft)


def test_points_that_may_have_been_read_as_a_target_are_told(imported):
    heads = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分"
    text = f"{PROJECT}{heads}\n产出指标 数量指标 指标1:清淤长度 20 22 10 10\n质量指标\n指标1:工程合格 10 10"
    (draft,) = imported(text)
    assert "「10」可能是这一行的分值，不是指标值，请对照原文" in doubted(draft)


def test_amounts_in_a_line_below_their_names_are_no_ones_until_a_person_looks(imported):
    money = "年度预算（万元）\n资金总额 财政拨款 其他资金\n12,345.60 12,300.60 45.00"
    (draft,) = imported(f"{WHOLE}{money}\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里")
    assert "funding" not in draft.values
    assert "「45.00」属于哪一项看不出来：资金总额、财政拨款、其他资金" in doubted(draft)


def test_a_head_in_a_second_row_of_heads_is_no_indicator_and_is_told(imported):
    text = f"{PROJECT}{HEADS}\n2023年实际实现值\t预期2024年实现值\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert rows(draft) == [("清淤长度", "≥20公里")]
    assert [words for words in doubted(draft) if "第二排的表头" in words]


def test_another_unit_behind_an_amount_than_that_of_the_table_is_told(imported):
    (draft,) = imported(
        f"{WHOLE}年度预算（万元）\t基本支出：35.60万元\n\t项目支出：400.00元\n{HEADS}\n产出指标\t数量指标\t长度\t≥20公里"
    )
    assert draft.values["funding"]["unit"] == "万元"
    assert "有的金额后面印「元」，与「万元」不同，请对照原文" in doubted(draft)


def test_a_year_that_stands_in_running_words_alone_is_told(imported):
    head = WHOLE.replace("（2024年度）\n", "")
    words = "机构设置\t2025年，实有20人。\n年度总体目标\t到2027年，河道畅通。"
    (draft,) = imported(f"{head}{words}\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里")
    assert draft.values["year"] == 2025
    assert [words for words in doubted(draft) if words.startswith("表上没有印年度，2025 取自正文「2025年")]
