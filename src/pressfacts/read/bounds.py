"""How much of anything one input may hold: every bound of the readers stands here.

An input that meets one is a failure that is named; none is cut short and passed off as whole. Press releases stay
far below all of them.
"""

SECONDS = {"html": 60, "eml": 60, "mbox": 300, "docx": 120, "odt": 120, "rtf": 120, "pdf": 300}
"""How long a process may take one document apart before it is killed."""
MEMORY = 4 << 30
"""The most bytes of memory that such a process may ask for, on Linux."""
LONGEST = {
    "html": 64 << 20,
    "eml": 256 << 20,
    "mbox": 512 << 20,
    "docx": 256 << 20,
    "odt": 256 << 20,
    "rtf": 64 << 20,
    "pdf": 512 << 20,
}
"""The most bytes of a document that is taken apart."""

WHOLE = 1 << 30
"""The most bytes of a file that has to be held as a whole."""
LINE = 1 << 28
"""The most bytes of a line in a file that need not be."""
ARTICLE = 64 << 20
"""The most characters of one article of such a file or of a stream: two of them are in memory."""
FIELD = 1 << 28
"""The most characters of a field of a table."""

ATTRIBUTES = 1_000
"""The most attributes of one tag of a page: parsers compare each with all before it."""
UNCLOSED = 4_000_000
"""The most tags, times characters, behind one that never closes in a piece of HTML; beyond, every tag just goes."""

HEADERS = 5_000
"""The most header fields of a message, those of its parts not counted."""
HEADER = 1_000_000
"""The most characters of one header field."""
SUBJECT = 10_000
"""The most characters of a subject as it is written."""
PARAMETERS = 200
"""The most semicolons in a field that describes a part."""
PARTS = 2_000
"""The most parts of a message."""

PAGES = 10_000
"""The most pages of a PDF file."""
REPEATED_PAGES = 50
"""How often a PDF file may name a page again that it has named before."""
PDF_TEXT = 64 << 20
"""The most characters of a PDF file's text."""

WORD_MEMBERS = 5_000
"""The most parts of a .docx file."""
WORD_UNPACKED = 512 << 20
"""The most bytes that a .docx file may unfold to, pictures counted."""
WORD_XML = 64 << 20
"""The most bytes of the text of a .docx file, mark-up counted."""
WORD_TEXT = 64 << 20
"""The most characters of its text: a cell that is merged downwards is given once a row."""

HEADER_LINE = 1 << 20
"""The most characters of a table's first line."""

MEMBERS = 100_000
"""The most files of a zip archive."""
