"""The table of archives (`segment/archives.toml`): their marks and fields, compiled once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pressfacts.data import load_rules

Kind = Literal["opens", "closes", "sign"]
_LONGEST = 320
_KEYS = {"name", "opens", "closes", "signs", "order", "body", "fields"}


@dataclass(frozen=True, slots=True)
class Archive:
    """One archive's export."""

    name: str
    opens: re.Pattern[str] | None
    closes: re.Pattern[str] | None
    signs: tuple[re.Pattern[str], ...]
    order: tuple[str, ...]
    body: frozenset[str]
    roles: dict[str, str]


@dataclass(frozen=True, slots=True)
class ArchiveMark:
    """A line that only an archive's export has; `number` counts documents where the line does."""

    archive: str
    kind: Kind
    number: int | None = None


@cache
def archives() -> dict[str, Archive]:
    """Every archive by its name."""
    rows: list[dict[str, Any]] = _rules().content["archive"]
    return {row["name"]: _archive(row) for row in rows}


def is_noise(kind: str, text: str) -> bool:
    """Whether a line is one of those of `covers`, or of those that stand below texts (`ends`)."""
    whole, starred = _noise(kind)
    folded = text[:300].casefold()
    return folded in whole or any(pattern.match(folded) for pattern in starred)


@cache
def _noise(kind: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    words = _rules().words("noise", kind)
    starred = (re.compile(re.escape(w).replace(r"\*", ".{0,300}")) for w in words if "*" in w)
    return frozenset(w for w in words if "*" not in w), tuple(starred)


def archive_mark(text: str) -> ArchiveMark | None:
    """What a line says of the archive it comes from; None for most lines."""
    if len(text) > _LONGEST or not _any_mark().match(text):
        return None
    for archive in archives().values():
        found = archive.opens.fullmatch(text) if archive.opens else None
        if found:
            return ArchiveMark(archive.name, "opens", int(found["number"]))
        if archive.closes and archive.closes.fullmatch(text):
            return ArchiveMark(archive.name, "closes")
        if any(sign.fullmatch(text) for sign in archive.signs):
            return ArchiveMark(archive.name, "sign")
    return None


@cache
def _any_mark() -> re.Pattern[str]:
    """A cheap look at how a line begins: all patterns in one."""
    parts = [p.pattern for a in archives().values() for p in (a.opens, a.closes, *a.signs) if p]
    return re.compile("|".join(re.sub(r"\?P<\w+>", "?:", f"(?:{part})") for part in parts))


def _rules() -> Any:
    return load_rules("segment/archives.toml", {"archive": _KEYS, "noise": {"covers", "ends"}})


def _archive(row: dict[str, Any]) -> Archive:
    return Archive(
        name=row["name"],
        opens=re.compile(row["opens"]) if "opens" in row else None,
        closes=re.compile(row["closes"]) if "closes" in row else None,
        signs=tuple(re.compile(sign) for sign in row["signs"]),
        order=tuple(row["order"]),
        body=frozenset(row["body"]),
        roles={label: role for role, labels in row["fields"].items() for label in labels},
    )
