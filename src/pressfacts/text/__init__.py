"""Texts and offsets: normalized views with a mapping back, sentences, phrases."""

from pressfacts.text.extent import extent
from pressfacts.text.normalize import normalize, stamp_end, whole
from pressfacts.text.sentences import Sentences, split_sentences
from pressfacts.text.view import View, ViewBuilder

__all__ = ["Sentences", "View", "ViewBuilder", "extent", "normalize", "split_sentences", "stamp_end", "whole"]
