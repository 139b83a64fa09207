"""Where the marks, ticks and lines of a chart stand."""

from decimal import Decimal
from typing import NamedTuple

from sikte.values.value import Value


class Box(NamedTuple):
    """A mark, in percent of the plot from its upper left corner; a point has no width and height. A tuple, since a
    chart has hundreds."""

    x: float
    y: float
    width: float = 0
    height: float = 0

    @property
    def middle(self) -> float:
        """Halfway down."""
        return self.y + self.height / 2

    @property
    def centre(self) -> float:
        """Halfway across."""
        return self.x + self.width / 2

    @property
    def top(self) -> "Box":
        """The point in the middle of its upper edge."""
        return Box(self.centre, self.y)


class Scene(Value):
    """Everything in percent. boxes: by the key of a series and the ordinal of a period; steps: where the
    periods (or, of lying bars, the series) have their labels; ticks: (value, place) along the other axis, none where
    it is not shown; breaks: where their lines stand; target: where the level to be reached stands, else None."""

    boxes: dict[tuple[str, int], Box]
    steps: tuple[float, ...]
    ticks: tuple[tuple[Decimal, float], ...]
    breaks: tuple[float, ...]
    target: float | None = None

    @property
    def origin(self) -> float:
        """Where zero is, on an axis that has it."""
        return next(at for value, at in self.ticks if not value)
