"""Write records: one module a format, each taking records one by one."""

from pressfacts.write.formats import FLAT, FORMATS, format_of, text_format
from pressfacts.write.writer import TextFormat, TextWriter, Writer

__all__ = ["FLAT", "FORMATS", "TextFormat", "TextWriter", "Writer", "format_of", "text_format"]
