"""The world map: shapes by country, from the data file that `.ci/tools/make_world_map.py` makes."""

from functools import cache

import msgspec

from pressfacts.data.files import read_lines


class World(msgspec.Struct, frozen=True):
    """SVG paths by alpha-2 code ("" for land without one), dots for the small, and the box around all."""

    source: str
    box: tuple[int, int, int, int]
    shapes: dict[str, str]
    dots: dict[str, tuple[int, int]]


@cache
def world() -> World:
    """The map; DataError where its file is missing."""
    return msgspec.json.decode("\n".join(read_lines("report/world.json")), type=World)
