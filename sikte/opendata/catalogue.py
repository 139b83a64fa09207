"""The catalogue of the datasets, as Sweden's data portal harvests it: DCAT-AP-SE 3."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from sikte import geography
from sikte.language import ui
from sikte.memory import each, remembered
from sikte.memory.leading import Leading
from sikte.opendata.licences import CC0, licence
from sikte.opendata.offers import Download, Offer
from sikte.opendata.rdf import Iri, Node, Text, Typed, document, lines, written
from sikte.values.content import Settings
from sikte.values.kept import Kept
from sikte.values.places import Localized
from sikte.values.value import Value

ADDRESS, SAME = "/datasets/dcat", "/datasets/dcat.rdf"
PORTAL = "http://dataportal.se/organisation/SE"
AUTHORITY = "http://publications.europa.eu/resource/authority/"
LANGUAGES = {"sv": f"{AUTHORITY}language/SWE", "en": f"{AUTHORITY}language/ENG"}
PUBLIC, STABLE = f"{AUTHORITY}access-right/PUBLIC", f"{AUTHORITY}planned-availability/STABLE"
THEMES = f"{AUTHORITY}data-theme"
PUBLISHERS = "http://purl.org/adms/publishertype/"
SWEDEN = "http://sws.geonames.org/2661886"
SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"

Facts = Iterator[tuple[str, Iri | Text | Typed]]


class Names(Value):
    """What the things of a catalogue are called, for good. base: the site's address, without a slash at its end."""

    base: str
    organisation: str

    @property
    def catalogue(self) -> str:
        return f"{self.base}{ADDRESS}#catalog"

    @property
    def publisher(self) -> str:
        """The portal knows a public body by its number; it may have an address of its own instead."""
        if not self.organisation:
            return f"{self.base}{ADDRESS}#publisher"
        return PORTAL + self.organisation if self.organisation.isdecimal() else self.organisation

    @property
    def contact(self) -> str:
        return f"{self.base}{ADDRESS}#contact"

    @property
    def region(self) -> str:
        return f"{self.base}{ADDRESS}#region"

    def dataset(self, offer: Offer) -> str:
        return f"{self.base}{offer.words[0].address}#dataset"

    def part(self, offer: Offer, name: str) -> str:
        """Of a dataset: one of its files, the checksum of one, its time."""
        return f"{self.base}{offer.words[0].address}#{name}"


def names_of(settings: Settings) -> Names:
    """The names of this site's things."""
    return Names(settings.base_url.rstrip("/"), settings.open_data.organisation if settings.open_data else "")


class Part(Value):
    """Datasets in the catalogue. listed: that they are in it; modified: the last day on which one of them was
    retrieved; written: what is said of them."""

    listed: str
    modified: date | None
    written: Kept[bytes]


@remembered
def catalogue(offers: tuple[Kept[tuple[Offer, ...]], ...], settings: Settings) -> Kept[bytes]:
    """The catalogue of what is offered, as RDF/XML. offers: some at a time."""
    parts, names = each(_several, [(some, settings) for some in offers]), names_of(settings)
    listed = tuple(part.listed for part in parts if part.listed)
    nodes = [Node("dcat:Catalog", names.catalogue, tuple(_catalogue(parts, settings, names)), listed)]
    nodes += [Node("foaf:Agent", names.publisher, tuple(_publisher(settings)))]
    nodes += _contact(settings, names)
    nodes += [Node("dcterms:Location", names.region, _texts("skos:prefLabel", settings.region_name, settings))]
    return Kept.of(document([written(nodes), *(part.written.held for part in parts if part.listed)]))


@remembered
def _several(offers: Kept[tuple[Offer, ...]], settings: Settings) -> Leading[Part]:
    """Some datasets; those for which there are no words are left out."""
    parts = yield _one, [(offer, settings) for offer in offers.value if offer.words]
    listed, told = "\n".join(part.listed for part in parts), b"\n".join(part.written.value for part in parts)
    return Part(listed, _last(parts), Kept.of(told))


@remembered
def _one(offer: Offer, settings: Settings) -> Part:
    """One dataset."""
    names = names_of(settings)
    listed = lines([("dcat:dataset", Iri(names.dataset(offer)))])
    return Part(listed, offer.retrieved, Kept.of(written(_dataset(offer, settings, names))))


def _last(parts: Iterable[Part]) -> date | None:
    return max((part.modified for part in parts if part.modified), default=None)


def _catalogue(parts: Iterable[Part], settings: Settings, names: Names) -> Facts:
    own = settings.open_data
    yield from _texts("dcterms:title", own and own.title or settings.name, settings)
    yield from _texts("dcterms:description", own and own.description or settings.description, settings) or _lead(
        settings
    )
    yield "dcterms:publisher", Iri(names.publisher)
    yield "dcterms:license", Iri(licence(own.license if own else CC0).url)
    yield from (("dcterms:language", Iri(LANGUAGES[spoken])) for spoken in settings.languages)
    yield "foaf:homepage", Iri(settings.base_url)
    yield "dcterms:spatial", Iri(names.region)
    yield "dcat:themeTaxonomy", Iri(THEMES)
    if day := _last(parts):
        yield "dcterms:modified", Typed(day.isoformat(), "date")


def _lead(settings: Settings) -> tuple[tuple[str, Text], ...]:
    """What the page of all datasets says of them."""
    leads = ((spoken, ui.texts(spoken)["data_lead"]) for spoken in settings.languages)
    return tuple(("dcterms:description", Text(words, spoken)) for spoken, words in leads)


def _publisher(settings: Settings) -> Facts:
    yield from _texts("foaf:name", settings.sender, settings)
    is_county = geography.level(settings.region_code) == "county"
    yield "dcterms:type", Iri(PUBLISHERS + ("RegionalAuthority" if is_county else "LocalAuthority"))


def _contact(settings: Settings, names: Names) -> list[Node]:
    """Whom to ask; nobody where the settings do not say."""
    own = settings.open_data
    if own is None:
        return []
    name = own.contact.within(settings.language) or own.contact.texts[0][1]
    facts = (("vcard:fn", Text(name, settings.language)), ("vcard:hasEmail", Iri(f"mailto:{own.email}")))
    return [Node("vcard:Organization", names.contact, facts)]


def _dataset(offer: Offer, settings: Settings, names: Names) -> Iterator[Node]:
    """The dataset, the time it covers, its files and their checksums."""
    yield Node("dcat:Dataset", names.dataset(offer), tuple(_said(offer, settings, names)))
    start, end = (Typed(day.isoformat(), "date") for day in (offer.start, offer.end))
    time = (("dcat:startDate", start), ("dcat:endDate", end))
    yield Node("dcterms:PeriodOfTime", names.part(offer, "time"), time)
    for download in offer.downloads:
        yield Node("dcat:Distribution", names.part(offer, download.name), tuple(_file(download, offer, names)))
        digest = Typed(download.checksum, "hexBinary")
        sum_ = (("spdx:algorithm", Iri(SHA256)), ("spdx:checksumValue", digest))
        yield Node("spdx:Checksum", names.part(offer, f"{download.name}-checksum"), sum_)


def _said(offer: Offer, settings: Settings, names: Names) -> Facts:
    yield from (("dcterms:title", Text(words.title, words.language)) for words in offer.words)
    yield from (("dcterms:description", Text(words.description, words.language)) for words in offer.words)
    yield "dcterms:identifier", Text(identifier(offer, names))
    yield "dcterms:publisher", Iri(names.publisher)
    if settings.open_data:
        yield "dcat:contactPoint", Iri(names.contact)
    yield "dcterms:accessRights", Iri(PUBLIC)
    yield from (("dcat:theme", Iri(f"{THEMES}/{theme}")) for theme in offer.themes)
    yield from (("dcat:keyword", Text(word, words.language)) for words in offer.words for word in words.keywords)
    yield "dcterms:spatial", Iri(SWEDEN if offer.is_national else names.region)
    yield "dcterms:temporal", Iri(names.part(offer, "time"))
    yield from (("dcterms:language", Iri(LANGUAGES[words.language])) for words in offer.words)
    yield from (("dcat:landingPage", Iri(names.base + words.address)) for words in offer.words)
    if offer.retrieved:
        yield "dcterms:modified", Typed(offer.retrieved.isoformat(), "date")
    yield from (("dcat:distribution", Iri(names.part(offer, one.name))) for one in offer.downloads)


def identifier(offer: Offer, names: Names) -> str:
    """The dataset's UUID, made of its address alone: it is the same in every build."""
    return str(uuid5(NAMESPACE_URL, names.dataset(offer)))


def _file(download: Download, offer: Offer, names: Names) -> Facts:
    languages = [words.language for words in offer.words if download.language in ("", words.language)]
    formats = {"text/csv": "CSV", "application/json": "JSON-stat 2.0"}
    for words in offer.words:
        yield "dcterms:title", Text(formats[download.media_type], words.language)
    yield "dcat:accessURL", Iri(names.base + offer.within(download.language).address)
    yield "dcat:downloadURL", Iri(names.base + download.address)
    yield "dcterms:format", Text(download.media_type)
    yield "dcat:mediaType", Iri(f"https://www.iana.org/assignments/media-types/{download.media_type}")
    if known := licence(offer.licence).url:
        yield "dcterms:license", Iri(known)
    yield from (("dcterms:language", Iri(LANGUAGES[spoken])) for spoken in languages)
    yield "dcatap:availability", Iri(STABLE)
    yield "dcat:byteSize", Typed(str(download.size), "nonNegativeInteger")
    yield "spdx:checksum", Iri(names.part(offer, f"{download.name}-checksum"))
    if offer.retrieved:
        yield "dcterms:modified", Typed(offer.retrieved.isoformat(), "date")


def _texts(name: str, text: Localized | None, settings: Settings) -> tuple[tuple[str, Text], ...]:
    """A text in each language of the site that it has."""
    found = ((spoken, text.within(spoken)) for spoken in settings.languages if text)
    return tuple((name, Text(words, spoken)) for spoken, words in found if words)
