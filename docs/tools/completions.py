"""Completions for bash, zsh and fish: commands, options and the values that options know; files elsewhere."""

from collections.abc import Sequence

from commands import PROGRAM, Command, Option

_MADE = "# Made by `make docs` from the program itself; a test compares the two."


def bash(commands: Sequence[Command]) -> str:
    """For bash-completion's `completions` folder; it needs nothing of bash-completion itself."""
    program, *rest = commands
    words = " ".join(command.name for command in rest)
    cases = "\n".join(f"        {c.name}) options='{_spelled(c)}' ;;" for c in rest)
    values = "\n".join(f"        {case}" for command in rest for case in _bash_values(command))
    return f"""{_MADE}
_{PROGRAM}() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} options
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W '{words} {_spelled(program)}' -- "$word"))
        return
    fi
    case $command:$before in
{values}
    esac
    case $command in
{cases}
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    else
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -F _{PROGRAM} {PROGRAM}
"""


def _bash_values(command: Command) -> list[str]:
    return [
        f"{'|'.join(f'{command.name}:{name}' for name in option.names)}) "
        f"COMPREPLY=($(compgen -W '{' '.join(option.values)}' -- \"$word\")); return ;;"
        for option in command.options
        if option.values
    ]


def _spelled(command: Command) -> str:
    return " ".join(name for option in command.options for name in option.names)


def zsh(commands: Sequence[Command]) -> str:
    """For a folder of zsh's `fpath`."""
    program, *rest = commands
    names = "\n".join(f"        {_quoted(f'{c.name}:{_plain(c.summary)}')}" for c in rest)
    cases = "\n".join(_zsh_case(command) for command in rest)
    own = " \\\n        ".join(_zsh_option(option) for option in program.options)
    return f"""#compdef {PROGRAM}
{_MADE}
_{PROGRAM}() {{
    local context state state_descr line
    typeset -A opt_args
    local -a commands=(
{names}
    )
    _arguments -C \\
        {own} \\
        '1:command:->command' '*::argument:->rest'
    case $state in
    command) _describe command commands ;;
    rest)
        case $words[1] in
{cases}
        esac ;;
    esac
}}
_{PROGRAM} "$@"
"""


def _zsh_case(command: Command) -> str:
    lines = [_zsh_option(option) for option in command.options]
    lines += ["'*:file:_files'"] if command.takes_files else []
    return f"        {command.name}) _arguments \\\n            " + " \\\n            ".join(lines) + " ;;"


def _zsh_option(option: Option) -> str:
    told = _plain(option.help).replace("[", "(").replace("]", ")").replace(":", r"\:")
    value = ""
    if option.takes:
        action = f"({' '.join(option.values)})" if option.values else "_files" if option.wants_file else ""
        value = f":{option.takes.replace(':', '')}:{action}" if not option.values else f":value:{action}"
    if len(option.names) == 1:
        return _quoted(f"{option.names[0]}[{told}]{value}")
    apart = _quoted(f"({' '.join(option.names)})")
    return f"{apart}{{{','.join(option.names)}}}{_quoted(f'[{told}]{value}')}"


def fish(commands: Sequence[Command]) -> str:
    """For fish's `vendor_completions.d` folder."""
    program, *rest = commands
    lines = [_MADE, f"complete -c {PROGRAM} -n __fish_use_subcommand -f"]
    lines += [f"complete -c {PROGRAM} -n __fish_use_subcommand {_fish_option(option)}" for option in program.options]
    for command in rest:
        lines.append(
            f"complete -c {PROGRAM} -n __fish_use_subcommand -a {command.name} -d {_quoted(_plain(command.summary))}"
        )
    for command in rest:
        seen = f"-n '__fish_seen_subcommand_from {command.name}'"
        lines += [f"complete -c {PROGRAM} {seen} {_fish_option(option)}" for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    parts = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    if option.values:
        parts.append(f"-x -a {_quoted(' '.join(option.values))}")
    elif option.takes:
        parts.append("-r -F" if option.wants_file else "-x")
    return " ".join([*parts, f"-d {_quoted(_plain(option.help))}"])


def _plain(text: str) -> str:
    """The first sentence, without what shells would obey."""
    return " ".join(text.split()).split("; ")[0].rstrip(".").replace("'", "’")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
