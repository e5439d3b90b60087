"""Pictures with their captions and credits as Markdown, in each of the ways sites do it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articlekit.models import Caption, Credit, Embed, Gallery, Image
from articlekit.options import MarkdownOptions
from articlekit.serializers._escape import attribute
from articlekit.serializers._flanking import can_emphasise
from articlekit.serializers._markdown_escape import escaped
from articlekit.serializers._markdown_inline import InlineWriter, link_end
from articlekit.serializers._markdown_source import HARD_BREAK, Piece

__all__ = ["FigureWriter"]


@dataclass(frozen=True, slots=True)
class FigureWriter:
    """Writes pictures and what is said about them."""

    options: MarkdownOptions
    inline: InlineWriter

    def block(self, block: Image | Gallery) -> str:
        """Return a picture or several, with captions and credits."""
        if isinstance(block, Image):
            return self._image(block)
        if all(image.caption is None and image.credit is None for image in block.images) and self._is_plain:
            lines = [self._picture(image) for image in block.images if image.src]
            return self._paragraph([*lines, self._said(block.caption, block.credit)])
        parts = (*map(self._image, block.images), self.said(block.caption, block.credit))
        return "\n\n".join(filter(None, parts))

    @property
    def _is_plain(self) -> bool:
        """Whether pictures are written as CommonMark has them, with what is said about them below."""
        return self.options.captions == "emphasis" and self.options.shortcodes is None

    def embed(self, embed: Embed) -> str:
        """Return a link to what was embedded, with what is said about it below."""
        label = Piece(embed.title or embed.url or "", "label" if embed.url else "text")
        link = [Piece("["), label, Piece(link_end(embed.url, None))] if embed.url else [label]
        return self._paragraph([link if label.source else [], self._said(embed.caption, embed.credit)])

    def said(self, caption: Caption | None, credit: Credit | None) -> str:
        """Return a caption in emphasis and a credit as a paragraph of their own."""
        return self._paragraph([self._said(caption, credit)])

    def _image(self, image: Image) -> str:
        """Return one picture in the way the options ask for."""
        if not image.src:
            return self.said(image.caption, image.credit)
        if self.options.shortcodes == "hugo":
            return self._hugo(image)
        if self.options.captions == "title":
            return self._titled(image)
        if self.options.captions == "pandoc":
            return self._pandoc(image)
        return self._paragraph([self._picture(image), self._said(image.caption, image.credit)])

    def _paragraph(self, lines: Iterable[list[Piece]]) -> str:
        """Return lines of one paragraph, leaving out the empty ones."""
        pieces: list[Piece] = []
        for line in filter(None, lines):
            pieces += [Piece(HARD_BREAK), *line] if pieces else line
        return escaped(pieces, math=self.inline.math)

    def _picture(self, image: Image, title: str | None = None) -> list[Piece]:
        """Return a picture, with a link around it if it leads somewhere."""
        end = link_end(image.src, title or image.title)
        pieces = [Piece("!["), Piece(image.alt or "", "label"), Piece(end)]
        return [Piece("["), *pieces, Piece(link_end(image.href, None))] if image.href else pieces

    def _said(self, caption: Caption | None, credit: Credit | None) -> list[Piece]:
        """Return a caption in emphasis and the credit after it."""
        pieces = self._emphasised(caption) if caption and caption.text else []
        if credit is not None:
            pieces += [Piece(" "), *_cited(credit)] if pieces else _cited(credit)
        return pieces

    def _emphasised(self, caption: Caption) -> list[Piece]:
        """Return a caption in emphasis: with stars if they can stand there, else with the tag."""
        pieces = self.inline.pieces(caption, emphasised=True)
        edges = caption.text[0], caption.text[-1]
        if can_emphasise("", *edges, ""):
            return [Piece("*"), *pieces, Piece("*")]
        return [Piece("<em>"), *pieces, Piece("</em>")]

    def _titled(self, image: Image) -> str:
        """Return a picture with its caption as its title, the credit below it."""
        caption = image.caption.text.replace("\n", " ") if image.caption else None
        return self._paragraph([self._picture(image, caption), _cited(image.credit) if image.credit else []])

    def _pandoc(self, image: Image) -> str:
        """Return a picture as Pandoc's figure: the words in the brackets are the caption."""
        said: list[Piece] = []
        if image.caption is not None:
            said = [
                Piece(piece.source, "label" if piece.kind == "text" else piece.kind)
                for piece in self.inline.pieces(image.caption)
            ]
        if image.credit is not None:
            said += [Piece(" " * bool(said)), *_cited(image.credit)]
        values = {"alt": image.alt, "width": image.width, "height": image.height}
        more = " ".join(
            f"{name}={attribute(str(value))}" for name, value in values.items() if value not in {None, ""}
        )
        end = link_end(image.src, image.title) + (f"{{{more}}}" if more else "")
        return escaped([Piece("!["), *said, Piece(end)])

    def _hugo(self, image: Image) -> str:
        """Return a picture as Hugo's figure; its caption and its credit are Markdown there, too."""
        caption = self.inline.write(image.caption, "heading") if image.caption else None
        credit = escaped([Piece(_printed(image.credit), "text")], "heading") if image.credit else None
        values = {
            "src": image.src,
            "alt": image.alt,
            "title": image.title,
            "caption": caption,
            "attr": credit,
            "link": image.href,
            "width": image.width,
            "height": image.height,
        }
        said = " ".join(
            f"{name}={_quoted(str(value))}" for name, value in values.items() if value not in {None, ""}
        )
        return f"{{{{< figure {said} >}}}}"


def _printed(credit: Credit) -> str:
    """Return a credit as it is printed."""
    return credit.line or credit.text


def _cited(credit: Credit) -> list[Piece]:
    """Return a credit in the element that says it is one."""
    return [Piece("<cite>"), Piece(_printed(credit), "text"), Piece("</cite>")]


def _quoted(value: str) -> str:
    """Return the value of a parameter of a short code."""
    escaped_value = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped_value}"'
