"""The fields that a head, a body and a file name give, and the blocks, become an `Article`.

Who is believed where several say something, the surest first: the head; what the body's source says of itself
(our own HTML, the data of a page); the words of a byline or a notice in the body; the name of the file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from articlekit.errors import Diagnostic
from articlekit.models import Article, Block
from articlekit.options import ParseOptions
from articlekit.parsers.captions import Captioned
from articlekit.parsers.frontmatter import Fields
from articlekit.parsers.html import Reading, lead_shown, read_repeats, read_role_facts, title_in

__all__ = ["Assembled", "assemble"]

FILE_NAME = "file name"
"""How `Fields.origins` names what the file's name gave."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """An article, and what was dealt with when its parts were put together."""

    article: Article
    diagnostics: tuple[Diagnostic, ...] = ()


def assemble(fields: Fields, reading: Reading, captioned: Captioned, *, options: ParseOptions) -> Assembled:
    """Put the fields and the blocks together.

    Args:
        fields: What the head and the file name say.
        reading: What the body's source says of the article.
        captioned: The blocks of the body, captions attached.
        options: How every article is read.
    """
    values = _merged(fields, reading)
    origins = _origins(fields, reading) if options.field_origins else {}
    diagnostics: list[Diagnostic] = []
    blocks = captioned.blocks
    if reading.own is None:
        known = {name for name, value in values.items() if value}
        for name, (role, value) in _said_in_body(blocks, known, options):
            values[name], origins[name] = value, f"body.{role}"
            diagnostics.append(_from_body(name, role))
        if reading.is_page and "lead_image" not in fields.values:
            values["lead_image"] = lead_shown(values.get("lead_image"), reading.lead, blocks)
        lead = values.get("lead_image")
        if lead is not None and captioned.lead_credit is not None and lead.credit is None:
            lead = lead.replace(credit=captioned.lead_credit)
        repeats = read_repeats(blocks, title=values.get("title", ""), lead_image=lead, options=options)
        blocks = repeats.blocks
        diagnostics += repeats.diagnostics
        if repeats.lead_image is not None:
            values["lead_image"] = repeats.lead_image
    if options.field_origins:
        values["field_origins"] = origins
    return Assembled(Article(**values, body=blocks), tuple(diagnostics))


def _said_in_body(
    blocks: Sequence[Block], known: Collection[str], options: ParseOptions
) -> Iterator[tuple[str, tuple[str, Any]]]:
    """Give what the words of a body say of the article: per field to fill, what says it and the value."""
    if "title" not in known and (title := title_in(blocks)):
        yield "title", ("heading", title)
    if options.roles:
        yield from read_role_facts(blocks, known=known).items()


def _from_body(name: str, role: str) -> Diagnostic:
    """Tell that the body gave a field."""
    return Diagnostic(
        "field.from-body", "info", f"{name}: the head has none; read from the {role} line of the body"
    )


def _merged(fields: Fields, reading: Reading) -> dict[str, Any]:
    """Return the fields that head, body and file name give.

    The path is that of the file, whatever else is said.
    """
    if not reading.fields:
        return dict(fields.values)
    of_file = _of_file(fields)
    head = {name: value for name, value in fields.values.items() if name not in of_file}
    said = {name: value for name, value in reading.fields.items() if name != "path"}
    extra = {**said.get("extra", {}), **head.get("extra", {})}
    return {**of_file, **said, **head, "extra": extra}


def _origins(fields: Fields, reading: Reading) -> dict[str, str]:
    """Return where each of the fields came from that head, body and file name give."""
    keys, of_file = fields.origins, _of_file(fields)
    return {
        **dict.fromkeys(of_file, "file-name"),
        **{name: reading.origins.get(name, reading.origin) for name in reading.fields if name != "path"},
        **{name: f"head.{keys[name]}" for name in fields.values if name in keys and name not in of_file},
    }


def _of_file(fields: Fields) -> dict[str, Any]:
    """Return the fields that the name of the file gave."""
    keys = fields.origins
    return {
        name: value
        for name, value in fields.values.items()
        if keys.get(name, FILE_NAME if name == "path" else "") == FILE_NAME
    }
