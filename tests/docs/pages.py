"""The pages of the reference, each with what writes it."""

from collections.abc import Callable

from tests.docs import commands, fields, formats, forms, rules, settings, templates

PAGES: dict[str, Callable[[], str]] = {
    "commands": commands.write,
    "settings": settings.write,
    "fields": fields.write,
    "rules": rules.write,
    "forms": forms.write,
    "formats": formats.write,
    "templates": templates.write,
}
