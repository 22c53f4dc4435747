"""The installed versions, language model, data tables and extras. Nothing heavy is imported."""

from pressfacts.info.gather import gather
from pressfacts.info.model import Extra, Info, Model, Table

__all__ = ["Extra", "Info", "Model", "Table", "gather"]
