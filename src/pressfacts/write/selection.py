"""Reduce a record to some lists, or to entries of some confidence."""

from collections.abc import Collection, Mapping

import msgspec

from pressfacts.record import Operation, Record
from pressfacts.write.formats import LISTS


def only(record: Record, lists: Collection[str]) -> Record:
    """`record` with all lists but `lists` empty.

    Without figures the operations' indexes into them are removed too; names of removed entries stay.
    """
    left_out: dict[str, tuple[Operation, ...]] = {name: () for name in LISTS if name not in lists}
    kept = msgspec.structs.replace(record, **left_out)
    if "figures" not in left_out or not kept.operations:
        return kept
    operations = tuple(msgspec.structs.replace(operation, figures=()) for operation in kept.operations)
    return msgspec.structs.replace(kept, operations=operations)


def sure_enough(record: Record, least: float) -> Record:
    """`record` with only the entries whose confidence is at least `least`; names of removed entries stay.

    Indexes of figures refer to the shorter list; a reference to a removed total or restated figure becomes None.
    """
    kept = {name: tuple(e for e in getattr(record, name) if e.confidence >= least) for name in LISTS}
    new = {old: i for i, old in enumerate(i for i, f in enumerate(record.figures) if f.confidence >= least)}
    kept["figures"] = tuple(
        msgspec.structs.replace(f, part_of=_moved(f.part_of, new), restates=_moved(f.restates, new))
        for f in kept["figures"]
    )
    kept["operations"] = tuple(
        msgspec.structs.replace(o, figures=tuple(new[i] for i in o.figures if i in new)) for o in kept["operations"]
    )
    return msgspec.structs.replace(record, **kept)


def _moved(index: int | None, new: Mapping[int, int]) -> int | None:
    return None if index is None else new.get(index)
