"""A user's settings: defaults for options, and names of their own (`pressfacts.toml`)."""

from pressfacts.config.load import Config, find_config, load_config
from pressfacts.config.names import NOTHING, Names, OwnGoods, OwnName

__all__ = ["NOTHING", "Config", "Names", "OwnGoods", "OwnName", "find_config", "load_config"]
