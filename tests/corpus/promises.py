"""The indicators of a made-up record, by the form."""

from typing import Any

from generator.model.indicator import Indicator
from tests.corpus.chance import Chance
from tests.corpus.departments import Department
from tests.corpus.patterns import SEATS, Filling, Measure
from tests.corpus.pools import pools

Group = dict[str, Any]
EMPTY = 0.012  # the share of cells in which nothing stands
KEPT, KEPT_OF_TWO = 0.92, 0.5  # the share of a real table's rows that a department has; less where there are two tables
_SHARES = (0.0, 0.0, 0.3, 0.4, 0.5)  # how much of the year's target the half-year has
_HEADS = {
    "jiangsu": {"half": "半年指标值", "full": "全年指标值"},
    "jiangsu-county": {"half": "半年（程）指标值", "full": "全年（程）指标值"},
}
_LEVELS = {"level-1": "一级指标", "level-2": "二级指标"}
_NAME = {"name": "三级指标"}
_WORK = {"work": "重点工作", "project": "对应项目"}
_BASIS = {"basis": "指标值确定依据", "category": "指标分类"}
_BASES = ("计划标准", "历史标准", "行业标准", "预算支出标准")
_IN_GENERAL = ("运行成本", "管理效率", "可持续发展能力")  # the first levels of the Hubei form that name no duty


class Promising:
    """Writes the indicators of one department in one year."""

    def __init__(self, department: Department, year: int, filling: Filling, chance: Chance) -> None:
        """Keep whose indicators are written."""
        self.department, self.year, self.filling, self.chance = department, year, filling, chance
        self.last = 0  # the highest row number given

    def tables(self, *, has_half: bool) -> list[dict[str, Any]]:
        """The tables of the department's form."""
        form = self.department.form
        if form == "hubei":
            general = pools().hubei.indicators
            return [
                self._hubei("long-term", "长期绩效指标", general[0].groups, past=False),
                self._hubei("annual", "年度绩效指标", general[1].groups, past=True),
            ]
        targets = {key: head for key, head in _HEADS[form].items() if has_half or key == "full"}
        columns = {**_LEVELS, **(_WORK if form == "jiangsu" else {}), **_NAME, **targets}
        groups = [*self._general(has_half=has_half), *self._duties(columns), *self._outcomes(columns)]
        return [{"id": "annual", "columns": columns, "groups": groups}]

    def _next(self) -> str:
        self.last += 1
        return f"i-{self.last:03}"

    def _target(self, text: str) -> str:
        """A target in the signs of the department; seldom an empty cell."""
        if self.chance.random() < EMPTY:
            return ""
        return text.replace("＝", self.department.style.equals).replace("%", self.department.style.percent)

    def _general(self, *, has_half: bool) -> list[Group]:
        """The groups about decision and process, nearly alike in all departments."""
        found: list[Group] = []
        for group in pools().office_rows[self.department.office_rows]:
            rows: list[Group] = []
            for row in group.rows:
                if self.department.steady[int(row.id[2:]) % SEATS] < KEPT:  # the same rows are left out every year
                    cells = {"half": self._target(row.half or "")} if has_half else {}
                    rows.append({"id": self._next(), "name": row.name, **cells, "full": self._target(row.full or "")})
            found.append({"level": list(group.level), "rows": rows})
        return found

    def _duties(self, columns: dict[str, str]) -> list[Group]:
        """What the department itself promises, by its duties."""
        style, filled = self.department.style, self.department.words
        groups = []
        for duty, measures in self.department.duties:
            label = duty.duty.replace("{level}", filled["level"])
            rows = []
            for measure in measures:
                row = self._row(measure, has_half="half" in columns)
                if "work" in columns:
                    row["work"], row["project"] = style.of(duty.work), "" if self.chance.happens(0.1) else duty.project
                rows.append(row)
            groups.append({"level": ["履职", style.of(label)], "rows": rows})
        return groups

    def _outcomes(self, columns: dict[str, str]) -> list[Group]:
        """Benefit and satisfaction, where some groups have no row at all."""
        suffix = "指标" if self.department.steady[0] < 0.6 else ""
        return [
            {
                "level": [f"{'满意度' if level.endswith('满意度') else '效益'}{suffix}", level],
                "rows": [self._row(measure, has_half="half" in columns) for measure in measures],
            }
            for level, measures in self.department.outcomes
        ]

    def _row(self, measure: Measure, *, has_half: bool) -> Group:
        half, full = measure.targets(self.filling, self.chance.pick(_SHARES))
        cells = {"half": self._target(half)} if has_half else {}
        return {"id": self._next(), "name": measure.name, **cells, "full": self._target(full)}

    def _hubei(self, table: str, label: str, general: tuple[Any, ...], *, past: bool) -> dict[str, Any]:
        """One of the two tables of the Hubei form."""
        years = (self.year - 2, self.year - 1) if past else ()
        groups = []
        for group in general:
            if group.level[0] in _IN_GENERAL:
                kept = [row for row in group.rows if self.department.steady[int(row.id[2:]) % 42] < KEPT_OF_TWO]
                groups.append({"level": list(group.level), "rows": [self._like(row, years) for row in kept]})
        core = [measure for _, measures in self.department.duties for measure in measures]
        for number, measure in enumerate(core[: 5 if past else 4], start=1):
            output = f"核心业务产出{number}"
            groups.append({"level": ["履职效能", output], "rows": [self._counted(measure, years)]})
        for level, measures in self.department.outcomes:
            first = "满意度" if level.endswith("满意度") else "社会效应"
            if level != "可持续影响":
                groups.append({"level": [first, level], "rows": [self._counted(one, years) for one in measures]})
        heads = {f"past-{year}": f"{year}年" for year in years}
        columns = {**_LEVELS, **_NAME, **heads, "full": "预期当年实现值" if past else "指标值", **_BASIS}
        return {"id": table, "label": label, "columns": columns, "groups": [one for one in groups if one["rows"]]}

    def _like(self, row: Indicator, years: tuple[int, ...]) -> Group:
        before = {str(year): self._target(row.full or "") for year in years}
        return self._based(row.name, row.full or "", before, (row.basis or "", row.category or ""))

    def _counted(self, measure: Measure, years: tuple[int, ...]) -> Group:
        full = measure.targets(self.filling, 0)[1].lstrip("≥≤＝")
        before = {str(year): self._target(measure.targets(self.filling, 0)[1].lstrip("≥≤＝")) for year in years}
        return self._based(measure.name, full, before, (_BASES[len(full) % 4], "绩效创新型"))

    def _based(self, name: str, full: str, past: dict[str, str], basis: tuple[str, str]) -> Group:
        cells = {"past": past} if past else {}
        return {
            "id": self._next(),
            "name": name,
            "full": self._target(full),
            **cells,
            "basis": basis[0],
            "category": basis[1],
        }
