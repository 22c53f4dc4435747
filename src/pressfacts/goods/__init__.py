"""What sort of goods a seizure is of, by a table of goods and their names."""

from pressfacts.goods.find import category_of
from pressfacts.goods.names import CATEGORIES, GoodsNames, goods_names

__all__ = ["CATEGORIES", "GoodsNames", "category_of", "goods_names"]
