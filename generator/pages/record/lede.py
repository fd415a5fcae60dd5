"""What stands first on a record page: sentences of data, each part leading to its row, and four figures."""

from collections.abc import Iterator
from decimal import Decimal

from generator.comparing.differences import scope_class
from generator.comparing.statements import Statement
from generator.model.base import GoalKind
from generator.model.indicator import Indicator
from generator.model.money import MoneyRow
from generator.model.target import TargetKind
from generator.pages.findings import tally
from generator.pages.parts import Figure
from generator.pages.record.items import by_size
from generator.pages.record.neighbours import earlier
from generator.pages.record.promise import RATES
from generator.pages.record.sheet import Sheet
from generator.pages.sentences import Piece, sentence
from generator.pages.shares import in_yi, percent

_MOST_PARTS = 4


def lede(sheet: Sheet) -> tuple[Piece, ...]:
    """The money, what it is for and what is promised, as one reads them out."""
    return (*_money(sheet), *_promises(sheet))


def _money(sheet: Sheet) -> Iterator[Piece]:
    say, total = sheet.say, sheet.published.total
    if total is None:
        yield from sentence(say, "原表没有印出资金总额。")
        return
    yield from sentence(say, "全年资金{total}", total=Piece("", total.full or "", sheet.unit, f"#{total.id}"))
    yield from _before(sheet)
    source = _only_source(sheet, total)
    if source:
        yield from sentence(say, "，全部为{source}", source=Piece(source.name, href=f"#{source.id}"))
    yield from _spending(sheet)
    yield from sentence(say, "。")


def _before(sheet: Sheet) -> Iterator[Piece]:
    """How much money the table before this states, where it is of the same scope."""
    before = earlier(sheet)
    if before is None or before.total is None or before.record.funding is None:
        return
    seats = sheet.chapter.seats
    if scope_class(seats[before.key]) is scope_class(seats[sheet.published.key]):
        href = sheet.published.here.to(before.address, before.total.id)
        total = Piece("", before.total.full or "", before.record.funding.unit, href)
        yield from sentence(sheet.say, "（{year}年{total}）", year=f"{before.record.year}", total=total)


def _only_source(sheet: Sheet, total: MoneyRow) -> MoneyRow | None:
    """The source of all the money, where there is one."""
    income = sheet.record.funding.income if sheet.record.funding else None
    rows = [row for row in (income.walk() if income else ()) if not row.rows and row.id not in sheet.published.totals]
    alone = [row for row in rows if row.full and row.full.value and total.full and row.full.value == total.full.value]
    others = [row for row in rows if row.full and row.full.value and row not in alone]
    return alone[0] if len(alone) == 1 and len(rows) > 1 and not others else None


def _spending(sheet: Sheet) -> Iterator[Piece]:
    spending = sheet.record.funding.spending if sheet.record.funding else None
    parts = [row for row in (spending.rows if spending else ()) if row.full and row.id not in sheet.published.totals]
    if not 0 < len(parts) <= _MOST_PARTS:
        return
    for number, row in enumerate(parts):
        opening = "，{part}" if number else "；{part}"
        yield from sentence(sheet.say, opening, part=Piece(row.name, row.full or "", sheet.unit, f"#{row.id}"))
        if row.id in sheet.published.itemised and len(row.rows) > 1:
            largest = by_size(row.rows)[0]
            yield from sentence(
                sheet.say,
                "，分给{count}个项目，最大的是{item}",
                count=len(row.rows),
                item=Piece(largest.name, href=f"#{largest.id}"),
            )


def _promises(sheet: Sheet) -> Iterator[Piece]:
    rows = [one.row for one in sheet.said.values() if one.table is GoalKind.ANNUAL]
    if not rows:
        return
    own = [row for row in rows if not sheet.standing[row.id].is_common]
    example = _example(sheet, own)
    link = Piece("", f"{len(own)}", sheet.say("项"), f"#indicators-{GoalKind.ANNUAL}")
    yield from sentence(sheet.say, "{count}项指标中，{own}是本部门的", count=len(rows), own=link)
    if example:
        name, printed = example.name, example.full or ""
        yield from sentence(sheet.say, "，例如{example}", example=Piece(name, printed, href=f"#{example.id}"))
    yield from sentence(sheet.say, "，其余各地通用。" if len(own) < len(rows) else "。")


def _example(sheet: Sheet, own: list[Indicator]) -> Indicator | None:
    """An indicator of the department's own work with a number; of several, the one with the most money behind it.

    Where none has money, what is counted tells more than a rate: `25项` more than `100%`.
    """
    said = [sheet.said[row.id] for row in own if row.full]
    counted = [one for one in said if one.full and one.full.parsed.kind is TargetKind.NUMBER]
    specific = [one for one in counted if not (one.family and one.family.common)]

    def telling(one: Statement) -> tuple[Decimal, bool]:
        items = (item for link in sheet.projects.get(one.row.id, ()) for item in link.items)
        money = max((item.full.value or Decimal(0) for item in items if item.full), default=Decimal(0))
        return money, bool(one.full and one.full.measure and one.full.measure.dimension not in RATES)

    found = max(specific or counted, key=telling, default=None)
    return found.row if found else None


def figures(sheet: Sheet) -> tuple[Figure, ...]:
    """The four figures at the head."""
    return (_total(sheet), _projects(sheet), _own(sheet), _checks(sheet))


def _total(sheet: Sheet) -> Figure:
    say, total = sheet.say, sheet.published.total
    if total is None:
        return Figure(say("资金总额"), "—", "", say("原表没有印出"), "#source")
    value = total.full.value if total.full else None
    about = in_yi(value, sheet.unit)
    grant = _grant(sheet)
    remarks = [say("约{amount}", amount=about) if about else "", say("财政拨款占{share}", share=grant) if grant else ""]
    return Figure(total.name, total.full or "", sheet.unit, say("，").join(filter(None, remarks)), f"#{total.id}")


def _grant(sheet: Sheet) -> str:
    """The share of government grants in the income."""
    total = sheet.published.total
    for row in sheet.record.money():
        fund = sheet.vocabulary.fund(row.name)
        if fund and fund.id == "fiscal" and total and total.full:
            stated = row.full or next((below.full for below in row.rows if below.full), None)
            return percent(stated.value, total.full.value) if stated else ""
    return ""


def _projects(sheet: Sheet) -> Figure:
    say, total = sheet.say, sheet.published.total
    row = next((row for row in sheet.record.money() if row.id in sheet.published.itemised), None)
    if row is None or row.full is None or total is None or total.full is None:
        return _parts(sheet)
    remark = say("{amount}，{count}个项目", amount=f"{row.full}{sheet.unit}", count=len(row.rows))
    share = percent(row.full.value, total.full.value)
    return Figure(row.name, share.removesuffix("%"), "%", remark, f"#{row.id}")


def _parts(sheet: Sheet) -> Figure:
    """The largest part of the spending, where no projects are listed."""
    say, total = sheet.say, sheet.published.total
    spending = sheet.record.funding.spending if sheet.record.funding else None
    rows = [row for row in (spending.rows if spending else ()) if row.id not in sheet.published.totals]
    if not rows or total is None or total.full is None:
        return Figure(say("支出构成"), "—", "", say("原表没有印出"), "#source")
    largest = by_size(tuple(rows))[0]
    share = percent(largest.full.value if largest.full else None, total.full.value)
    if not share or largest.full is None:
        return Figure(say("支出构成"), "—", "", say("原表没有印出"), "#source")
    remark = say("{amount}，支出中最大的一类", amount=f"{largest.full}{sheet.unit}")
    return Figure(largest.name, share.removesuffix("%"), "%", remark, f"#{largest.id}")


def _own(sheet: Sheet) -> Figure:
    say = sheet.say
    rows = sheet.said
    standings = [sheet.standing[row] for row, one in rows.items() if one.table is GoalKind.ANNUAL]
    own, annual = sum(not standing.is_common for standing in standings), len(standings)
    remarks = [say("共{count}项年度指标，{common}项各地通用", count=annual, common=annual - own)]
    if len(rows) > annual:
        remarks.append(say("另有长期{count}项", count=len(rows) - annual))
    if not rows:
        return Figure(say("本部门的指标"), "—", "", say("原表没有印出"), "#source")
    first = sheet.record.indicators[0].id if not annual else GoalKind.ANNUAL
    return Figure(say("本部门的指标"), f"{own}", say("项"), say("，").join(remarks), f"#indicators-{first}")


def _checks(sheet: Sheet) -> Figure:
    say, kinds = sheet.say, tally(finding.verdict for finding in sheet.published.findings)
    remark = say("相符{agrees}处", agrees=kinds["agrees"])
    if kinds["open"]:
        remark = say("，").join((remark, say("无法核对{count}处", count=kinds["open"])))
    return Figure(say("核对"), f"{kinds['differs']}", say("处有出入"), remark, "#checks", kinds["differs"] > 0)
