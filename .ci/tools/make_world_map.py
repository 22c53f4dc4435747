"""Make src/pressfacts/data/report/world.json, the report's map, from the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python .ci/tools/make_world_map.py package/countries-50m.json

world-atlas (ISC licence) is Natural Earth (public domain) as TopoJSON. Shapes go by ISO 3166: a part that has a
code of its own or that ISO 3166-2 lists under another country than Natural Earth draws it in is moved there, and
Antarctica is left out. Lines are thinned arc by arc, so that neighbours still meet. Needs pycountry alone.
"""

import heapq
import json
import math
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

Point = tuple[float, float]
Ring = list[Point]
Box = tuple[float, float, float, float]

TARGET = Path(__file__).parents[1] / "src/pressfacts/data/report/world.json"
SOURCE = "Natural Earth (public domain) by way of world-atlas 2.0.2 (ISC)"
WIDTH = 2000
THIN = 3.0  # square units: triangles smaller than this go
SPECK = 5.0  # square units: islands smaller than this go where a larger one of the country stays
DOT = 60.0  # square units: a country smaller than this gets a dot, to be seen at all

# What Natural Earth draws as a part of another country: (code drawn as, box of longitudes and latitudes, own code).
MOVED: tuple[tuple[str, Box, str], ...] = (
    ("FR", (-55, 2, -51, 6), "GF"),
    ("FR", (-62, 15.8, -60.9, 16.6), "GP"),
    ("FR", (-61.3, 14.3, -60.7, 15), "MQ"),
    ("FR", (55, -21.5, 56, -20.8), "RE"),
    ("FR", (45, -13.1, 45.4, -12.6), "YT"),
    ("NO", (10, 74, 34, 81), "SJ"),
    ("NO", (-9.5, 70.5, -7.5, 71.3), "SJ"),
    ("NL", (-68.5, 12, -68.1, 12.4), "BQ"),
    ("NL", (-63.3, 17.4, -62.9, 17.7), "BQ"),
    ("RU", (32.3, 44.2, 36.8, 46.3), "UA"),
    ("", (105, -11, 106, -10), "CX"),
    ("", (96, -13, 97, -12), "CC"),
)
NAMED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}  # what the data has no number for
POINTS: dict[str, Point] = {"GI": (-5.35, 36.14), "TV": (179.2, -8.5), "TK": (-171.8, -9.2), "BV": (3.4, -54.4)}
LEFT_OUT = {"AQ"}


def main(source: str) -> None:
    """Read the TopoJSON file `source` and write the map."""
    topology = json.loads(Path(source).read_text("utf-8"))
    arcs = [simplified(arc) for arc in decoded(topology)]
    shapes = {code: merged(polygons, arcs) for code, polygons in countries(topology, arcs).items()}
    map_ = drawn({code: rings for code, rings in shapes.items() if code not in LEFT_OUT})
    TARGET.write_text(json.dumps(map_, indent=0, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes, {len(map_['shapes'])} shapes, {len(map_['dots'])} dots")  # noqa: T201


def decoded(topology: dict[str, Any]) -> list[Ring]:
    """The arcs in degrees; the file stores them as quantized differences."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for step in deltas:
            x, y = x + step[0], y + step[1]
            arc.append((x * kx + dx, y * ky + dy))
        arcs.append(arc)
    return arcs


def countries(topology: dict[str, Any], arcs: list[Ring]) -> dict[str, list[list[list[int]]]]:
    """Polygons, as rings of arc numbers, by alpha-2 code; "" for land that has none."""
    found: dict[str, list[list[list[int]]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        country = pycountry.countries.get(numeric=geometry.get("id") or "-")
        drawn_as = country.alpha_2 if country else NAMED.get(geometry["properties"]["name"], "")
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            found.setdefault(own_code(drawn_as, points(polygon[0], arcs)), []).append(polygon)
    return found


def own_code(code: str, ring: Ring) -> str:
    """The code of a polygon drawn as part of `code`."""
    x, y = sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
    return next((own for as_, (w, s, e, n), own in MOVED if as_ == code and w <= x <= e and s <= y <= n), code)


def points(ring: Iterable[int], arcs: list[Ring]) -> Ring:
    """The points of a ring of arc numbers; ~n is arc n backwards."""
    found: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found.extend(arc[1:] if found else arc)
    return found


def merged(polygons: list[list[list[int]]], arcs: list[Ring]) -> list[Ring]:
    """The rings of a country without the lines between its own parts."""
    rings = [ring for polygon in polygons for ring in polygon]
    used = {number for ring in rings for number in ring}
    inner = {number for number in used if ~number in used}
    if not inner:
        return [points(ring, arcs) for ring in rings]
    whole = [points(ring, arcs) for ring in rings if not inner & set(ring)]
    left = [n for ring in rings if inner & set(ring) for n in ring if n not in inner]
    return whole + list(joined([points([n], arcs) for n in left]))


def joined(lines: list[Ring]) -> Iterator[Ring]:
    """Lines laid end to start until they close."""
    by_start: dict[Point, list[Ring]] = {}
    for line in lines:
        by_start.setdefault(line[0], []).append(line)
    while by_start:
        ring = _take(by_start, next(iter(by_start)))
        while ring[-1] != ring[0]:
            ring = ring + _take(by_start, ring[-1])[1:]
        yield ring


def _take(by_start: dict[Point, list[Ring]], start: Point) -> Ring:
    line = by_start[start].pop()
    if not by_start[start]:
        del by_start[start]
    return line


def simplified(arc: Ring) -> Ring:
    """The arc without points that hardly show (Visvalingam's method); its ends stay."""
    flat = [projected(p) for p in arc]
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    gone = [False] * len(arc)
    heap = [(area([flat[i - 1], flat[i], flat[i + 1]]), i) for i in range(1, len(arc) - 1)]
    heapq.heapify(heap)
    least = 3 if arc[0] == arc[-1] else 0
    left = len(arc)
    while heap and left > least + 1:
        size, i = heapq.heappop(heap)
        if gone[i] or size != area([flat[before[i]], flat[i], flat[after[i]]]):
            continue
        if size > THIN:
            break
        gone[i], left = True, left - 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < len(arc) - 1:
                heapq.heappush(heap, (area([flat[before[j]], flat[j], flat[after[j]]]), j))
    return [p for p, out in zip(arc, gone, strict=True) if not out]


def area(ring: Ring) -> float:
    """Twice nothing is nothing: the area inside a ring, without its sign."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def projected(point: Point) -> Point:
    """Equal Earth (Šavrič, Patterson, Jenny 2018) on a sheet WIDTH units wide, north at 0."""
    lon, lat = math.radians(point[0]), math.radians(point[1])
    a = (1.340264, -0.081106, 0.000893, 0.003796)
    t = math.asin(math.sqrt(3) / 2 * math.sin(lat))
    t2, t6 = t * t, t**6
    x = 2 * math.sqrt(3) * lon * math.cos(t) / (3 * (9 * a[3] * t6 * t2 + 7 * a[2] * t6 + 3 * a[1] * t2 + a[0]))
    y = t * (a[3] * t6 * t2 + a[2] * t6 + a[1] * t2 + a[0])
    scale = WIDTH / (2 * 2.7066300)
    return x * scale + WIDTH / 2, 1.3173628 * scale - y * scale


def sheets(ring: Ring) -> Iterator[Ring]:
    """A ring that runs over the 180th meridian, cut there; any other as it is."""
    shift, line = 0.0, [ring[0]]
    for (x0, _), (x1, y1) in pairwise(ring):
        shift += -360 if x1 - x0 > 180 else 360 if x0 - x1 > 180 else 0
        line.append((x1 + shift, y1))
    for turn in (-360, 0, 360):
        turned = [(x + turn, y) for x, y in line]
        if any(-180 < x < 180 for x, _ in turned):
            cut = clipped(clipped(turned, 180, 1), -180, -1)
            if len(cut) > 2:
                yield cut


def clipped(ring: Ring, at: float, side: int) -> Ring:
    """The part of a ring on one side of a meridian."""
    out: Ring = []
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (x0 <= at) if side > 0 else (x0 >= at):
            out.append((x0, y0))
        if (x0 - at) * (x1 - at) < 0:
            out.append((at, y0 + (y1 - y0) * (at - x0) / (x1 - x0)))
    return out


def drawn(shapes: dict[str, list[Ring]]) -> dict[str, Any]:
    """The data file: SVG paths, dots for the small, and the box around them."""
    flat = {code: [[projected(p) for p in s] for r in rings for s in sheets(r)] for code, rings in shapes.items()}
    paths = {code: "".join(map(path, kept(rings))) for code, rings in flat.items()}
    dots = {code: middle(max(rings, key=area)) for code, rings in flat.items() if code and sum(map(area, rings)) < DOT}
    dots |= {code: rounded(projected(point)) for code, point in POINTS.items() if code not in paths}
    ys = [y for rings in flat.values() for ring in rings for _, y in ring]
    top, bottom = math.floor(min(ys)), math.ceil(max(ys))
    return {"source": SOURCE, "box": [0, top, WIDTH, bottom - top], "shapes": paths, "dots": dots}


def kept(rings: list[Ring]) -> list[Ring]:
    """The rings worth drawing: never none."""
    return [ring for ring in rings if area(ring) >= SPECK] or [max(rings, key=area)]


def path(ring: Ring) -> str:
    """A ring as an SVG path in whole units, each point told from the one before."""
    steps, last = [], rounded(ring[0])
    start = last
    for point in map(rounded, ring[1:]):
        if point != last:
            x, y = point[0] - last[0], point[1] - last[1]
            steps.append(f"{x}{'' if y < 0 else ' '}{y}")
            last = point
    moves = "".join(step if step.startswith("-") or not i else f" {step}" for i, step in enumerate(steps))
    return f"M{start[0]} {start[1]}l{moves}z" if moves else ""


def middle(ring: Ring) -> list[int]:
    """The middle of a small ring."""
    return rounded((sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)))


def rounded(point: Point) -> list[int]:
    """A point in whole units."""
    return [round(point[0]), round(point[1])]


if __name__ == "__main__":
    main(sys.argv[1])
