"""Captions and credits: who says what about which picture.

`attach_captions` is asked once per body. Structure comes first (`_structure`): what the markup announces is
certain. What stands next to a picture is weighed (`_siblings`, `_evidence`) against the article's own habits
(`_habit`). The words that were found are read into caption and credit (`_read`, `_credit`).
"""

from articlekit.parsers.captions._attach import Captioned, attach_captions
from articlekit.parsers.captions._explain import Explained, explain_lines

__all__ = ["Captioned", "Explained", "attach_captions", "explain_lines"]
