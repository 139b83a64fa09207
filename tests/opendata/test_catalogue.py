"""The catalogue holds to DCAT-AP-SE 3 and to what the portal asks of those it harvests; it tells of the real files."""

import json
from hashlib import sha256
from urllib.parse import urlsplit

import html5lib
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD, Namespace
from rdflib.term import BNode

from sikte.build import site
from tests.opendata.samples import DAY, EMPLOYMENT, SITE, TABLE, sources

VCARD, SPDX = Namespace("http://www.w3.org/2006/vcard/ns#"), Namespace("http://spdx.org/rdf/terms#")
BASE = "https://exempel.se"
OPEN = """\
open_data:
  organisation: 232100-0016
  contact: {name: {sv: Statistikgruppen, en: The statistics group}, email: oppnadata@exempel.se}
"""
# (least, most) of each property of each class; None: no limit.
CARDINALITIES = {
    DCAT.Catalog: {
        DCTERMS.title: (1, None), DCTERMS.description: (1, None), DCTERMS.publisher: (1, 1), DCTERMS.license: (1, 1),
        DCAT.dataset: (1, None), DCTERMS.modified: (0, 1), FOAF.homepage: (0, 1),
    },
    DCAT.Dataset: {
        DCTERMS.title: (1, None), DCTERMS.description: (1, None), DCTERMS.publisher: (1, 1), DCTERMS.accessRights: (0, 1),
        DCTERMS.modified: (0, 1), DCAT.contactPoint: (1, None), DCAT.theme: (1, None), DCTERMS.temporal: (1, None),
        DCTERMS.spatial: (1, None), DCTERMS.identifier: (1, None), DCAT.distribution: (1, None),
    },
    DCAT.Distribution: {
        DCAT.accessURL: (1, 1), DCAT.downloadURL: (1, None), DCTERMS["format"]: (1, 1), DCAT.byteSize: (1, 1),
        SPDX.checksum: (1, 1), DCTERMS.license: (0, 1),
    },
    FOAF.Agent: {FOAF.name: (1, None), DCTERMS.type: (1, 1)},
    VCARD.Organization: {VCARD.fn: (1, 1), VCARD.hasEmail: (1, None)},
    SPDX.Checksum: {SPDX.algorithm: (1, 1), SPDX.checksumValue: (1, 1)},
    DCTERMS.PeriodOfTime: {DCAT.startDate: (1, 1), DCAT.endDate: (1, 1)},
}  # fmt: skip


def made(settings=SITE + OPEN, yaml=EMPLOYMENT):
    built = site(sources(**{"site.yaml": settings, "data/employment.yaml": yaml}), DAY)
    assert built.problems == (), built.problems
    return built.files


def read(files):
    graph = Graph()
    graph.parse(data=files["datasets/dcat"], format="xml")
    return graph


@pytest.fixture(scope="module")
def files():
    return made()


@pytest.fixture(scope="module")
def graph(files):
    return read(files)


@pytest.mark.parametrize("kind", CARDINALITIES)
def test_everything_has_as_many_properties_as_it_must(graph, kind):
    found = list(graph.subjects(RDF.type, kind))
    assert found
    for subject in found:
        for name, (least, most) in CARDINALITIES[kind].items():
            count = len(list(graph.objects(subject, name)))
            assert least <= count and (most is None or count <= most), (subject, name, count)


def test_every_name_is_absolute_and_nothing_is_nameless(graph):
    nodes = [node for triple in graph for node in triple]
    assert not [node for node in nodes if isinstance(node, BNode)]
    names = {str(node) for node in nodes if isinstance(node, URIRef)}
    assert not [name for name in names if not name.startswith(("http://", "https://", "mailto:"))]
    assert not [name for name in names if set(name) & set(' <>"{}|\\^`')]


def test_every_free_text_has_a_language(graph):
    free = (DCTERMS.title, DCTERMS.description, FOAF.name, DCAT.keyword, VCARD.fn)
    texts = [text for name in free for text in graph.objects(None, name)]
    assert texts and all(text.language in ("sv", "en") for text in texts)
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        assert {text.language for text in graph.objects(dataset, DCTERMS.title)} == {"sv", "en"}


def test_publisher_contact_licence_and_identifier_are_as_the_portal_knows_them(graph):
    publisher = URIRef("http://dataportal.se/organisation/SE2321000016")
    assert set(graph.objects(None, DCTERMS.publisher)) == {publisher}
    assert publisher not in set(graph.objects(None, DCAT.contactPoint))
    assert set(graph.objects(None, DCTERMS.license)) == {URIRef("http://creativecommons.org/publicdomain/zero/1.0/")}
    for identifier in graph.objects(None, DCTERMS.identifier):
        assert [len(part) for part in identifier.split("-")] == [8, 4, 4, 4, 12]
    assert set(graph.objects(None, VCARD.hasEmail)) == {URIRef("mailto:oppnadata@exempel.se")}


def test_sizes_and_checksums_are_those_of_the_real_files(graph, files):
    told = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(told) == 3
    for distribution in told:
        content = files[urlsplit(graph.value(distribution, DCAT.downloadURL)).path.lstrip("/")]
        assert graph.value(distribution, DCAT.byteSize) == Literal(len(content), datatype=XSD.nonNegativeInteger)
        checksum = graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
        assert str(checksum) == sha256(content).hexdigest()


def test_every_address_of_the_site_s_own_leads_somewhere(graph, files):
    for address in {str(node) for triple in graph for node in triple if str(node).startswith(BASE)}:
        path = urlsplit(address).path.lstrip("/")
        assert (path + "index.html" if path.endswith("/") or not path else path) in files, address


def test_names_stay_when_figures_and_titles_change(graph):
    later = read(
        made(yaml=EMPLOYMENT.replace("Andel i arbete", "Andel med arbete").replace("2026-01-09", "2026-05-09"))
    )
    named = {str(subject) for subject in graph.subjects()}
    assert {str(subject) for subject in later.subjects()} == named
    assert set(later.objects(None, DCTERMS.identifier)) == set(graph.objects(None, DCTERMS.identifier))


def test_dates_are_those_of_the_figures(graph):
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert graph.value(dataset, DCTERMS.modified) == Literal("2026-01-09", datatype=XSD.date)
    time = graph.value(dataset, DCTERMS.temporal)
    assert (str(graph.value(time, DCAT.startDate)), str(graph.value(time, DCAT.endDate))) == (
        "2020-01-01",
        "2021-12-31",
    )


def test_it_lies_at_both_its_addresses_in_the_same_bytes(files):
    assert files["datasets/dcat"] == files["datasets/dcat.rdf"]


def test_a_site_that_says_nothing_of_open_data_has_a_catalogue_too():
    graph = read(made(SITE))
    (publisher,) = set(graph.objects(None, DCTERMS.publisher))
    assert str(publisher) == f"{BASE}/datasets/dcat#publisher" and graph.value(publisher, FOAF.name)
    assert not list(graph.subjects(RDF.type, VCARD.Organization))


def test_an_unknown_licence_is_left_out(files):
    graph = read(made(yaml=EMPLOYMENT.replace("CC0-1.0", "fri")))
    assert not [d for d in graph.subjects(RDF.type, DCAT.Distribution) if graph.value(d, DCTERMS.license)]


def test_addresses_are_encoded_and_words_escaped():
    given = EMPLOYMENT.replace("{sv: Andel i arbete, en: Share at work}", '"<Andel> & \\"arbete\\""')
    settings = SITE.replace("languages: [sv, en]\n", "").replace("https://exempel.se/", "https://räksmörgås.se/mål/")
    graph = read(made(settings, given))
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert str(dataset) == "https://räksmörgås.se/mål/data/employment/#dataset"
    assert str(graph.value(dataset, DCTERMS.title)) == '<Andel> & "arbete"'


def test_a_region_of_its_own_and_the_whole_country(graph):
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert str(graph.value(dataset, DCTERMS.spatial)) == "http://sws.geonames.org/2661886"
    own = "\n".join(line for line in TABLE.splitlines() if not line.startswith("03")) + "\n"
    built = site(sources(**{"data/employment.csv": own}), DAY)
    (dataset,) = read(built.files).subjects(RDF.type, DCAT.Dataset)
    assert str(read(built.files).value(dataset, DCTERMS.spatial)) == f"{BASE}/datasets/dcat#region"


@pytest.mark.parametrize(("page", "spoken"), [("data/employment/", "sv"), ("en/data/employment/", "en")])
def test_search_engines_are_told_the_same(files, graph, page, spoken):
    element = html5lib.parse(files[f"{page}index.html"]).find(".//{http://www.w3.org/1999/xhtml}script")
    told = json.loads(element.text)
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    texts = {
        name: {t.language: str(t) for t in graph.objects(dataset, name)}
        for name in (DCTERMS.title, DCTERMS.description)
    }
    assert (told["@type"], told["@id"], told["url"]) == ("Dataset", str(dataset), f"{BASE}/{page}")
    assert (told["name"], told["description"]) == (texts[DCTERMS.title][spoken], texts[DCTERMS.description][spoken])
    assert 50 <= len(told["description"]) <= 5000
    assert told["identifier"] == str(graph.value(dataset, DCTERMS.identifier))
    assert told["license"] == "http://creativecommons.org/publicdomain/zero/1.0/"
    assert told["temporalCoverage"] == "2020-01-01/2021-12-31"
    for file in told["distribution"]:
        (distribution,) = graph.subjects(DCAT.downloadURL, URIRef(file["contentUrl"]))
        assert file["contentSize"] == f"{graph.value(distribution, DCAT.byteSize)} B"
        assert file["sha256"] == str(graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue))


def test_a_title_cannot_end_the_element_that_it_stands_in():
    files = made(yaml=EMPLOYMENT.replace("sv: Andel i arbete", 'sv: "</script><b>&"'))
    page = files["data/employment/index.html"].decode()
    assert page.count("</script>") == 1
    assert json.loads(page.split('ld+json">')[1].split("</script>")[0])["name"] == "</script><b>&"
