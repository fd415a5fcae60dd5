"""People in post against authorised posts, and both against the target of the headcount rate."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from generator.checks.people import Count, establishment, in_post_of, paragraphs
from generator.checks.rule import Rule, World
from generator.checks.targets import cell, is_number
from generator.model.base import GoalKind
from generator.model.finding import Finding, Operand, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import Operator
from generator.words import Words

ID = "headcount"
FAMILY = "zaizhi-renyuan-kongzhilv"
FAR = 150  # percent; beyond it people and posts are hardly those of the same offices
_CEILING = (Operator.AT_MOST, Operator.LESS, Operator.EQUAL, Operator.NONE)


def check(record: Record, world: World) -> Iterator[Finding]:
    """The record's people in post and posts, where it prints both."""
    people = in_post_of(record)
    printed = list(chain.from_iterable(establishment(text, at) for at, text in paragraphs(record)))
    posts = _whole([count for count in printed if not count.is_part])
    if not people or not printed:
        return
    if all(count.is_part for count in printed):
        yield from _part_of_people(people, printed)
    elif doubt := _only_administrative(people, printed) or _doubt(people, posts):
        yield Finding(ID, Verdict.UNCHECKED, doubt, _operands(people, printed))
    else:
        yield _judge(people[0], posts, _rate(record, world))


def _only_administrative(people: list[Count], printed: list[Count]) -> Words | None:
    """Why one number of administrative posts is not all posts, where no other posts are printed."""
    whole = [count for count in printed if not count.is_part]
    if len(people) > 1 or len(whole) > 1 or {count.kind for count in printed} != {"行政"}:
        return None
    posts, staff = whole[0], people[0]
    return Words(
        f"原表写「{posts.printed}」「{staff.printed}」，未写其他编制和编制总数，无法核对",
        f"`{posts.printed}` and `{staff.printed}` are printed; other posts and the total of posts are not",
    )


def _doubt(people: list[Count], posts: list[Count]) -> Words | None:
    """Why the numbers cannot be held against each other, if they cannot."""
    total = sum(post.number for post in posts)
    if len(people) > 1 or not total:
        return Words(
            "原表分几处写编制数和在职人数，合计无法确定，无法核对",
            "posts and people in post stand in several places and their totals are not certain",
        )
    if 100 * people[0].number > FAR * total:
        return Words(
            f"在职人数 {people[0].number} 与编制数 {total} 相差太大，可能不是同一范围，无法核对",
            f"{people[0].number} people in post and {total} posts are too far apart to be of the same offices",
        )
    return None


def _whole(counts: list[Count]) -> list[Count]:
    """The posts that together are the establishment: one figure for all, or one of each kind; else nothing certain."""
    for_all, of_kinds = [one for one in counts if not one.kind], [one for one in counts if one.kind]
    kinds = {one.kind for one in of_kinds}
    if len(for_all) == 1 and sum(one.number for one in of_kinds) in (0, for_all[0].number):
        return for_all
    return of_kinds if not for_all and len(kinds) == len(of_kinds) else []


def _part_of_people(people: list[Count], parts: list[Count]) -> Iterator[Finding]:
    """Posts that are printed as a part of the people in post say nothing of how many are authorised."""
    if any(one.at == part.at and one.end <= part.start for one in people for part in parts):
        listed = "、".join(part.printed for part in parts)
        zh = f"「{listed}」是「{people[0].printed}」的一部分，不是核定的编制数，无法核对"
        en = f"`{listed}` is a part of `{people[0].printed}`, not the number of authorised posts"
        yield Finding(ID, Verdict.UNCHECKED, Words(zh, en), _operands(people, parts))


def _rate(record: Record, world: World) -> Indicator | None:
    """The annual headcount rate, if its target is a number."""
    families = ((row, world.vocabulary.family(row.name)) for row in record.rows(GoalKind.ANNUAL))
    rows = (row for row, family in families if family and family.id == FAMILY)
    return next((row for row in rows if is_number(row, row.full)), None)


def _judge(people: Count, posts: list[Count], rate: Indicator | None) -> Finding:
    total = sum(post.number for post in posts)
    exact = Decimal(100 * people.number) / total
    verdict = Verdict.ADDS_UP if _within(exact, rate) else Verdict.LOOK if rate else Verdict.NOTE
    written = f"{people.number} ÷ {total} = {exact:.2f}%"
    listed = "、".join(f"{post.kind}编制 {post.number} 名" for post in posts)
    zh = f"在职 {people.number} 人，{listed}，为编制的 {exact:.2f}%"
    en = f"{people.number} people in post against {total} posts: {exact:.2f}%"
    if rate:
        zh += f"；同表「{rate.name}」全年指标值是{rate.full}"
        en += f"; the target of `{rate.name}` is {rate.full}"
    if posts[0].kind and verdict is not Verdict.ADDS_UP:
        zh += f"。原表只写{'、'.join(f'{post.kind}编制' for post in posts)}，未写其他编制"
        en += ". Posts of other kinds, if any, are not printed"
    operands = (*_operands([people], posts), *((cell(rate, "full"),) if rate else ()))
    return Finding(ID, verdict, Words(zh, en), operands, written)


def _within(exact: Decimal, rate: Indicator | None) -> bool:
    """Whether the share is within its ceiling: the target where one is printed, else all posts."""
    parsed = rate.read(rate.full) if rate and rate.full else None
    ceiling = parsed.value if parsed and parsed.value and parsed.operator in _CEILING else Decimal(100)
    return exact <= ceiling


def _operands(people: list[Count], posts: list[Count]) -> tuple[Operand, ...]:
    return (*(one.operand("在职人数") for one in people), *(post.operand(f"{post.kind}编制") for post in posts))


RULE = Rule(
    ID,
    Words("在职人数与编制、与在职人员控制率一致吗", "Do people in post agree with posts and the headcount rate?"),
    Words(
        "在职人员控制率是在职人数除以编制数。两个数都印了，就能同这一指标对照。",
        "The headcount rate is people in post over authorised posts; where both are printed, it can be worked out.",
    ),
    Words(
        "从机构设置及人员配置里读出编制数和在职人数，各种编制相加。在职人数不超过编制、也不超过指标值的，视为相符；"
        "「其中」之后的编制是在职人员的一部分，不算编制数。两个数缺一个就不问；只写行政编制的，不核对；"
        f"分几处写、或在职人数超过编制数的 {FAR}%，多半不是同一范围，不核对。",
        "Posts and people in post are read from the text, posts of all kinds added. People within the posts and within "
        "the target agree; posts after 其中 are a part of the people and not counted. Nothing is asked unless both are "
        "printed; administrative posts alone, numbers in several places, or people beyond "
        f"{FAR}% of the posts, are left unchecked.",
    ),
    check,
)
