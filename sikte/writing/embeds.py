"""What lies on other websites: how the address that an author gives is shown within a page, and by whom."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from sikte.formats.form import Form
from sikte.values.pages import Embed
from sikte.values.value import Value

WHOLE = re.compile(r"https://[a-z0-9.-]+\.[a-z]+(:[0-9]+)?([/?#][^\s]*)?", re.IGNORECASE)


class Provider(Value):
    """A website whose own pages no other may show, but which has players that all may.

    film: finds what names a film in an address; frame: the player's address, to be filled in with it; more: what
    else of an address goes into the player's; terms: as in `Embed`.
    """

    name: str
    hosts: tuple[str, ...]
    film: re.Pattern[str]
    frame: str
    more: Mapping[re.Pattern[str], str]
    terms: str


PROVIDERS = (
    Provider(
        name="YouTube",
        hosts=("youtube.com", "m.youtube.com", "youtu.be", "youtube-nocookie.com"),
        film=re.compile(r"(?:youtu\.be/|/(?:embed|live|shorts)/|[?&]v=)([\w-]{11})(?![\w-])"),
        frame="https://www.youtube-nocookie.com/embed/{}",
        more={re.compile(r"[?&](?:t|start)=(\d+)"): "?start={}"},
        terms="https://policies.google.com/privacy",
    ),
    Provider(
        name="Vimeo",
        hosts=("vimeo.com", "player.vimeo.com"),
        film=re.compile(r"/(?:video/)?(\d+)(?![\w-])"),
        frame="https://player.vimeo.com/video/{}?dnt=1",
        more={re.compile(r"(?:/\d+/|[?&]h=)([0-9a-f]+)"): "&h={}"},
        terms="https://vimeo.com/privacy",
    ),
)


def embed(form: Form, title: str) -> Embed | None:
    """What a block asks to have shown, by its keys; None where it cannot be (then a problem)."""
    url, frame = _address(form, "url", required=True), _address(form, "frame")
    name, terms = form.text("provider"), form.address("terms")
    if not url or not title:
        return None
    known = provider_of(frame or url)
    shown = frame or (player(known, url) if known else url)
    if not shown:
        return form.reject("url", "embed-no-film", words=url, provider=known.name)
    own = (known.name, known.terms) if known else (_bare(shown), "")
    return Embed(title, name or own[0], url, shown, terms or own[1])


def provider_of(address: str) -> Provider | None:
    """The known provider that an address belongs to."""
    return next((provider for provider in PROVIDERS if _bare(address) in provider.hosts), None)


def player(provider: Provider, address: str) -> str:
    """The address of the provider's player for the film at an address; "" where there is none."""
    film = provider.film.search(address)
    if film is None:
        return ""
    tails = (shape.format(found[1]) for more, shape in provider.more.items() if (found := more.search(address)))
    return provider.frame.format(film[1]) + "".join(tails)


def _address(form: Form, key: str, required: bool = False) -> str | None:
    """The whole address of a page that is fetched without anybody listening in."""
    text = form.text(key, None, required)
    if text is None or WHOLE.fullmatch(text):
        return text
    return form.reject(key, "embed-address", words=text)


def _bare(address: str) -> str:
    """An address' host, as people speak of it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
