"""The money of a made-up record: exact to the last digit where the real tables are, and loose where they are."""

from typing import Any

from tests.corpus.chance import Chance
from tests.corpus.departments import Department

Items = list[tuple[str, int]]  # names with amounts, in hundredths
_FISCAL = ("一般公共预算资金", "政府性基金", "财政专户管理资金", "国有资本金", "社保基金")
_PARTS = ("人员类项目支出", "运转类项目支出", "特定目标类项目支出")
_SOURCES = ("财政拨款", "财政专户管理资金", "单位资金")


class Counting:
    """Writes the money of one department in one year."""

    def __init__(self, department: Department, year: int, chance: Chance) -> None:
        """Keep whose money is written."""
        self.department, self.year, self.chance = department, year, chance
        self.last = 0  # the highest row number given

    def funding(self, items: Items, *, has_half: bool) -> dict[str, Any]:
        """Income and spending as the department's form has them."""
        basic = int(self.chance.between(40_000, 400_000) * (1 + self.department.steady[1]))
        projects = sum(amount for _, amount in items) or int(basic * self.department.steady[3] * 2)
        total = basic + projects
        if self.department.form == "jiangsu-county":
            return {"unit": "万元", "income": {"columns": {"full": ""}, "rows": [self._row("资金总额", full=total)]}}
        if self.department.form == "hubei":
            return {"unit": "万元", "income": self._sources(total), "spending": self._parts(basic, total)}
        income = {"columns": {"full": "全年预算数"}, "rows": self._income(total)}
        return {"unit": "万元", "income": income, "spending": self._spending(basic, items, has_half=has_half)}

    def _row(self, name: str, **cells: int | str) -> dict[str, Any]:
        self.last += 1
        printed = {key: cell if isinstance(cell, str) else self._amount(cell) for key, cell in cells.items()}
        return {"id": f"m-{self.last:03}", "name": name, **printed}

    def _amount(self, hundredths: int) -> str:
        """An amount as it is printed: no zeros at its end, or commas and two decimals."""
        whole, rest = divmod(hundredths, 100)
        if self.department.style.commas:
            return f"{whole:,}.{rest:02}"
        return f"{whole}.{rest:02}".rstrip("0").rstrip(".") if rest else str(whole)

    def _income(self, total: int) -> list[dict[str, Any]]:
        carried = total // 20 if self.chance.happens(0.15) else 0
        funds = [total - carried, 0, 0, 0, 0]
        if self.chance.happens(0.2):
            funds[1] = funds[0] // 3
            funds[0] -= funds[1]
        first = self._row("资金总额", full=total)
        fiscal = self._row("财政拨款")
        fiscal["rows"] = [self._row("小计", full=total - carried)]
        fiscal["rows"] += [self._row(name, full=amount) for name, amount in zip(_FISCAL, funds, strict=True)]
        return [first, fiscal, self._row("上年结转资金", full=carried), self._row("其他资金", full=0)]

    def _spending(self, basic: int, items: Items, *, has_half: bool) -> dict[str, Any]:
        heads = {"half": "半年计划执行数", "full": "全年预算数"} if has_half else {"full": "全年预算数"}
        total = sum(amount for _, amount in items)
        first = self._row("基本支出", **self._cells(basic, basic // 2, has_half=has_half))
        projects = self._row("项目支出", **self._cells(total, total * 2 // 5 // 100 * 100, has_half=has_half))
        projects["rows"] = [
            self._row(name, **self._cells(amount, self._half(amount), has_half=has_half)) for name, amount in items
        ]
        return {"columns": heads, "rows": [first, projects]}

    def _cells(self, full: int, half: int | str, *, has_half: bool) -> dict[str, int | str]:
        return {"half": half, "full": full} if has_half else {"full": full}

    def _half(self, amount: int) -> int | str:
        """The half-year's share of an item: none, some or half of it; seldom an empty cell."""
        if self.chance.happens(0.02):
            return ""
        share = self.chance.pick((0, 3, 4, 5))
        return amount * share // 10 // 10 * 10

    def _sources(self, total: int) -> dict[str, Any]:
        before = self._before(total)
        rows = [self._row(_SOURCES[0], full=total, share="100%")]
        rows += [self._row(name, full="", share="") for name in _SOURCES[1:]]
        rows.append(self._row("合计", full=total, share="100%"))
        for number, row in enumerate(rows):
            row["past"] = {year: self._amount(sum(parts)) if number in (0, 3) else "" for year, parts in before.items()}
        return {"columns": self._heads(), "rows": rows}

    def _parts(self, basic: int, total: int) -> dict[str, Any]:
        people, before = basic * 5 // 6, self._before(total)
        amounts = (people, basic - people, total - basic)
        shares = [amount * 10_000 // total for amount in amounts[:2]]
        shares.append(10_000 - sum(shares))
        rows = [
            self._row(name, full=amount, share=f"{share // 100}.{share % 100:02}%")
            for name, amount, share in zip(_PARTS, amounts, shares, strict=True)
        ]
        for number, row in enumerate(rows):
            row["past"] = {year: self._amount(parts[number]) for year, parts in before.items()}
        rows.append(self._row("合计", full=total, share="100%"))
        rows[-1]["past"] = {year: self._amount(sum(parts)) for year, parts in before.items()}
        return {"columns": self._heads(), "rows": rows}

    def _heads(self) -> dict[str, str]:
        past = {f"past-{year}": f"{year}年" for year in (self.year - 2, self.year - 1)}
        return {"full": "当年金额", "share": "占比", **past}

    def _before(self, total: int) -> dict[str, tuple[int, int, int]]:
        """What the three kinds of spending were in the two years before."""
        steady = self.department.steady
        return {
            str(year): (part := int(total * (0.6 + 0.3 * steady[year % 7])), part // 7, part // 3)
            for year in (self.year - 2, self.year - 1)
        }
