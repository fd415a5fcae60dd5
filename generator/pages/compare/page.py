"""The comparison page put together."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.comparing import (
    BasisKind,
    MatrixRow,
    Overview,
    common_matrix,
    matrix_rows,
    only_here,
    overview,
    selection,
)
from generator.outputs.comparison import Comparison
from generator.pages.chapter import Chapter
from generator.pages.compare.common import CommonView, common_view
from generator.pages.compare.goals import Spoken, spoken_views
from generator.pages.compare.indicators import (
    Alone,
    MatrixView,
    alone_views,
    matrix_view,
)
from generator.pages.compare.items import ItemsView, items_view
from generator.pages.compare.money import (
    OverviewView,
    PillarView,
    overview_view,
    pillar_views,
)
from generator.pages.compare.table import Compared
from generator.pages.embed import Embedding, discovery
from generator.pages.embed.comparison import comparison_embedding
from generator.pages.files import COMPARISON_CSV, COMPARISON_XLSX, comparison_files
from generator.pages.parts import Figure, Section, Turn
from generator.pages.sentences import Piece, sentence
from generator.pages.structured import Dataset, structured
from generator.site import File, Link, Page

_MANY = 12  # tables beyond which their parts are folded


class ComparisonView(NamedTuple):
    """What a comparison page shows."""

    over: str
    name: str
    places: str
    turns: tuple[Turn, ...]
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    files: tuple[Link, ...]
    overview: OverviewView
    pillars: tuple[PillarView, ...]
    items: ItemsView | None
    matrix: MatrixView
    spoken: tuple[Spoken, ...]
    common: CommonView | None
    alone: tuple[Alone, ...]
    choose: Link
    embedding: Embedding
    is_folded: bool  # so many tables that what is said of each is folded


def comparison_pages(chapter: Chapter) -> Iterator[Page | File]:
    """The latest table of each place, and every year that has one; each with its files."""
    for year in (None, *chapter.years):
        here = Here(addresses.comparison(chapter.kind, year))
        compared = Compared(chapter, here, selection(chapter.seats.values(), chapter.kind, year))
        seen = overview(compared.seats, chapter.neighbourhood)
        rows = matrix_rows(compared.seats, chapter.census)
        page = _page(compared, year, seen, rows)
        yield page
        found = Comparison(page.title, here.folder, compared.seats, seen, rows, chapter.census)
        yield from comparison_files(chapter, found)


def _page(compared: Compared, year: int | None, seen: Overview, rows: tuple[MatrixRow, ...]) -> Page:
    chapter, here = compared.chapter, compared.here
    say, kind = chapter.say, chapter.kind
    name, view = chapter.kind_name(kind), _view(compared, year, seen, rows)
    when = say("{year}年度", year=f"{year}") if year else say("各地最近一年")
    title = say("{kind} {places}对照，{when}", kind=name, places=view.places, when=when)
    description = "".join(f"{piece.text}{piece.number}{piece.after}" for piece in view.lede)
    set_of_data = Dataset(
        here=here,
        name=title,
        about=description,
        years=tuple(sorted({seat.year for seat in compared.seats})),
        places=tuple(dict.fromkeys(seat.place for seat in compared.seats)),
        files=(COMPARISON_CSV, COMPARISON_XLSX),
    )
    return Page(
        address=here.folder,
        template="comparison",
        title=title,
        view=view,
        description=description,
        tab=addresses.DEPARTMENTS,
        crumbs=(
            Link(say("首页"), here.to(addresses.HOME)),
            Link(say("部门"), here.to(addresses.DEPARTMENTS)),
            Link(name, here.to(addresses.kind(kind))),
        ),
        current=say("{places}对照", places=view.places),
        related=discovery(chapter, addresses.comparison(kind), view.name),
        structured=structured(chapter, set_of_data),
    )


def _view(compared: Compared, year: int | None, seen: Overview, rows: tuple[MatrixRow, ...]) -> ComparisonView:
    say, chapter, seats = compared.say, compared.chapter, compared.seats
    shown = common_view(compared, common_matrix(seats, chapter.census))
    places = say("{count}地", count=len({seat.region for seat in seats}))
    parts = ComparisonView(
        over=say(
            "同类部门对照 · {when}", when=say("{year}年度", year=f"{year}") if year else say("各地取最近一年的表")
        ),
        name=chapter.kind_name(chapter.kind),
        places=places,
        turns=_turns(compared, year),
        lede=tuple(_lede(compared, seen, shown)),
        figures=_figures(compared, seen),
        sections=(),
        files=(Link("CSV", COMPARISON_CSV), Link("XLSX", COMPARISON_XLSX), Link(say("数据"), compared.here.to("api/"))),
        overview=overview_view(compared, seen),
        pillars=pillar_views(compared, seen),
        items=items_view(compared, seen),
        matrix=matrix_view(compared, rows),
        spoken=spoken_views(compared),
        common=shown,
        alone=alone_views(compared, only_here(seats, chapter.census)),
        choose=Link(say("自己选几张表来对照"), compared.here.to(addresses.COMPARISONS)),
        embedding=comparison_embedding(chapter, compared.here),
        is_folded=len(seats) > _MANY,
    )
    return parts._replace(sections=tuple(_sections(compared, parts)))


def _turns(compared: Compared, year: int | None) -> tuple[Turn, ...]:
    say, chapter, here = compared.say, compared.chapter, compared.here
    kind, turns = chapter.kind, []
    for each in (*chapter.years, None):
        count = len({seat.region for seat in selection(chapter.seats.values(), kind, each)})
        remark = say("{count}地", count=count)
        name, href = f"{each}" if each else say("最近"), here.to(addresses.comparison(kind, each))
        is_current = each == year
        turns.append(
            Turn(
                name,
                say("{count}地，本页", count=count) if is_current else remark,
                "" if is_current else href,
                is_current,
            )
        )
    return tuple(turns)


def _lede(compared: Compared, seen: Overview, shown: CommonView | None) -> Iterator[Piece]:
    say = compared.say
    known = [account for account in seen.accounts if account.total.value is not None]
    total = next(basis for basis in seen.bases if basis.kind is BasisKind.TOTAL)
    if len(known) > 1:
        least, most = (pick(known, key=lambda one: one.total.value or 0) for pick in (min, max))
        yield from sentence(
            say,
            "{count}张表的资金总额从{least}到{most}",
            count=len(known),
            least=Piece("", least.total.text, "", compared.to(least.seat, least.total.at)),
            most=Piece("", most.total.text, most.unit, compared.to(most.seat, most.total.at)),
        )
        if total.is_comparable:
            yield from sentence(say, "。")
        else:
            why = next((say.words(reason.words) for reason in total.reasons if reason.prevents), "")
            yield from sentence(
                say, "，但{not_comparable}：{why}。", not_comparable=Piece(say("不能直接比较"), href="#bases"), why=why
            )
    indicators = sum(account.indicators for account in seen.accounts)
    yield from sentence(say, "共{indicators}年度指标", indicators=Piece("", f"{indicators}", say("项"), "#overview"))
    if shown and shown.remark:
        yield from sentence(say, "，{remark}", remark=Piece(shown.remark, href="#common"))
    yield from sentence(say, "。")


def _figures(compared: Compared, seen: Overview) -> tuple[Figure, ...]:
    say, seats = compared.say, compared.seats
    years, places = sorted({seat.year for seat in seats}), len({seat.region for seat in seats})
    span = f"{years[0]}" if len(years) == 1 else say("{first}至{last}", first=f"{years[0]}", last=f"{years[-1]}")
    comparable = [basis for basis in seen.bases if basis.is_comparable]
    own, annual = sum(one.own for one in seen.accounts), sum(one.indicators for one in seen.accounts)
    different = sum(compared.chapter.by_key[seat.key].different for seat in seats)
    names = say("、").join(say.words(basis.name) for basis in comparable)
    return (
        Figure(say("地方"), f"{places}", say("个"), say("年度{span}", span=span), "#overview"),
        Figure(say("可比的金额"), f"{len(comparable)}", say("种口径"), names or say("没有"), "#bases"),
        Figure(
            say("各自的指标"), f"{own}", say("项"), say("另有{count}项属于各地通用", count=annual - own), "#overview"
        ),
        Figure(say("核对"), f"{different}", say("处有出入"), say("各表之内的出入，相加"), "#overview", different > 0),
    )


def _sections(compared: Compared, view: ComparisonView) -> Iterator[Section]:
    say = compared.say
    yield Section(say("概览"), "#overview", f"{len(compared.seats)}")
    yield Section(say("支出结构"), "#structure")
    if view.items:
        yield Section(say("逐个项目"), "#items")
    if view.matrix.matters:
        yield Section(say("指标对照"), "#matrix", f"{len(view.matrix.matters)}")
    yield Section(say("文字里的数字"), "#spoken")
    if view.common:
        yield Section(say("通用指标"), "#common", view.common.number)
    if view.alone:
        yield Section(say("只有一地"), "#alone")
