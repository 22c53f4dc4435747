"""The world map: shapes by country, from the data file made by `.ci/tools/make_world_map.py`."""

from functools import cache

import msgspec

from pressfacts.data.files import read_lines


class World(msgspec.Struct, frozen=True):
    """SVG paths by alpha-2 code ("" for land without one), dots for small countries, and the view box."""

    source: str
    box: tuple[int, int, int, int]
    shapes: dict[str, str]
    dots: dict[str, tuple[int, int]]


@cache
def world() -> World:
    """The map; DataError where its file is missing."""
    return msgspec.json.decode("\n".join(read_lines("report/world.json")), type=World)
