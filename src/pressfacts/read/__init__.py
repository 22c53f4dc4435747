"""Read what a user names: files, directories, standard input, as decoded text."""

from pressfacts.read.decode import NotTextError, decode
from pressfacts.read.inputs import STDIN, Input, inputs

__all__ = ["STDIN", "Input", "NotTextError", "decode", "inputs"]
