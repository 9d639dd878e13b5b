"""once: attributes that are made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


_keep = object.__setattr__
"""Past the refusal of a frozen class; and Python reads the attributes of an object faster whose ``__dict__`` nobody has asked for."""


class once(Generic[Value]):  # noqa: N801 - reads like the decorator that it is
    """An attribute that a method makes when it is first asked for, and that is kept in the object from then on.

    ``functools.cached_property`` without its lock: Python 3.11 takes one for each first question, which costs more than most of what is
    made here. Two threads that ask at once make it twice, at worst.

    >>> class Page:
    ...     @once
    ...     def lines(self):
    ...         print("counted")
    ...         return 3
    >>> page = Page()
    >>> page.lines + page.lines
    counted
    6
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make, self._name = make, make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any]) -> Value: ...
    def __get__(self, instance: object | None, owner: type[Any]) -> Self | Value:
        """What the method makes of the object; from the second time on Python finds it there and does not ask here."""
        if instance is None:
            return self
        value = self._make(instance)
        _keep(instance, self._name, value)
        return value
