import pytest

from pressfacts.config.names import OwnGoods
from pressfacts.config.places import Source
from pressfacts.config.read_goods import read_goods
from pressfacts.errors import ConfigError

SOURCE = Source("pressfacts.toml", '[goods]\n"drugs/kokain" = ["snow"]\n')


def test_goods_by_category() -> None:
    found = read_goods({"drugs/cocaine": ["snow", " white  lady "]}, SOURCE)
    assert found == (OwnGoods("drugs/cocaine", ("snow", "white lady")),)


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([], "a table is due"),
        ({"drugs/kokain": ["snow"]}, "did you mean 'drugs/cocaine'"),
        ({"food": "rice"}, "a list of names is due"),
        ({"food": ["rice", " "]}, "names nothing"),
        ({"food": ["rice " * 201]}, "longer than 1,000 characters"),
    ],
)
def test_mistakes_are_told(table: object, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason):
        read_goods(table, SOURCE)
