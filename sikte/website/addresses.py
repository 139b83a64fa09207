"""Where every page lies: slugs, addresses, relative links, and two pages that want the same place.

An address begins and ends with a slash ("/mal/exporterande-foretag/"). It is made from the author's
words alone, so that it never moves when data do.
"""

from collections.abc import Iterable
from itertools import product

from sikte.language import ui
from sikte.problems import problem
from sikte.slugs import slug
from sikte.values.content import Area, Article, Document, Goal, Settings
from sikte.values.places import Localized, Problem

# Windows keeps these for its devices, with any ending, in any folder.
DEVICES = {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
# Folders that the site fills with other things than authors' pages.
FOLDERS = ("data", "datasets", "diagram", "media", "sok")
# Pages that Sikte makes itself, at addresses in each language.
NAMED = ("accessibility", "cookies", "search", "updates", "news")
# The usual words have settled addresses; any other word of the vocabulary gives its own slug.
FIRST_PARTS = {"mal": "mal", "malomrade": "omraden", "goal": "goals", "area": "areas", "goal-area": "areas"}


def home(settings: Settings, language: str) -> str:
    """The overview's address: "/", or "/en/" for a language beside the site's own."""
    return "/" if language == settings.language else f"/{language}/"


def address(document: Document, settings: Settings) -> str:
    """Where the page of `document` lies."""
    parts = (_first_part(document, settings), slug(document.slug), document.seen_from and document.seen_from.slug)
    return home(settings, document.language) + "".join(f"{part}/" for part in parts if part)


def own_addresses(settings: Settings, language: str) -> dict[str, str]:
    """The pages that Sikte makes itself → address: "home", "data", and those whose names are words."""
    top, texts = home(settings, language), ui.texts(language)
    named = {name: f"{top}{texts[f'address_{name}']}/" for name in NAMED}
    return {"home": top, "data": f"{top}data/"} | named


def feed_address(settings: Settings, language: str) -> str:
    """Where the feed in `language` lies."""
    return home(settings, language) + "feed.xml"


def assign(documents: Iterable[Document], settings: Settings) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """(key of each document → its address, what is wrong with slugs and addresses)."""
    ordered = sorted(documents, key=lambda document: document.key)
    found = [trouble for document in ordered if document.seen_from is None for trouble in _slug_problems(document)]
    found += _word_problems(settings)
    addresses: dict[str, str] = {}
    holders: dict[str, str] = {}
    taken = _taken(settings)
    for document in ordered:
        if not slug(document.slug):
            continue
        where = addresses[document.key] = address(document, settings)
        if where in taken:
            found.append(problem(document.at("slug"), "address-own", address=where))
        elif where in holders:
            found.append(problem(document.at("slug"), "address-taken", address=where, other=holders[where]))
        holders.setdefault(where, document.place.path)
    return addresses, tuple(found)


def file(where: str) -> str:
    """The file behind an address, as `Site.files` names it: "/mal/x/" → "mal/x/index.html"."""
    return where.lstrip("/") + ("index.html" if where.endswith("/") else "")


def above(where: str) -> str:
    """The address of the folder that a page's own lies in: "/mal/x/" → "/mal/"."""
    return where[: where.rstrip("/").rindex("/") + 1]


def relative(origin: str, target: str) -> str:
    """The link from the page at `origin` to `target`, which may end in an anchor ("/mal/x/#export").

    Both are addresses from the site's top; what leads elsewhere ("https:…", "#anchor") stands as it is.
    """
    if not target.startswith("/"):
        return target
    path, mark, anchor = target.partition("#")
    if path == origin and mark:
        return mark + anchor
    if path.startswith(folder := origin[: origin.rindex("/") + 1]):
        return (path[len(folder) :] or "./") + mark + anchor
    here, there = origin.split("/")[1:-1], path.split("/")[1:]
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return ("../" * (len(here) - shared) + "/".join(there[shared:]) or "./") + mark + anchor


def _first_part(document: Document, settings: Settings) -> str:
    match document:
        case Goal():
            return _of_word(settings.goal, document.language, settings)
        case Area():
            return _of_word(settings.area, document.language, settings)
        case Article():
            return ui.texts(document.language)["address_news"]
    return ""


def _of_word(word: Localized, language: str, settings: Settings) -> str:
    part = slug(word.within(language) or word.within(settings.language) or "")
    return FIRST_PARTS.get(part, part)


def _slug_problems(document: Document) -> Iterable[Problem]:
    made = slug(document.slug)
    if not made:
        yield problem(document.at("slug"), "slug-empty", words=document.slug)
    elif document.slug != made and any(key == "slug" for key, _ in document.lines):
        yield problem(document.at("slug"), "slug-form", words=document.slug, near=made)
    elif made in DEVICES:
        yield problem(document.at("slug"), "slug-device", words=made)


def _word_problems(settings: Settings) -> Iterable[Problem]:
    """Words for goals and areas that make no folder of their own."""
    taken = {*_taken(settings), *(home(settings, language) for language in settings.languages)}
    for word, language in product((settings.goal, settings.area), settings.languages):
        words, part = word.within(language), _of_word(word, language, settings)
        where = f"{home(settings, language)}{part}/"
        if words is None:
            continue
        if not part:
            yield problem(word.place or settings.place, "word-empty", words=words)
        elif where in taken:
            yield problem(word.place or settings.place, "word-taken", words=words, address=where)


def _taken(settings: Settings) -> frozenset[str]:
    """What Sikte itself puts at the top of the site."""
    own = {where for language in settings.languages for where in own_addresses(settings, language).values()}
    return frozenset(own | {f"/{folder}/" for folder in FOLDERS})
