"""Names that a user adds to those that the rules find, or removes."""

from dataclasses import dataclass
from typing import Literal

from pressfacts.record.model import Category

KindOfName = Literal["people", "organizations", "operations"]
KINDS: tuple[KindOfName, ...] = ("people", "organizations", "operations")


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name and its aliases; `acronym` and `country` (alpha-2) are an organization's."""

    name: str
    aliases: tuple[str, ...] = ()
    acronym: str | None = None
    country: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """All surface forms, the name first."""
        return tuple(dict.fromkeys([self.name, *([self.acronym] if self.acronym else []), *self.aliases]))


@dataclass(frozen=True, slots=True)
class OwnGoods:
    """Names of goods that a user adds to a category."""

    category: Category
    names: tuple[str, ...]

    def __hash__(self) -> int:
        """Cached in effect, as goods are looked up by it for each figure."""
        return hash((self.category, len(self.names)))


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are found wherever they are mentioned, and `ignore`: strings that name no entity.

    `goods` give the category of seized goods.
    """

    people: tuple[OwnName, ...] = ()
    organizations: tuple[OwnName, ...] = ()
    operations: tuple[OwnName, ...] = ()
    ignore: tuple[str, ...] = ()
    goods: tuple[OwnGoods, ...] = ()

    def of(self, kind: KindOfName) -> tuple[OwnName, ...]:
        """The names of one kind."""
        found: tuple[OwnName, ...] = getattr(self, kind)
        return found

    def __hash__(self) -> int:
        """Cached in effect, as names are looked up by it for each article."""
        return hash((len(self.people), len(self.organizations), len(self.operations), len(self.ignore)))

    def __bool__(self) -> bool:
        return bool(self.people or self.organizations or self.operations or self.ignore or self.goods)


NOTHING = Names()
