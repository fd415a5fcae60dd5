"""What is read from a sentence of a goal: the words of each number, what kind of unit it has, and its family."""

import pytest

from generator.model.base import GoalKind
from generator.model.record import Goal
from generator.quantities import Sense, quantities

SCIENCE = [
    ("走访高新技术企业100家", [("100家", "count-jia", None)]),
    ("服务高新技术企业200家", [("200家", "count-jia", None)]),
    ("淘汰高新技术企业20家", [("20家", "count-jia", None)]),
    ("为500家高新技术企业提供上门服务", [("为500家", "count-jia", None)]),
    ("支持10家高新技术企业上市", [("10家", "count-jia", None)]),
    ("组织1000家高新技术企业参加培训", [("1000家", "count-jia", None)]),
    ("50家高新技术企业入选全国百强", [("50家", "count-jia", None)]),
    ("到2027年高新技术企业突破2000家", [("突破2000家", "count-jia", None)]),
    ("2024年高新技术企业1200家，今年达1500家", [("1200家", "count-jia", None), ("达1500家", "count-jia", None)]),
    ("三季度末高新技术企业1400家", [("1400家", "count-jia", None)]),
    ("高新区高新技术企业达到300家", [("达到300家", "count-jia", None)]),
    ("其中民营高新技术企业600家", [("600家", "count-jia", None)]),
    ("每个县区高新技术企业不少于20家", [("不少于20家", "count-jia", None)]),
    ("上半年预算执行率达50%", [("达50%", "ratio", None)]),
    ("半年预算执行率不低于45%", [("不低于45%", "ratio", None)]),
    ("专项资金预算执行率95%", [("95%", "ratio", None)]),
    ("一般公共预算执行率98%", [("98%", "ratio", None)]),
    ("单笔技术合同成交额不超过1亿元", [("不超过1亿元", "money", None)]),
    ("向外省输出技术合同成交额30亿元", [("30亿元", "money", None)]),
    ("其中企业服务对象满意度90%", [("90%", "ratio", None)]),
    ("道路工程验收合格率98%", [("98%", "ratio", None)]),
    ("绿化工程验收合格率95%", [("95%", "ratio", None)]),
    ("新教师培训合格率100%", [("100%", "ratio", None)]),
    ("全省排名前3位", []),
    ("前10名占比过半", []),
    ("死亡率8/10万", [("8/10万", "rate", None)]),
    ("推行7×24小时服务", []),
    ("实现三个100%", []),
    ("办理时限由20个工作日压缩到5个工作日", [("压缩到5个工作日", "count-workday", None)]),
    ("2026年达到1800家", [("达到1800家", "count-jia", None)]),
    ("投入10%—12%", [("10%—12%", "ratio", None)]),
    ("投资50-60亿元", [("50-60亿元", "money", None)]),
    ("培训10余场，2000多人次", [("10余场", "count-chang", None), ("2000多人次", "count-renci", None)]),
    ("高新技术企业1500余家", [("1500余家", "count-jia", "拥有高新技术企业数")]),
    ("高新技术企业 1500 家", [("1500 家", "count-jia", "拥有高新技术企业数")]),
    ("服务对象满意度 95 %", [("95 %", "ratio", "服务对象满意度")]),
    ("结转结余率≤0%", [("≤0%", "ratio", "结转结余率")]),
    ("预算执行率稳定在95%以上", [("稳定在95%以上", "ratio", "预算执行率")]),
    (
        "预算执行率、资金到位率均达到100%",
        [("均达到100%", "ratio", "预算执行率"), ("均达到100%", "ratio", "资金到位率")],
    ),
    ("服务对象满意度、公众满意度分别达到95%、90%", [("分别达到95%", "ratio", None), ("90%", "ratio", None)]),
    ("培训近3万人", [("近3万人", "count-ren", None)]),
    ("科技进步贡献率提高2个百分点", [("2个百分点", "count-baifendian", None)]),
    ("技术合同成交额同比增长10%", [("10%", "ratio", None)]),
    ("新增200家高新技术企业", [("200家", "count-jia", "新增高新技术企业")]),
    ("拥有1500家高新技术企业", [("1500家", "count-jia", "拥有高新技术企业数")]),
    (
        "力争全年新增高新技术企业200家、高新技术产业产值2700亿元",
        [("200家", "count-jia", "新增高新技术企业"), ("2700亿元", "money", "高新技术产业产值")],
    ),
    (
        "新增科技型企业1500家、高新技术企业200家",
        [("1500家", "count-jia", "新增科技型企业"), ("200家", "count-jia", None)],
    ),
    ("走访高新技术企业、科技型中小企业100家", [("100家", "count-jia", None)]),
    ("年底高新技术企业总数达到１５００家以上", [("达到１５００家以上", "count-jia", "拥有高新技术企业数")]),
    ("1.科技进步贡献率达到65%左右", [("达到65%左右", "ratio", "科技进步贡献率")]),
    ("全市高新技术企业年底达到1500家", [("达到1500家", "count-jia", "拥有高新技术企业数")]),
    ("高新技术企业由1200家增加到1500家", [("增加到1500家", "count-jia", "拥有高新技术企业数")]),
    (
        "高新技术企业新增40家，总数达到350家以上",
        [("40家", "count-jia", "新增高新技术企业"), ("达到350家以上", "count-jia", "拥有高新技术企业数")],
    ),
    (
        "高新技术企业达1,500家,力争突破2000家",
        [("达1,500家", "count-jia", "拥有高新技术企业数"), ("力争突破2000家", "count-jia", None)],
    ),
    ("到年底，高新技术企业突破1500家", [("突破1500家", "count-jia", "拥有高新技术企业数")]),
    ("实施新教师培训，培训合格率100%", [("100%", "ratio", None)]),
    ("预算执行率100%，资金到位率90%", [("100%", "ratio", "预算执行率"), ("90%", "ratio", "资金到位率")]),
    ("主要目标：技术合同成交额达100亿元", [("达100亿元", "money", "技术合同成交额")]),
]

OTHERS = [
    ("学前教育普惠率达到95%以上，新增公办园学位3000个", [("达到95%以上", "ratio", None), ("3000个", "count-ge", None)]),
    ("新增学位1.2万个", [("1.2万个", "count-ge", None)]),
    ("全市中小学教师培训2万人次以上", [("2万人次以上", "count-renci", None)]),
    ("为5000名困难学生发放资助金800万元", [("为5000名", "count-ren", None), ("800万元", "money", None)]),
    ("每千人口执业医师数3.2人", [("3.2人", "count-ren", None)]),
    ("孕产妇死亡率控制在8/10万以内，婴儿死亡率≤3‰", [("控制在8/10万以内", "rate", None), ("≤3‰", "ratio", None)]),
    ("家庭医生签约服务覆盖率达75%", [("达75%", "ratio", None)]),
    ("国省道改造120公里、农村公路提档升级300公里", [("120公里", "length", None), ("300公里", "length", None)]),
    ("公交准点率由85%提高到90%", [("提高到90%", "ratio", None)]),
    ("建制村通客车率100%", [("100%", "ratio", None)]),
    ("PM2.5年均浓度降至35微克/立方米以下", [("降至35微克/立方米以下", "rate", None)]),
    ("空气质量优良天数比率达82.5%", [("达82.5%", "ratio", None)]),
    ("优良比例≥90%，较上年提高1.5个百分点", [("≥90%", "ratio", None), ("1.5个百分点", "count-baifendian", None)]),
    ("建成4A级景区2家、5星级酒店1家", [("2家", "count-jia", None), ("1家", "count-jia", None)]),
    ("打造15分钟便民生活圈20个", [("20个", "count-ge", None)]),
    ("建设5G基站2000个", [("2000个", "count-ge", None)]),
    ("开展抽查5次/年，检查企业300家次", [("5次/年", "rate", None), ("300家次", "count-jiaci", None)]),
    ("城镇登记失业率控制在4.5%以内", [("控制在4.5%以内", "ratio", None)]),
    ("粮食总产量稳定在50万吨左右", [("稳定在50万吨左右", "weight", None)]),
    ("建成高标准农田10万亩", [("10万亩", "area", None)]),
    ("解决群众诉求1万余件，12345热线办结率98%以上", [("1万余件", "count-jian", None), ("98%以上", "ratio", None)]),
    ("全年接待游客3000万人次，同比增长8%", [("3000万人次", "count-renci", None), ("8%", "ratio", None)]),
    ("“十四五”期间累计投资100亿元", [("100亿元", "money", None)]),
    ("前三季度完成投资60亿元", [("60亿元", "money", None)]),
    ("建成5个国家级平台", [("5个", "count-ge", None)]),
    ("投资超5000万元以上的项目150个", [("150个", "count-ge", None)]),
    ("城乡居民养老保险参保率95%～98%", [("95%～98%", "ratio", None)]),
    ("庆祝建校70周年", []),
]

SENTENCES = [*SCIENCE, *OTHERS]


@pytest.fixture
def read(library):
    """The quantities of one sentence, in a goal of 2025."""

    def reading(sentence, kind=GoalKind.ANNUAL):
        goal = Goal(kind=kind, label="目标", paragraphs=(sentence,))
        record = library.records[0].model_copy(update={"year": 2025, "goals": (goal,)})
        return quantities(record, goal, library.vocabulary)

    return reading


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_numbers_are_read_with_their_units_and_a_family_only_where_it_is_certain(read, sentence, expected):
    assert [(one.printed, one.measure.dimension, one.family and one.family.name) for one in read(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "sense"),
    [
        ("培训1500余人", Sense.MORE),
        ("培训近3万人", Sense.ABOUT),
        ("占比65%左右", Sense.ABOUT),
        ("失业率控制在4.5%以内", Sense.AT_MOST),
        ("满意度不低于90%", Sense.STATED),
        ("企业超过2800家", Sense.STATED),
    ],
)
def test_the_words_around_a_number_say_how_exactly_it_is_meant(read, sentence, sense):
    assert [one.sense for one in read(sentence)] == [sense]


@pytest.mark.parametrize(
    ("sentence", "kind", "due"),
    [
        ("到2025年底，建成平台10家", GoalKind.ANNUAL, True),
        ("到2027年，建成平台10家", GoalKind.ANNUAL, False),
        ("建成平台10家（2024年）", GoalKind.ANNUAL, False),
        ("上半年，建成平台10家", GoalKind.ANNUAL, False),
        ("到2027年，建成平台10家", GoalKind.MEDIUM_TERM, True),
        ("2025年建成平台10家", GoalKind.MEDIUM_TERM, False),
        ("年均建成平台10家", GoalKind.MEDIUM_TERM, True),
    ],
)
def test_a_number_is_due_when_the_time_beside_it_is_the_goals_own(read, sentence, kind, due):
    assert [one.is_due for one in read(sentence, kind)] == [due]


def test_of_several_things_each_has_the_number(read):
    assert [one.subject for one in read("预算执行率、资金到位率均达到100%")] == ["预算执行率", "资金到位率"]


def test_a_number_that_a_scope_narrows_is_still_about_the_family_that_is_named(read):
    assert [(one.family, one.about.name) for one in read("走访高新技术企业100家")] == [(None, "拥有高新技术企业数")]
