"""The page of all news, year by year."""

from itertools import groupby

from sikte.language import ui
from sikte.values.content import Article
from sikte.website import cards
from sikte.website.desk import Desk
from sikte.website.frames import frame
from sikte.website.pages import Told, article_card


class NewsPage(cards.Card, kw_only=True):
    """years: (the year, "" for articles without a date, its articles, the newest first)."""

    frame: cards.Frame
    years: tuple[tuple[str, tuple[cards.ArticleCard, ...]], ...]


def page(desk: Desk, told: Told, spoken: str) -> NewsPage:
    """The page in a language that has articles."""
    texts, position = ui.texts(spoken), desk.own_position(spoken, "news")
    years = groupby(desk.project.outline.articles(spoken), _year)
    return NewsPage(
        frame=frame(desk.project.settings, position, texts["news"], texts["news_lead"]),
        years=tuple(
            (year, tuple(article_card(one, desk, told[one.key], position.address) for one in found))
            for year, found in years
        ),
    )


def _year(article: Article) -> str:
    return str(article.published.year) if article.published else ""
