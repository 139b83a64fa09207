"""What the command line asks for."""

from argparse import ArgumentError, ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass

from sikte.edges.failures import Misuse
from sikte.problems import nearest

COMMANDS = ("build", "check", "preview", "changes")
PROMISED = ("update", "publish", "new")
PORT = 5500


@dataclass(frozen=True, slots=True)
class Asked:
    """One command with its options; paths and dates as written. command: one of COMMANDS, "help" or "version"."""

    command: str
    language: str
    project: str
    output: str | None
    today: str | None
    port: int
    strict: bool
    verbose: bool
    quiet: bool
    branches: bool = False
    digits: bool = False
    against: str | None = None
    html: str | None = None
    json: str | None = None


def project(words: Sequence[str]) -> str:
    """The project that the words name, else the folder they are given in, however odd the other words are."""
    parser = _parser("--project")
    try:
        return parser.parse_known_args(words)[0].project or "."
    except ArgumentError:
        return "."


def read(words: Sequence[str], language: str) -> Asked:
    """What the words ask for; Misuse where they ask for nothing that Sikte can do."""
    parser = _parser("--project", "--output", "--today", "--port", "--against", "--html", "--json")
    for short, long in (("-v", "--verbose"), ("-q", "--quiet"), ("-h", "--help")):
        parser.add_argument(short, long, action="store_true")
    for long in ("--strict", "--version", "--branches", "--digits"):
        parser.add_argument(long, action="store_true")
    try:
        options, rest = parser.parse_known_args(words)
    except ArgumentError as error:
        raise Misuse("option-value", word=error.argument_name) from None
    _refuse(rest, parser)
    command = "help" if options.help else "version" if options.version else _command(rest)
    if options.port is not None and command != "preview":
        raise Misuse("option-without-preview")
    if (options.branches or options.digits) and command != "check":
        raise Misuse("option-without-check")
    if (options.against, options.html, options.json) != (None, None, None) and command != "changes":
        raise Misuse("option-without-changes")
    return Asked(
        command,
        language,
        options.project or ".",
        options.output,
        options.today,
        _port(options.port),
        options.strict,
        options.verbose,
        options.quiet,
        options.branches,
        options.digits,
        options.against,
        options.html,
        options.json,
    )


def _parser(*options: str) -> ArgumentParser:
    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    for option in options:
        parser.add_argument(option)
    return parser


def _refuse(rest: Sequence[str], parser: ArgumentParser) -> None:
    if rest and rest[0] in PROMISED:
        raise Misuse("command-not-yet", word=rest[0], known=", ".join(COMMANDS))
    for word in rest:
        if word.startswith("-"):
            name = word.split("=")[0]
            raise Misuse("option-unknown", word=name, near=nearest(name, parser._option_string_actions))


def _command(words: Sequence[str]) -> str:
    command, *others = words or ("build",)
    if command not in COMMANDS:
        raise Misuse("command-unknown", word=command, known=", ".join(COMMANDS), near=nearest(command, COMMANDS))
    if others:
        raise Misuse("word-left-over", word=others[0], command=command)
    return command


def _port(words: str | None) -> int:
    if words is None:
        return PORT
    if words.isascii() and words.isdigit() and int(words) < 65536:
        return int(words)
    raise Misuse("port-unreadable", words=words)
