"""What the parts and columns of tables are called in workbooks."""

from generator.catalogue import Catalogue

TABLES = {
    "income": "收入",
    "spending": "支出",
    "annual": "年度指标",
    "long-term": "长期指标",
    "medium-term": "中长期指标",
}
TEXTS = {
    "title": "标题",
    "department": "单位名称",
    "functions": "主要职能",
    "organisation": "机构设置",
    "tasks": "工作任务",
    "annual-goal": "年度目标",
    "long-term-goal": "长期目标",
    "medium-term-goal": "中长期目标",
}


def column_name(say: Catalogue, key: str) -> str:
    """What a column is for, in words."""
    if key.startswith("past-"):
        return say("{year}年", year=key.removeprefix("past-"))
    return say(_NAMES[key])


_NAMES = {
    "half": "半年",
    "full": "全年或目标期",
    "share": "占比（%）",
    "level-1": "一级",
    "level-2": "二级",
    "level-3": "三级",
    "level-4": "四级",
    "work": "重点工作",
    "project": "对应项目",
    "operator": "符号（原表单列）",
    "unit": "单位（原表单列）",
    "basis": "指标值确定依据",
    "category": "指标分类",
    "direction": "指标方向",
    "weight": "权重或分值",
    "explanation": "指标解释",
}
