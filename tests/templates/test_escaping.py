"""What templates set is escaped as MarkupSafe would, by the quick way and by the public one, whatever it is."""

import gc
import weakref
from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from generator.model.amount import Amount
from generator.model.record import Scope
from generator.model.target import Target
from generator.templates import escaping
from generator.templates.environment import DirectEnvironment, QuickEnvironment
from generator.templates.escaping import privately, publicly, setter

WAYS = pytest.mark.parametrize("way", [privately, publicly], ids=["quick", "public"])
_UNSAFE_TEXTS = st.text() | st.text(alphabet="&<>'\"a汉\0\u2028\ud800")


class Safe:
    """A thing that says its own HTML."""

    def __html__(self) -> str:
        return "<b>&</b>"

    def __str__(self) -> str:
        return "<never>"


class SafeText(str):
    """A text that says its own HTML."""

    __slots__ = ()

    def __html__(self) -> str:
        return "<i>"


class Loud(str):
    """A text that prints as another."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"<{self[:]}>"


class Pair(NamedTuple):
    """Two texts."""

    one: str
    two: str


class Marked(Markup):
    """Markup of another kind."""

    __slots__ = ()


THINGS = [
    *("", "汉字", "<a href='x'>\"&amp;\"</a>", Markup("<b>"), Marked("<b>&"), Safe(), SafeText("<"), Loud("&")),
    *(Amount("1,024.50"), Target("≥<40>亿元"), Scope.WHOLE, Pair("<", ">"), ["<"], {"&": "'"}, b"<bytes>"),
    *(None, True, 0, -7, 1.5, float("nan"), Decimal("100.00"), 10**30, 2 + 3j, ValueError("<"), str, type),
]


@WAYS
@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_a_value_is_set_as_markupsafe_escapes_it(way: Callable[[str], str], thing: object) -> None:
    assert str.__str__(setter(way)(thing)) == str.__str__(escape(thing))


@WAYS
@given(text=_UNSAFE_TEXTS)
def test_any_text_is_set_as_markupsafe_escapes_it(way: Callable[[str], str], text: str) -> None:
    assert setter(way)(text) == str.__str__(escape(text))


@WAYS
@given(text=_UNSAFE_TEXTS)
def test_markup_is_set_as_it_is(way: Callable[[str], str], text: str) -> None:
    assert str.__str__(setter(way)(Markup(text))) == text  # noqa: S704 - to see it left alone


@WAYS
def test_a_name_that_is_not_there_is_an_error(way: Callable[[str], str]) -> None:
    with pytest.raises(UndefinedError):
        setter(way)(StrictUndefined(name="absent"))


TEMPLATES = {
    "value": "{{ thing }}",
    "attribute": '<a title="{{ thing }}">',
    "macro": "{% macro shown(one) %}<b>{{ one }}</b>{% endmacro %}{{ shown(thing) }}",
    "macro of another template": "{% from 'shared' import shown %}{% for one in [thing] %}{{ shown(one) }}{% endfor %}",
    "macro by name": "{% macro shown(one, two=2) %}{{ one }}{{ two }}{% endmacro %}{{ shown(one=thing) }}",
    "macro with a default": "{% macro shown(one, two='<') %}{{ one }}{{ two }}{% endmacro %}{{ shown(thing) }}",
    "macro with more": "{% macro shown() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ shown(thing, x=thing) }}",
    "macro within": "{% macro shown(one, more) %}{{ one }}{{ shown(one, more[1:]) if more }}{% endmacro %}"
    "{{ shown(thing, 'x') }}",
    "macro around": "{% from 'shared' import around %}{% call around(thing) %}{{ thing }}{% endcall %}",
    "macro kept": "{% from 'shared' import shown %}{% set kept = shown(thing) %}{{ kept }}{{ kept ~ '<' }}",
    "set": "{% set kept %}<i>{{ thing }}</i>{% endset %}{{ kept }}",
    "filters": "{{ thing|string|upper }}{{ [thing, '<']|join('&') }}{{ thing|string|tojson }}",
    "safe": "{{ '<'|safe }}{{ thing|string|e }}{{ thing|string|forceescape }}",
    "not escaped": "{% from 'shared' import shown %}{% autoescape false %}{{ shown(thing) }}{% endautoescape %}",
    "escaped or not": "{% autoescape thing is string %}{{ thing }}{% endautoescape %}",
    "include": "{% include 'included' %}",
    "extends": "{% extends 'base' %}{% block body %}{{ thing }}{% endblock %}",
    "joined": "{{ thing ~ '<' }}{{ '<b>' ~ 1 }}{{ 'a' if thing else 'b' }}",
    "counted": "{% for one in [thing] %}{{ loop.index }}{{ one }}{% else %}none{% endfor %}",
}
SHARED = {
    "shared": "{% macro shown(one) %}<b>{{ one }}</b>{% endmacro %}"
    "{% macro around(one) %}{{ one }}{{ caller() }}{% endmacro %}",
    "included": "<{{ thing }}>",
    "base": "{% block body %}{% endblock %}",
}


def rendered(environment: type[Environment], name: str, thing: object) -> str:
    """A template in an environment."""
    loader = DictLoader(TEMPLATES | SHARED)
    made = environment(loader=loader, autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.do"])
    return made.get_template(name).render(thing=thing)


@WAYS
@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize(
    "thing", ["<&>'\"汉", Markup("<b>"), Target("<1"), Safe(), None, 12], ids=lambda thing: type(thing).__name__
)
def test_a_template_is_set_as_jinja_sets_it(
    monkeypatch: pytest.MonkeyPatch, way: Callable[[str], str], name: str, thing: object
) -> None:
    monkeypatch.setattr(escaping, "escaped", way)
    monkeypatch.setattr(escaping, "text", setter(way))
    assert rendered(QuickEnvironment, name, thing) == rendered(Environment, name, thing)


@pytest.mark.parametrize("name", ["value", "macro", "macro of another template", "set", "joined"])
def test_a_template_that_lacks_a_name_is_an_error(name: str) -> None:
    environment = QuickEnvironment(loader=DictLoader(TEMPLATES | SHARED), autoescape=True, undefined=StrictUndefined)
    with pytest.raises(UndefinedError):
        environment.get_template(name).render()


@pytest.mark.parametrize("call", ["shown()", "shown(1, 2)", "shown(1, x=2)", "shown(x=1)"])
def test_a_macro_with_wrong_arguments_is_an_error(call: str) -> None:
    source = f"{{% macro shown(one) %}}{{{{ one }}}}{{% endmacro %}}{{{{ {call} }}}}"
    with pytest.raises((TypeError, UndefinedError)):
        QuickEnvironment(autoescape=True, undefined=StrictUndefined).from_string(source).render()


def test_the_quick_way_is_taken() -> None:
    source = QuickEnvironment(autoescape=True).compile("{{ thing }}", raw=True)
    assert "escaped(value) if type(value := " in source
    assert "text(value)" in source
    assert "escape(" not in source
    assert source.count("yield ") == 2  # the whole, and what never is: Jinja's own word to make a generator
    assert escaping.privately is not publicly


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_page_lets_go_of_what_it_was_set_from(name: str) -> None:
    thing = Safe()
    is_there = weakref.ref(thing)
    gc.disable()  # what holds on to itself goes only when garbage is collected
    try:
        rendered(QuickEnvironment, name, thing)
        del thing
        assert is_there() is None
    finally:
        gc.enable()


HELD = SimpleNamespace(name="<a>", part=SimpleNamespace(name="b"), found={"name": "c", "items": "d"})


@pytest.mark.parametrize("kind", [QuickEnvironment, DirectEnvironment])
@pytest.mark.parametrize("source", ["{{ held.name }}", "{{ held.part.name|upper }}", "{{ held.found['name'] }}"])
def test_what_a_value_has_is_set_by_either_way(kind: type[Environment], source: str) -> None:
    expected = Environment(autoescape=True).from_string(source).render(held=HELD)
    assert kind(autoescape=True, undefined=StrictUndefined).from_string(source).render(held=HELD) == expected


@pytest.mark.parametrize("source", ["{{ held.found.name }}", "{{ held.absent }}", "{{ held.absent is defined }}"])
def test_the_direct_way_says_where_jinja_would_look_elsewhere(source: str) -> None:
    with pytest.raises(AttributeError):
        DirectEnvironment(autoescape=True, undefined=StrictUndefined).from_string(source).render(held=HELD)
