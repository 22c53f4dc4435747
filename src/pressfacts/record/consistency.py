"""Find figures of a record that contradict each other."""

from collections.abc import Iterator

from pressfacts.record.model import Figure, Number, Record


def overfull(record: Record) -> Iterator[tuple[Figure, Number]]:
    """The totals that are smaller than the sum of their parts, with that sum.

    A part counts by its lower bound, else by its value; a total without an upper bound ("more than 300") allows any
    sum.
    """
    for index, whole in enumerate(record.figures):
        parts = [figure for figure in record.figures if figure.part_of == index]
        most = whole.value if whole.qualifier == "about" else whole.high
        total = sum(_least(part) for part in parts)
        if parts and most is not None and total > most:
            yield whole, _whole_number(total)


def _least(part: Figure) -> Number:
    known = part.low if part.low is not None else part.value
    return 0 if known is None or part.qualifier == "up_to" else known


def _whole_number(value: Number) -> Number:
    rounded = round(value, 6)
    return int(rounded) if float(rounded).is_integer() else rounded
