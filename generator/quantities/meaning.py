"""Which family a figure speaks of: certain only where nothing beside the name narrows or changes it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.model.printed import fold
from generator.model.terms import Family, Nature
from generator.model.vocabulary import Vocabulary
from generator.quantities.context import LONGEST_NAME, Context, Meaning
from generator.quantities.periods import ENUMERATOR, Period
from generator.quantities.text import FOLDED_END, JOIN, VERB_END

SHORTEST_NAME = 2
LONGEST_VERB = 6

# What may stand before a name without saying anything else of the number.
_NEUTRAL = (
    "力争|争取|确保|保证|预计|计划|实现|完成|举办|开展|拥有|努力|继续|全市|全省|全区|全县|全州|全旗|市级|我市|我省|我区|我县|本市|本省|本区|本县"
    "|累计|总体|部门|整体|本部门|我局|本局|全局|使|将|要|并|同时|还|和|及|以及|以|、"
)
_GLUE_WORDS = "力争|预计|确保|实现|完成|总计|累计|共计|合计|总共|共|计|将|要|全年|年底|年末|年内|今年|本年"
_GLUE = re.compile(rf"(?:{_GLUE_WORDS})+$")
_GLUE_ENDS = frozenset(word[-1] for word in _GLUE_WORDS.split("|"))
_EACH = re.compile(r"[均都皆全](?:(?<!全)|部)[^均都皆全]*$")
_WHOLE = re.compile(r"(?:总数|总量)$")
_GROWTH = re.compile(r"^(?:新增|净增)|(?:新增|净增|增加)$")
_RESTED = re.compile(rf"[\s”\"]*(?:大关|的?(?:目标|水平|任务|要求))?[\s”\"]*|(?:{JOIN}).*[0-9].*")
_NOUN_END = re.compile(rf"{JOIN}(?=[^，。；]*[0-9])")
_JOINED = re.compile(rf"(?:及?以上|左右|以内|及?以下)?{JOIN}")
_AND = re.compile(r"、|和|以及|及|与")
_LEVEL = re.compile(r"达|突破|到|至|为|稳定|保持|控制")

# Words that narrow what comes after them in the sentence.
_PART = re.compile(r"其中|不含|除")
_PLACE = re.compile(r"(?:^|[,;:、])(?:在|对|针对|每|各|按|就)|(?:单笔|人均|户均|平均)|(?:方面|层面|领域)[,:]")
_HEADING = re.compile(r"([^,。;:]*):")
_OPEN_HEADING = re.compile(r"(?:.*(?:目标|指标|任务|计划|如下|即|是|为|包括|具体))?")

# A verb in front of the first of several counts governs the others: `新增甲5家、乙3家`.
_OWN_VERB = re.compile(r"新|净|申报|组织|认定|培育|筹建|组建|选派|争取|支持|拥有|引进|招引|实施|举办|开展|送|完成|带动")
_GOVERNS = re.compile(r"^(?:新|净|申报|组织|认定|培育|筹建|组建|选派|争取|支持|带动)|新增|净增|申报")


def meanings(context: Context, vocabulary: Vocabulary) -> list[Meaning]:
    """What a figure is of: one thing, or each of several where the text says `均`."""
    if each := _each(context, vocabulary):
        return each
    said, noun = context.said, context.noun
    for tail in _tails(said):
        if found := _named(tail, vocabulary):
            family, name = found
            cut = len(said) - len(tail)
            certain = _is_certain(context, family, name, cut) and _RESTED.fullmatch(noun)
            return [Meaning(family if certain else None, family, name)]
    clause = FOLDED_END.split(said)[-1]
    if around := _around(context, clause, noun, vocabulary):
        return [around]
    if understood := _understood(context, said, vocabulary):
        return [Meaning(understood, understood, "")]
    return [Meaning(None, _loosely(clause, noun, vocabulary) or _same_subject(context, vocabulary))]


def _tails(said: str) -> Iterator[str]:
    """A text, and the same without the words that may stand between a name and its number."""
    yield said
    if said[-1:] in _GLUE_ENDS and (match := _GLUE.search(said)):
        yield said[: match.start()]


@lru_cache(maxsize=200)
def _neutral(period: Period) -> re.Pattern[str]:
    return re.compile(rf"(?:{ENUMERATOR}|{_NEUTRAL}|(?:截至|截止|截止到|到|至|在)?(?:{period.own_words()}))*")


@lru_cache(maxsize=200)
def _neutral_clauses(period: Period) -> re.Pattern[str]:
    return re.compile(rf"(?:及?以上|左右|以内|及?以下)?(?:{_neutral(period).pattern}[,:])*{_neutral(period).pattern}")


def _named(folded: str, vocabulary: Vocabulary) -> tuple[Family, str] | None:
    """The longest name that a text ends with."""
    longest = None
    for length in range(1, min(len(folded), LONGEST_NAME) + 1):
        tail = folded[-length:]
        if not vocabulary.ends_mention(tail):
            break
        if length >= SHORTEST_NAME and (family := vocabulary.mentioned(tail)):
            longest = family, tail
    return longest


def _is_certain(context: Context, family: Family, name: str, cut: int = 0) -> bool:
    """Whether a name that ends `cut` before the operator stands in a clause that says nothing else."""
    if not context.due or context.figure.is_range:
        return False
    length, said, between = len(name) + cut, context.said, context.between
    preceding, between = said[: len(said) - length], between[: max(0, len(between) - length)]
    joined = _JOINED.match(between) if context.before else None
    if joined:
        between = between[joined.end() :]
    clause = FOLDED_END.split(between if joined else preceding)[-1]
    if not _neutral(context.period).fullmatch(clause) or _is_narrowed(preceding, between):
        return False
    if family.kind is Nature.RATIO and not _stands_alone(context, between):
        return False
    if joined and context.before and context.before.meaning.family is None:
        return False
    if clause or len(FOLDED_END.findall(between)) > 1:
        return True
    return not _is_governed(context, name, is_joined=bool(joined))


def _is_narrowed(preceding: str, between: str) -> bool:
    headings = _HEADING.findall(preceding)
    return bool(
        _PART.search(preceding)
        or _PLACE.search(between)
        or any(not _OPEN_HEADING.fullmatch(re.sub(rf"^{ENUMERATOR}", "", heading)) for heading in headings)
    )


def _stands_alone(context: Context, between: str) -> bool:
    """A rate such as 合格率 is of whatever its sentence spoke of before; only a bare one is the department's."""
    spoken = context.before is None or context.before.meaning.family is not None
    return spoken and bool(_neutral_clauses(context.period).fullmatch(between))


def _is_governed(context: Context, name: str, *, is_joined: bool) -> bool:
    """Whether a verb or a scope in front of the figure before this one may hold for this one too."""
    if context.before is None:
        return False
    before, figure = context.before.meaning, context.figure
    if before.family is None and before.about:
        return True
    is_same_count = figure.unit.dimension == context.before.figure.unit.dimension
    if not is_same_count or not figure.unit.dimension.startswith("count-") or _OWN_VERB.match(name):
        return False
    if not is_joined and _LEVEL.search(context.paragraph, figure.operator, figure.start):
        return False
    return before.family is None or bool(_GOVERNS.search(before.name))


def _around(context: Context, clause: str, noun: str, vocabulary: Vocabulary) -> Meaning | None:
    """`新增200家高新技术企业`: a verb before and the noun after that together are exactly a name."""
    noun = fold(_NOUN_END.split(noun, maxsplit=1)[0])
    if not noun:
        return None
    for length in range(min(LONGEST_VERB, len(clause)), -1, -1):
        verb = clause[len(clause) - length :]
        family = vocabulary.mentioned(verb + noun)
        if family is None:
            continue
        bare = not clause and context.figure.operator == context.figure.start  # `300家企业，获得贷款` says who
        certain = not bare and _is_certain(context, family, verb)
        return Meaning(family if certain else None, family, verb + noun)
    return None


def _loosely(clause: str, noun: str, vocabulary: Vocabulary) -> Family | None:
    """The longest name that the words after the figure begin with, and a verb at the end of the clause before it."""
    noun, verb = fold(noun[:LONGEST_NAME]), clause[-LONGEST_VERB:]
    if len(noun) <= SHORTEST_NAME:
        return None
    longest, reach = None, SHORTEST_NAME
    for begun in (verb[start:] for start in range(len(verb) + 1)):
        for end in range(1, len(noun) + 1):
            name = begun + noun[:end]
            if not vocabulary.begins_mention(name):
                break
            if end > reach and (family := vocabulary.mentioned(name)):
                longest, reach = family, end
    return longest


def _same_subject(context: Context, vocabulary: Vocabulary) -> Family | None:
    """`技术合同成交额增长10%，达到100亿元`: what the clause before spoke of, where this one names nothing."""
    before = context.before
    if not before or not _neutral(context.period).fullmatch(FOLDED_END.split(context.between)[-1]):
        return None
    clause = FOLDED_END.split(before.said)[-1][:LONGEST_NAME]
    ends = (clause[:end] for end in range(len(clause), SHORTEST_NAME, -1))
    return before.meaning.about or next((found[0] for end in ends if (found := _named(end, vocabulary))), None)


def _understood(context: Context, said: str, vocabulary: Vocabulary) -> Family | None:
    """`高新技术企业新增40家，总数达到350家`: the total is of what the number before it spoke of."""
    before, whole = context.before, _WHOLE.search(said)
    if not (whole and before and before.meaning.family and context.due) or context.figure.is_range:
        return None
    last = FOLDED_END.split(context.between)[-1].removesuffix(whole[0])
    if not _neutral(context.period).fullmatch(last) or _is_narrowed(said, last):
        return None
    return vocabulary.mentioned(_GROWTH.sub("", before.meaning.name) + whole[0])


def _each(context: Context, vocabulary: Vocabulary) -> list[Meaning]:
    """`甲率、乙率均达到100%`: every one of them, where all are known."""
    words = context.paragraph[context.sentence : context.figure.start]
    each = _EACH.search(words, max(0, len(words) - 12))
    if each is None:
        return []
    *earlier, clause = VERB_END.split(words[: each.start()])
    parts = _AND.split(clause)
    families = [_whole_name(fold(part), context.period, vocabulary) for part in parts]
    known = [family for family in families if family]
    if len(known) < len(parts):
        return [Meaning(None, known[-1] if known else None)]
    whole = context.before is None and _RESTED.fullmatch(context.noun) and not context.figure.is_range
    certain = context.due and whole and not _is_narrowed(fold("，".join([*earlier, ""])), "")
    return [Meaning(family if certain else None, family, "", part) for family, part in zip(known, parts, strict=True)]


def _whole_name(part: str, period: Period, vocabulary: Vocabulary) -> Family | None:
    """The family of a part that is a name and, before it, only neutral words."""
    found = _named(part, vocabulary)
    return found[0] if found and _neutral(period).fullmatch(part.removesuffix(found[1])) else None
