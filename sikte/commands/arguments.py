"""What the command line asks for."""

from argparse import ArgumentError, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence
from functools import partial

from sikte.edges.failures import Misuse
from sikte.problems import nearest
from sikte.values.value import Value

COMMANDS = ("build", "check", "preview", "changes", "publish", "new")
PROMISED = ("update",)
# The commands that take a word of their own.
NAMING = ("publish", "new")
PORT = 5500
# Never printed; a width that is not given is asked for, and what it is asked of takes long to load.
PRINTED = partial(HelpFormatter, width=100)
STARTERS = ("sv", "en")
OWN = {
    "preview": ("port",),
    "check": ("branches", "digits"),
    "changes": ("against", "html", "json"),
    "publish": ("undo", "drafts", "examples"),
    "new": ("language",),
}


class Asked(Value):
    """One command with its options; paths and dates as written. command: one of COMMANDS, "help" or "version";
    name: the target of `publish`, the folder of `new`; starter: the language of the new website."""

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
    name: str = ""
    undo: bool = False
    drafts: bool = False
    examples: bool = False
    starter: str = "sv"


def project(words: Sequence[str]) -> str:
    """The project that the words name, else the folder they are given in, however odd the other words are."""
    parser = _parser("--project")
    try:
        return parser.parse_known_args(words)[0].project or "."
    except ArgumentError:
        return "."


def asked_language(words: Sequence[str]) -> str | None:
    """The language that the words ask a new website to have, and so to be spoken to in."""
    try:
        named = _parser("--language").parse_known_args(words)[0].language
    except ArgumentError:
        return None
    return named if named in STARTERS else None


def read(words: Sequence[str], language: str) -> Asked:
    """What the words ask for; Misuse where they ask for nothing that Sikte can do."""
    parser = _parser("--project", "--output", "--today", "--port", "--against", "--html", "--json", "--language")
    for short, long in (("-v", "--verbose"), ("-q", "--quiet"), ("-h", "--help")):
        parser.add_argument(short, long, action="store_true")
    for long in ("--strict", "--version", "--branches", "--digits", "--undo", "--drafts", "--examples"):
        parser.add_argument(long, action="store_true")
    try:
        options, rest = parser.parse_known_args(words)
    except ArgumentError as error:
        raise Misuse("option-value", word=error.argument_name) from None
    _refuse(rest, parser)
    command, name = ("help", "") if options.help else ("version", "") if options.version else _command(rest)
    _refuse_strangers(options, command)
    return Asked(
        command=command,
        language=language,
        project=options.project or ".",
        output=options.output,
        today=options.today,
        port=_port(options.port),
        strict=options.strict,
        verbose=options.verbose,
        quiet=options.quiet,
        branches=options.branches,
        digits=options.digits,
        against=options.against,
        html=options.html,
        json=options.json,
        name=name,
        undo=options.undo,
        drafts=options.drafts,
        examples=options.examples,
        starter=_starter(options.language),
    )


def _parser(*options: str) -> ArgumentParser:
    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False, formatter_class=PRINTED)
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


def _refuse_strangers(options: Namespace, command: str) -> None:
    """Options that belong to another command."""
    for owner, names in OWN.items():
        if command != owner and any(getattr(options, name) not in (None, False) for name in names):
            raise Misuse(f"option-without-{owner}")


def _command(words: Sequence[str]) -> tuple[str, str]:
    """(the command, the word of its own that it was given)."""
    command, *others = words or ("build",)
    if command not in COMMANDS:
        raise Misuse("command-unknown", word=command, known=", ".join(COMMANDS), near=nearest(command, COMMANDS))
    name = others.pop(0) if others and command in NAMING else ""
    if others:
        raise Misuse("word-left-over", word=others[0], command=command)
    return command, name


def _starter(language: str | None) -> str:
    if language in (None, *STARTERS):
        return language or STARTERS[0]
    raise Misuse("new-language", word=language)


def _port(words: str | None) -> int:
    if words is None:
        return PORT
    if words.isascii() and words.isdigit() and int(words) < 65536:
        return int(words)
    raise Misuse("port-unreadable", words=words)
