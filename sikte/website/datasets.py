"""The pages of the datasets: one for each, and one of them all."""

from collections.abc import Iterable

from markupsafe import Markup

from sikte import language
from sikte.language import ui
from sikte.language.sizes import size
from sikte.memory import remembered
from sikte.memory.leading import Leading
from sikte.opendata.catalogue import SAME
from sikte.opendata.columns import Column, columns
from sikte.opendata.licences import licence
from sikte.opendata.offers import Download, Offer, Offered, Posted, offered
from sikte.opendata.spreadsheets import delimiter
from sikte.opendata.structured import structured
from sikte.values.content import Settings
from sikte.values.data import Dataset, Dimension
from sikte.values.kept import Kept
from sikte.values.places import Problem
from sikte.values.value import Value
from sikte.website import cards, dataset_cards
from sikte.website.addresses import home, own_addresses, relative
from sikte.website.desk import Desk, users_of
from sikte.website.figures import figures
from sikte.website.frames import frame
from sikte.website.outline import is_late
from sikte.website.standing import Position, Standing
from sikte.website.tellings import day_card

MEMBERS_AT_ONCE = 8


class Presented(Value):
    """A dataset as others meet it. told: what its page says of it, in each of the languages that it has one in;
    entries: what lists show of it, in each of the site's languages, none where it has no page."""

    offered: Offered
    told: tuple[Kept[dataset_cards.DatasetTelling], ...]
    entries: tuple[dataset_cards.DatasetEntry, ...]


def overview(desk: Desk, entries: Iterable[dataset_cards.DatasetEntry], spoken: str) -> dataset_cards.DatasetsPage:
    """The page of all datasets."""
    texts, position = ui.texts(spoken), desk.own_position(spoken, "data")
    return dataset_cards.DatasetsPage(
        frame=frame(desk.project.settings, position, texts["data_title"], texts["data_lead"]),
        datasets=tuple(entries),
        catalogue=relative(position.address, SAME),
    )


def page(desk: Desk, offer: Offer, spoken: str, told: dataset_cards.DatasetTelling) -> dataset_cards.DatasetPage:
    """The page of one dataset, of which this is told."""
    here, words = _position(desk, offer, spoken), offer.within(spoken)
    return dataset_cards.DatasetPage(
        frame=Standing(here, words.title, words.description),
        told=told,
        late=is_late(offer, desk.today),
        pages=users_of(offer.name, desk, spoken, here.address),
    )


def _position(desk: Desk, offer: Offer, spoken: str) -> Position:
    """Where the page of a dataset stands among the others."""
    return Position(
        language=spoken,
        address=offer.within(spoken).address,
        above=((ui.texts(spoken)["data_title"], own_addresses(desk.project.settings, spoken)["data"]),),
        menu=desk.menu(spoken),
        versions=offer.pages,
        feed=desk.feed(spoken),
        providers=desk.providers,
    )


class Exhibited(Value):
    """What others know some datasets by, in order. entries: of each, as in Presented."""

    posted: Kept[tuple[Posted, ...]]
    offers: Kept[tuple[Offer, ...]]
    entries: Kept[tuple[tuple[dataset_cards.DatasetEntry, ...], ...]]
    problems: tuple[Problem, ...]


@remembered
def exhibited(datasets: tuple[Kept[Dataset], ...], settings: Settings) -> Leading[Exhibited]:
    """Some datasets presented."""
    made = yield presented, [(one, settings) for one in datasets]
    every = [one.offered for one in made]
    return Exhibited(
        posted=Kept.of(tuple(one.posted.value for one in every)),
        offers=Kept.of(tuple(one.offer.value for one in every)),
        entries=Kept.of(tuple(one.entries for one in made)),
        problems=tuple(problem for one in every for problem in one.problems),
    )


@remembered
def presented(dataset: Kept[Dataset], settings: Settings) -> Presented:
    """One dataset presented."""
    known, homes = dataset.value, [(spoken, home(settings, spoken)) for spoken in settings.languages]
    made = offered(known, homes)
    offer, spoken_here = made.offer.value, settings.languages if made.pages else ()
    return Presented(
        offered=made,
        told=tuple(Kept.of(telling(known, offer, spoken, settings)) for spoken, _ in made.pages),
        entries=tuple(_entry(offer, spoken, own_addresses(settings, spoken)["data"]) for spoken in spoken_here),
    )


def telling(known: Dataset, offer: Offer, spoken: str, settings: Settings) -> dataset_cards.DatasetTelling:
    """All that the page says of the dataset itself."""
    words, texts = offer.within(spoken), ui.texts(spoken)
    languages = tuple(name for name, _ in offer.pages)
    return dataset_cards.DatasetTelling(
        title=words.title,
        about=words.about,
        unit=language.localized(known.unit.text, spoken),
        period=words.period,
        source=words.source,
        source_url=known.source.url or "",
        licence=_licence(offer.licence) if offer.licence else None,
        retrieved=day_card(offer.retrieved, spoken),
        next_update=day_card(offer.next_update, spoken),
        example=offer.example,
        downloads=tuple(_download(d, spoken, words.address) for d in offer.downloads if d.language in ("", spoken)),
        figures=figures(known, spoken),
        divisions=tuple(_division(dimension, spoken) for dimension in known.dimensions),
        notes=_notes(known, spoken),
        columns=tuple((column.name, _held(column, known, spoken)) for column in columns(known, languages)),
        csv_style=texts["data_csv_semicolons" if delimiter(languages[0]) == ";" else "data_csv_commas"],
        structured=Markup(structured(offer, spoken, settings)),
    )


def _licence(written: str) -> cards.Link:
    known = licence(written)
    return cards.Link(known.name, known.url)


def _entry(offer: Offer, spoken: str, here: str) -> dataset_cards.DatasetEntry:
    """A dataset in the list, in the first of its languages where it lacks the page's."""
    words, texts = offer.within(spoken), ui.texts(spoken)
    is_foreign = words.language != spoken
    downloads = (one for one in offer.downloads if one.language in ("", words.language))
    return dataset_cards.DatasetEntry(
        title=words.title,
        href=relative(here, words.address),
        about=words.about,
        source=words.source,
        period=words.period,
        formats=tuple(cards.Link(_format(one), relative(here, one.address)) for one in downloads),
        language=words.language if is_foreign else "",
        told_in=texts["data_in_other"].format(language=texts[f"language_{words.language}"]) if is_foreign else "",
        example=offer.example,
    )


def _download(download: Download, spoken: str, here: str) -> dataset_cards.DownloadCard:
    texts = ui.texts(spoken)
    return dataset_cards.DownloadCard(
        label=_format(download),
        href=relative(here, download.address),
        media_type=download.media_type,
        size=size(download.size, spoken),
        about=texts["data_for_people"] if download.media_type == "text/csv" else texts["data_for_machines"],
    )


def _format(download: Download) -> str:
    return "CSV" if download.media_type == "text/csv" else "JSON-stat"


def _division(dimension: Dimension, spoken: str) -> dataset_cards.Division:
    members = tuple(language.localized(member.label, spoken) for member in dimension.members)
    count = ui.texts(spoken)["data_members"].format(count=language.cardinal(len(members), "ett", spoken))
    return dataset_cards.Division(
        language.localized(dimension.label, spoken), count, members, len(members) > MEMBERS_AT_ONCE
    )


def _notes(dataset: Dataset, spoken: str) -> tuple[tuple[str, str], ...]:
    """Breaks with their periods, then what holds for all periods."""
    breaks = [(language.short_period(one.period, spoken), one.note) for one in dataset.breaks]
    noted = [*breaks, *(("", remark.text) for remark in dataset.remarks)]
    return tuple((period, language.localized(text, spoken)) for period, text in noted)


def _held(column: Column, dataset: Dataset, spoken: str) -> str:
    """What a column of the CSV holds."""
    label = language.localized(column.dimension.label, spoken) if column.dimension else ""
    unit = language.localized(dataset.unit.text, spoken)
    named = ui.texts(spoken)[f"language_{column.language}"] if column.language else ""
    return ui.texts(spoken)[f"data_column_{column.kind}"].format(label=label, unit=unit, language=named)
