"""The Jinja that sets our templates: the same language and the same safety, in less time.

Where a later Jinja goes another way inside, templates are set by its own means: slower, and still escaped.
"""

from collections.abc import Callable, Iterable, MutableMapping
from keyword import iskeyword
from typing import Any, TypeGuard

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.templates import escaping

_Vars = dict[str, object] | None


class _Generator(CodeGenerator):
    """Compiles templates that call `escaped` for plain texts and `text` for other values.

    Jinja's own call `escape`, which makes a `Markup` of every value.
    """

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """A template is written piece by piece into a list, as a macro is; Jinja's own yield each piece."""
        is_whole = frame.rootlevel and frame.buffer is None
        if is_whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if is_whole:
            self.writeline(f"yield concat({frame.buffer})")
            frame.buffer = None

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        self.writeline(f"from {escaping.__name__} import escaped, text")
        self.writeline(f"from {__name__} import QuickMacro, quick")
        super().visit_Template(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro that can be set at once."""
        self.write("quick(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if not _is_set_by_us(frame, finalize):
            super()._output_child_pre(node, frame, finalize)
        elif _gives_only(node):
            self._set_at_once(node, frame)
            self.write("text(")
        else:
            self.write("(escaped(value) if type(value := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if not _is_set_by_us(frame, finalize) or _gives_only(node):
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(") is str else text(value))")

    def _set_at_once(self, node: nodes.Call, frame: Frame) -> None:
        """What a macro comes to, whose template escaped it; anything else that can be called is left to Jinja."""
        macro = frame.symbols.ref(node.node.name)  # type: ignore[attr-defined]  # it is a name
        self.write(f"{macro}.set(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(f") if type({macro}) is QuickMacro and {macro}.takes == {len(node.args)} else ")


def _is_set_by_us(frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
    """Whether a template says for good that its values are escaped, and nothing else is done to them."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None


def _gives_only(node: nodes.Expr) -> TypeGuard[nodes.Call]:
    """Whether something that has a name is called with values alone, none of them named."""
    is_named = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)
    return is_named and not (node.kwargs or node.dyn_args or node.dyn_kwargs)  # type: ignore[attr-defined]  # just seen


class _DirectGenerator(_Generator):
    """Compiles templates that ask a value for what it has, and never for what is found under a key."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")


class QuickMacro(Macro):
    """A macro that takes its arguments and nothing else, and what sets it where it is given just these."""

    def __init__(self, macro: Macro, function: Callable[..., str]) -> None:
        """Be what it was."""
        self.__dict__.update(macro.__dict__)
        self.set, self.takes = function, len(macro.arguments)


def quick(macro: Macro) -> Macro:
    """A macro that is set at once, where it can be: to ask what it wants to be given takes longer than most do."""
    is_plain = not (macro.catch_kwargs or macro.catch_varargs or macro.caller)
    function = getattr(macro, "_func", None) if is_plain else None
    return QuickMacro(macro, function) if function else macro


class _Context(Context):
    """Calls at once what asks for nothing of the template that it is called in."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *args: object,
        _loop_vars: _Vars = None,
        _block_vars: _Vars = None,
        **named: object,
    ) -> object:
        if type(called) is Catalogue:
            return called(*args, **named)  # type: ignore[arg-type]  # it is given sentences
        if type(called) is QuickMacro and not named and len(args) == called.takes and self.eval_ctx.autoescape:
            return str.__new__(Markup, called.set(*args))  # its template escaped it
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


class _Template(Template):
    """A template whose macros are the same for all that import it: no page has names of its own for every template."""

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as in Jinja
        """A page. A template with macros of its own holds on to itself, but not to what the page was set from."""
        context = self.new_context(dict(*args, **kwargs))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:  # noqa: BLE001 - as in Jinja, which tells where in a template it was
            self.environment.handle_exception()
        finally:
            context.vars.clear()
            context.parent.clear()

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - Jinja asks what names it has
        return super()._get_default_module()


class QuickEnvironment(Environment):
    """Templates whose values are escaped by `text`, and whose macros are called at once."""

    code_generator_class: type[CodeGenerator] = _Generator
    context_class = _Context
    template_class: type[Template] = _Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template knows, in one dictionary: each page copies it, and to copy a chain takes longer."""
        return {**self.globals, **(d or {})}


class DirectEnvironment(QuickEnvironment):
    """Those of them that name only what values have: others end in an `AttributeError`, which Jinja would go around."""

    code_generator_class = _DirectGenerator
