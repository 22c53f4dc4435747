"""Leave lists out of a record."""

from collections.abc import Collection

import msgspec

from pressfacts.record import Operation, Record
from pressfacts.write.formats import LISTS


def only(record: Record, lists: Collection[str]) -> Record:
    """`record` with the lists that are not among `lists` empty.

    Without figures the operations' indexes into them go too; names of things left out stay.
    """
    left_out: dict[str, tuple[Operation, ...]] = {name: () for name in LISTS if name not in lists}
    kept = msgspec.structs.replace(record, **left_out)
    if "figures" not in left_out or not kept.operations:
        return kept
    operations = tuple(msgspec.structs.replace(operation, figures=()) for operation in kept.operations)
    return msgspec.structs.replace(kept, operations=operations)
