"""The man page, in the man macros that every reader knows."""

from collections.abc import Iterable, Sequence

from commands import PROGRAM, Command, Option

from pressfacts import __version__

_ENDS = {
    "0": "Done.",
    "1": "Some input could not be read; the rest is out.",
    "2": "Wrong usage, a wrong configuration, a missing model or extra.",
    "130": "Interrupted.",
}
_ENVIRONMENT = {
    "PRESSFACTS_MODEL": "The spaCy pipeline (name or folder) to take instead of the shipped one.",
    "PRESSFACTS_DEBUG": "Set: show where an internal error comes from.",
    "NO_COLOR": "Set: no colours.",
    "COLUMNS": "The width of tables.",
}
_FILES = {
    "pressfacts.toml": "Defaults of options, and names of the user's own; read from the working directory.",
    "pyproject.toml": "The same under [tool.pressfacts].",
}


def man_page(commands: Sequence[Command]) -> str:
    """The page for section 1."""
    program, *rest = commands
    lines = [
        f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM} {__version__}" "User Commands"',
        ".SH NAME",
        f"{PROGRAM} \\- {_lower(program.summary)}",
        ".SH SYNOPSIS",
        f".B {PROGRAM}",
        "\\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIFILE\\fR]...",
        ".SH DESCRIPTION",
        *_text(program.text),
        ".SH OPTIONS",
        *_options(program.options),
        ".SH COMMANDS",
    ]
    for command in rest:
        lines += [f'.SS "{PROGRAM} {command.name}"', *_text(command.text), *_options(command.options)]
    lines += [".SH EXIT STATUS", *_terms(_ENDS), ".SH ENVIRONMENT", *_terms(_ENVIRONMENT), ".SH FILES", *_terms(_FILES)]
    return "\n".join(lines) + "\n"


def _lower(sentence: str) -> str:
    return _escaped(sentence[:1].lower() + sentence[1:].rstrip("."))


def _text(text: str) -> list[str]:
    """Paragraphs; lines that are laid out with spaces stay as they are."""
    lines: list[str] = []
    for paragraph in text.strip().split("\n\n"):
        laid_out = "  " in paragraph
        lines += [
            ".PP",
            *([".nf"] if laid_out else []),
            *map(_escaped, paragraph.split("\n")),
            *([".fi"] if laid_out else []),
        ]
    return lines


def _options(options: Iterable[Option]) -> list[str]:
    lines: list[str] = []
    for option in options:
        names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in option.names)
        takes = " \\fI" + _escaped(option.takes).replace("|", "|\\:") + "\\fR" if option.takes else ""
        lines += [".TP", names + takes, _escaped(option.help)]
    return lines


def _terms(terms: dict[str, str]) -> list[str]:
    return [line for term, text in terms.items() for line in (".TP", f"\\fB{_escaped(term)}\\fR", _escaped(text))]


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\\&" + text if text.startswith((".", "\\(aq")) else text
