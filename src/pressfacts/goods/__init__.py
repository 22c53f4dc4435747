"""What sort of goods a seizure is of, by a table of goods and their names."""

from pressfacts.goods.find import categories
from pressfacts.goods.names import CATEGORIES, GoodsNames, goods_names

__all__ = ["CATEGORIES", "GoodsNames", "categories", "goods_names"]
