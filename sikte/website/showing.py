"""Which documents are shown: drafts where they are asked for, articles from their day until their last."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import unquote

from sikte import language
from sikte.language import ui
from sikte.problems import note, problem
from sikte.values.content import Article, Document
from sikte.values.places import Problem
from sikte.website.ways import path_from


def published(documents: Iterable[Document], drafts: bool, today: date) -> tuple[Document, ...]:
    """The documents a site shows; in drafts also those whose day has not come, or is over."""
    documents = tuple(documents)
    away = {} if drafts else absent(documents, today)
    return tuple(d for d in documents if (drafts or not d.draft) and d.place.path not in away)


def absent(documents: Iterable[Document], today: date) -> dict[str, dict[str, str]]:
    """The articles that are not shown today, by path of file, each with the date that decides.

    A translation comes and goes with its original.
    """
    articles = {d.place.path: d for d in documents if isinstance(d, Article)}
    deciding = {path: (article, articles.get(article.original, article)) for path, article in articles.items()}
    found = {path: _outside(one, today) or _outside(original, today) for path, (one, original) in deciding.items()}
    return {path: {outside[0]: outside[1].isoformat()} for path, outside in sorted(found.items()) if outside}


def _outside(article: Article, today: date) -> tuple[str, date] | None:
    """(key, date) that says why the article is not shown today."""
    if article.published and article.published > today:
        return "published", article.published
    if article.expires and article.expires < today:
        return "expires", article.expires
    return None


def reservation(document: Document, today: date) -> str:
    """What stands above a page that only the preview shows; "" above others."""
    texts = ui.texts(document.language)
    if document.draft:
        return texts["draft"]
    outside = _outside(document, today) if isinstance(document, Article) else None
    if outside is None:
        return ""
    key, day = outside
    return texts[f"absent_{key}"].format(day=language.date(day, document.language))


def backwards(documents: Iterable[Document]) -> Iterator[Problem]:
    """Articles that go before they come."""
    for article in (d for d in documents if isinstance(d, Article)):
        if article.expires and article.published and article.expires < article.published:
            days = {"published": article.published.isoformat(), "expires": article.expires.isoformat()}
            yield problem(article.at("expires"), "expires-before-published", **days)


def fleeting(shown: Iterable[Document]) -> Iterator[Problem]:
    """A note on each link to an article that will go while the link stands."""
    going = {d.place.path: d.expires for d in shown if isinstance(d, Article) and d.expires}
    for document in shown if going else ():
        for target, place in document.wants.links:
            day = going.get(path_from(document.place.path, unquote(target).partition("#")[0]))
            if day and day < going.get(document.place.path, date.max):
                yield note(place, "link-fleeting", href=target, day=day.isoformat())
