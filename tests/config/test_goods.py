import pytest

from pressfacts.config.locations import Source
from pressfacts.config.names import OwnGoods
from pressfacts.config.read_goods import read_goods
from pressfacts.errors import ConfigError

SOURCE = Source("pressfacts.toml", '[goods]\n"drugs/kokain" = ["snow"]\n')


def test_goods_by_category() -> None:
    found = read_goods({"drugs/cocaine": ["snow", " white  lady "]}, SOURCE)
    assert found == (OwnGoods("drugs/cocaine", ("snow", "white lady")),)


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([], "must be a table"),
        ({"drugs/kokain": ["snow"]}, "did you mean 'drugs/cocaine'"),
        ({"food": "rice"}, "must be a list of names"),
        ({"food": ["rice", " "]}, "names nothing"),
        ({"food": ["rice " * 201]}, "longer than 1,000 characters"),
    ],
)
def test_mistakes_are_reported(table: object, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason):
        read_goods(table, SOURCE)
