"""Tables and rules: small commented files for editing, checked when they are loaded.

A *table* (`.txt`) has a row per line with fields separated by ` | `; `#` starts a comment. A *rule file* (`.toml`)
has named rules. Both contain their own examples: in a table lines that start with `#+` (an example in inline markup)
or `#-` (a counter-example, in which nothing is found), in a rule file the top-level lists `examples` and
`counter_examples`. The tests run them all.
"""

from pressfacts.data.patterns import needs, patterns
from pressfacts.data.rules import RuleFile, lists_of, load_rules, word_lists
from pressfacts.data.tables import Row, load_table, load_words

__all__ = ["Row", "RuleFile", "lists_of", "load_rules", "load_table", "load_words", "needs", "patterns", "word_lists"]
