"""Regular expressions that few inputs need, compiled when they are first asked.

Compiling all of ours takes longer than reading a hundred articles. What nearly every article asks is compiled
with its module, by `re.compile`: a compiled pattern answers a little faster than one of these.
"""

import re
from typing import TYPE_CHECKING, Any

__all__ = ["compiled_later"]

if TYPE_CHECKING:
    compiled_later = re.compile
else:

    class compiled_later:  # noqa: N801 - it stands where `re.compile` would
        """A pattern that is compiled when anything of it is asked for but its text."""

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self.pattern = pattern
            self._flags = flags

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
            """Compile the pattern, and keep the method that was asked for."""
            if "_compiled" not in self.__dict__:
                self._compiled = re.compile(self.pattern, self._flags)
            value = self.__dict__[name] = getattr(self._compiled, name)
            return value
