"""One article: its header, its figures, then the other lists."""

from rich.console import RenderableType

from pressfacts.record import Record
from pressfacts.write import phrases
from pressfacts.write.table.figures import figures
from pressfacts.write.table.look import DIM, TITLE, Look, plain
from pressfacts.write.table.things import things
from pressfacts.write.writer import TextFormat

_RULE = 80


def table(look: Look) -> TextFormat:
    """Articles as sections with a blank line between them."""
    return TextFormat(lambda record: look.print(*_article(record, look)), separator="\n")


def _article(record: Record, look: Look) -> list[RenderableType]:
    facts = [*figures(record, look), *things(record, look)]
    if not facts:
        facts = [plain(""), plain("No facts.", DIM)]
    return [
        plain("─" * (look.width or _RULE), DIM),
        plain(phrases.headline(record), TITLE),
        *(plain(line, DIM) for line in (" · ".join(phrases.imprint(record)), phrases.origin(record)) if line),
        *facts,
    ]
