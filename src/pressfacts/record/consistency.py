"""What a record says that cannot all be true."""

from collections.abc import Iterator

from pressfacts.record.model import Figure, Number, Record


def overfull(record: Record) -> Iterator[tuple[Figure, Number]]:
    """Every total whose parts add up to more than it, with their sum.

    A part counts by its least bound, else by the number said; a total that is open upwards ("more than 300")
    holds any sum.
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
