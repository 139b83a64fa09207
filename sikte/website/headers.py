"""The one declaration of what a host says beside each file: what browsers may do with it, and how long."""

from collections.abc import Mapping, Sequence

from sikte.values.content import Settings
from sikte.values.value import Value
from sikte.website.addresses import home
from sikte.website.consent import receivers

SAME = ("script-src", "style-src", "img-src", "font-src", "connect-src")
NOTHING = ("default-src", "base-uri", "form-action")
NOBODY = "'none'"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
ONLY_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}
# What is kept is asked for anew at every visit, so that a page never meets the stylesheet of another edition.
FRESH = {"Cache-Control": "no-cache"}
AN_HOUR = {"Cache-Control": "max-age=3600"}
# Anybody's program may fetch what is open.
OPEN = {"Access-Control-Allow-Origin": "*"}


# Address of a page that shows something from elsewhere → the origins that it must be let frame.
Framing = Mapping[str, Sequence[str]]


class Scope(Value):
    """Some folders ("/diagram/"), and what is said beside every file in them; no folders: everywhere else."""

    folders: tuple[str, ...]
    headers: Mapping[str, str]


def everywhere(settings: Settings) -> dict[str, str]:
    """What is said beside every file."""
    return ALWAYS | (ONLY_HTTPS if settings.base_url.casefold().startswith("https:") else {})


def scopes(settings: Settings, framing: Framing) -> tuple[Scope, ...]:
    """What is said besides, by folder. Of folders that lie in each other the inner one comes later; the last scope is
    all the rest."""
    closed = _closed(settings)
    framed = {"Content-Security-Policy": policy(receivers(settings), "*")}
    return (
        *(Scope((page,), _closed(settings, hosts) | FRESH) for page, hosts in sorted(framing.items())),
        Scope(_each("diagram/", settings), framed | FRESH | OPEN),
        Scope((*_each("data/", settings), "/datasets/"), closed | FRESH | OPEN),
        Scope(("/media/",), closed | AN_HOUR),
        Scope((), closed | FRESH),
    )


def _closed(settings: Settings, framing: Sequence[str] = ()) -> dict[str, str]:
    """What is said beside a page that no other may frame. framing: the origins that it may frame itself."""
    others = {**receivers(settings), **({"frame-src": " ".join(framing)} if framing else {})}
    return {"Content-Security-Policy": policy(others), "X-Frame-Options": "DENY"}


def headers(address: str, settings: Settings, framing: Framing) -> dict[str, str]:
    """All that is said beside the file at an address."""
    return everywhere(settings) | scope_of(address, scopes(settings, framing)).headers


def scope_of(address: str, split: Sequence[Scope]) -> Scope:
    """The innermost of the `scopes` that an address lies in."""
    *special, rest = split
    return next((scope for scope in reversed(special) if address.startswith(scope.folders)), rest)


def policy(others: Mapping[str, str], ancestors: str = NOBODY) -> str:
    """The content security policy. others: directive → the hosts let in by it; ancestors: who may show the page in a
    frame."""
    own = {what: NOBODY for what in NOTHING} | {what: "'self'" for what in SAME}
    let_in = {what: f"{own.get(what, '')} {host}".strip() for what, host in others.items()}
    return "; ".join(f"{what} {whom}" for what, whom in {**own, **let_in, "frame-ancestors": ancestors}.items())


def _each(folder: str, settings: Settings) -> tuple[str, ...]:
    """A folder below the overview in each language."""
    return tuple(home(settings, language) + folder for language in settings.languages)
