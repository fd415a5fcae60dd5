"""What the script of the search says, in the language of the site."""

from generator.pages.edition import Edition

_ROWS = (
    ("i", "指标"),
    ("m", "资金"),
    ("goals", "目标"),
    ("tasks", "任务"),
    ("functions", "职能"),
    ("organisation", "机构"),
)
_FACETS = (
    ("place", "地方"),
    ("kind", "部门"),
    ("year", "年度"),
    ("level", "级别"),
    ("form", "表式"),
    ("findings", "核对"),
)
_LEVELS = (("province", "省级"), ("city", "市级"), ("county", "县级"))
_FINDINGS = (("yes", "有可看之处"), ("no", "没有可看之处"))
_SAID = (
    ("found", "找到{m}张表"),
    ("part", "找到{m}张表，这里是前{n}张"),
    ("none", "没有一张表有“{q}”。"),
    ("named", "没有一张表印有“{q}”；与它相符的名称："),
    ("filtered", "在选定的范围里没有找到；不加筛选有{a}张。"),
    ("otherwise", "换个写法"),
    ("alone", "单查“{w}”有{m}张。"),
    ("more", "再看{n}张"),
    ("rest", "这张表里另有{n}处"),
    ("others", "其余{n}项"),
    ("all", "全部{m}张表"),
    ("names", "名称"),
    ("tables", "表"),
    ("near", "是不是找这些"),
    ("nothing", "没有找到"),
    ("own", "{name}本级"),
)


def sentences(edition: Edition) -> dict[str, object]:
    """Sentences and labels by the names that the script knows; letters in braces are filled in there."""
    say = edition.say
    return {
        **{name: say(sentence, **_BLANKS) for name, sentence in _SAID},
        "rows": {name: say(label) for name, label in _ROWS},
        "facets": {name: say(label) for name, label in _FACETS},
        "values": {
            "kind": {kind: edition.kind_name(kind) for kind in edition.by_kind},
            "form": {one.form: one.form_name for one in edition.cards},
            "level": {name: say(label) for name, label in _LEVELS},
            "findings": {name: say(label) for name, label in _FINDINGS},
        },
    }


_BLANKS = {name: f"{{{name}}}" for name in ("a", "m", "n", "q", "w", "name")}
