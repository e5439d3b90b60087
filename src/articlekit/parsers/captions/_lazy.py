"""A property that is worked out once, when first asked for: `functools.cached_property` without its lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

__all__ = ["lazy"]

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - it is used like `property`
    """Ask a method once, and keep its answer in the object."""

    def __init__(self, ask: Callable[[Any], T]) -> None:
        """Keep the method.

        Args:
            ask: It is given the object.
        """
        self.ask = ask
        self.name = ask.__name__
        self.__doc__ = ask.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object, kind: type) -> Self | T:
        """Ask the method; from then on the object answers by itself."""
        if owner is None:
            return self
        answer = owner.__dict__[self.name] = self.ask(owner)
        return answer
