"""Tables and rules a person edits: small commented files, checked when they are loaded.

Two shapes. A *table* (`.txt`) holds a row a line with fields parted by ` | `; `#` starts a comment.
A *rule file* (`.toml`) holds named rules. Either carries its own examples: in a table lines that start with
`#+` (an example in inline markup) or `#-` (a counter-example: nothing is found), in a rule file the top-level
lists `examples` and `counter_examples`. The tests run them all.
"""

from pressfacts.data.rules import RuleFile, load_rules
from pressfacts.data.tables import Row, load_table, load_words

__all__ = ["Row", "RuleFile", "load_rules", "load_table", "load_words"]
