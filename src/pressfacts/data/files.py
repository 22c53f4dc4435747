"""Read the package's data files."""

from pathlib import Path

from pressfacts.errors import DataError

ROOT = Path(__file__).parent


def read_lines(name: str) -> list[str]:
    """The lines of data file `name` ("dates/months.txt"); DataError where it is missing or not UTF-8."""
    try:
        return (ROOT / name).read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(name, 1, str(error)) from error
