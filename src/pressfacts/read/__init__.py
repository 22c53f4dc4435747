"""Read what a user names: files, directories, archives, dumps, standard input, as decoded text."""

from pressfacts.read.decode import NotTextError, decode
from pressfacts.read.document import Entry, Input
from pressfacts.read.inputs import STDIN, inputs
from pressfacts.read.reading import INPUT_FORMATS, Reading, Splitting

__all__ = ["INPUT_FORMATS", "STDIN", "Entry", "Input", "NotTextError", "Reading", "Splitting", "decode", "inputs"]
