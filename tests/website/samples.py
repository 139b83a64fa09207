"""Cards as a build would make them: a goal with charts and calculations, and one page of each other kind."""

from markupsafe import Markup
from msgspec.structs import replace

from sikte.values.content import Link, Settings
from sikte.values.places import Localized, Place
from sikte.website import accessibility, cards, cookies, frames, searching
from sikte.website.bodies import divide, with_scrolling_tables
from sikte.website.calculations import calculations
from sikte.website.overview import OverviewPage
from sikte.website.pictures import shown
from tests.theme import THEME
from tests.website.export import BODY, EXPORTERS, HOW, INVENTED, STATEMENTS


def templates() -> dict[str, bytes]:
    """The default theme, as the build hands it over."""
    return {path.removeprefix("templates/"): content for path, content in THEME.items()}


def texts(**words: str) -> Localized:
    return Localized(tuple(words.items()))


def settings(**changes: object) -> Settings:
    base = Settings(
        place=Place("content/site.yaml"),
        name=texts(sv="Utveckla Västmanland", en="Develop Västmanland"),
        region_name=texts(sv="Västmanlands län", en="Västmanland County"),
        region_code="19",
        language="sv",
        languages=("sv", "en"),
        base_url="https://exempel.se/",
        goal=texts(sv="Mål", en="Goal"),
        area=texts(sv="Målområde", en="Area"),
        description=texts(sv="Så går det för Västmanland på vägen mot 2030.", en="How Västmanland is doing."),
        notice=texts(sv="Webbplatsen är ett exempel.", en="This website is an example."),
        publisher=texts(sv="Region Västmanland", en="Region Västmanland"),
        contact=Link(texts(sv="Kontakta oss", en="Contact us"), "https://exempel.se/kontakt"),
        strategy=Link(
            texts(sv="Läs hela strategin: Livskraftigt Västmanland", en="The strategy"), "https://exempel.se/rus"
        ),
    )
    return replace(base, **changes)


MENU = (("Om uppföljningen", "/om/"), ("Så läser du siffrorna", "/sa-laser-du/"))
GOAL = "/mal/oka-antalet-exporterande-foretag/"
AREA = "/omraden/nyskapande/"
PUBLISHED = cards.Day("2022-05-02", "2 maj 2022")
UPDATED = cards.Day("2023-01-10", "10 januari 2023")


def frame(address: str, title: str, *, above: tuple[tuple[str, str], ...] = (), description: str = "") -> cards.Frame:
    english = (("sv", address), ("en", "/en" + address)) if address == "/" else ()
    position = frames.Position(language="sv", address=address, above=above, menu=MENU, versions=english)
    return frames.frame(settings(), position, title, description)


UP = cards.Mark("up", "Ökade med 13 procent på ett år")
ON_TRACK = cards.Mark(
    "on-track", "På väg att nås", "Bedömningen jämför takten sedan 2019 med den takt som behövs till 2030."
)


def latest(text: str = "667", value: str = "667", unit: str = "företag", period: str = "2021") -> cards.Latest:
    return cards.Latest(text, value, unit, period)


def goal() -> cards.GoalPage:
    intro, body = divide(with_scrolling_tables(BODY, "sv"))
    return cards.GoalPage(
        frame=frame(
            GOAL,
            "Öka antalet exporterande företag",
            above=(("Ett nyskapande Västmanland", AREA),),
            description="Fler företag i Västmanland ska sälja varor och tjänster till andra länder.",
        ),
        title=Markup("Öka antalet exporterande företag"),
        summary=Markup("Fler företag i Västmanland ska sälja varor och tjänster till andra länder."),
        intro=intro,
        body=body,
        charts=True,
        datasets=(EXPORTERS, INVENTED),
        data_href="statements.json",
        calculations=calculations(STATEMENTS, {"exporters": EXPORTERS.title}),
        updated=UPDATED,
        number="Mål#15",
        area=cards.Link("Ett nyskapande Västmanland genom hållbar tillväxt", "../../omraden/nyskapande/"),
        latest=replace(latest(), how="#rakning-exporters-latest"),
        direction=UP,
        status=ON_TRACK,
    )


def goal_cards(prefix: str) -> tuple[cards.GoalCard, ...]:
    export = cards.GoalCard(
        "Öka antalet exporterande företag",
        f"{prefix}mal/oka-antalet-exporterande-foretag/",
        "Mål#15",
        "Fler företag i Västmanland ska sälja varor och tjänster till andra länder.",
        "nyskapande",
        latest(),
        UP,
        ON_TRACK,
    )
    others = (
        (
            "16",
            "Förbättrat företagsklimat",
            latest("3,4", "3.4", "i betyg", "2023"),
            "unchanged",
            "Oförändrat på ett år",
            None,
        ),
        (
            "17",
            "Öka andelen elever som fullföljer sina studier på gymnasieskolans yrkesprogram",
            latest("71,2", "71.2", "procent", "2022/2023"),
            "down",
            "Minskade med 1,4 procentenheter på ett år",
            cards.Mark("wrong-way", "Går åt fel håll"),
        ),
        (
            "19",
            "Öka andelen sysselsatta",
            latest("79,1", "79.1", "procent", "2022"),
            "up",
            "Ökade med 0,6 procentenheter på ett år",
            cards.Mark("behind", "Går för långsamt"),
        ),
        ("20", "God ekonomisk utveckling", None, "", "", None),
    )
    return (export,) + tuple(
        cards.GoalCard(
            title,
            export.href,
            f"Mål#{number}",
            "",
            "",
            value,
            cards.Mark(icon, words) if icon else None,
            status,
            example=number == "16",
        )
        for number, title, value, icon, words, status in others
    )


def areas(prefix: str) -> tuple[cards.AreaCard, ...]:
    inner = cards.AreaCard(
        "Kompetensförsörjning", f"{prefix}omraden/nyskapande/", "Rätt kunskap på rätt plats.", goal_cards(prefix)[2:4]
    )
    return (
        cards.AreaCard(
            "Ett välmående Västmanland",
            f"{prefix}omraden/nyskapande/",
            "Alla som bor här ska ha ett gott liv.",
            goal_cards(prefix)[1:4],
        ),
        cards.AreaCard(
            "Ett nyskapande Västmanland genom hållbar tillväxt",
            f"{prefix}omraden/nyskapande/",
            "Företag och människor ska kunna växa utan att tära på det som nästa generation behöver.",
            goal_cards(prefix),
            (inner,),
        ),
    )


def overview() -> OverviewPage:
    news = cards.ArticleCard(
        "Halland blev årets exportregion",
        "nyheter/halland/",
        "Norrbotten och Skåne var också nominerade.",
        cards.Day("2021-10-22", "22 oktober 2021"),
        archived=True,
    )
    first = frame("/", "Utveckla Västmanland", description="Så går det för Västmanland på vägen mot 2030.")
    return OverviewPage(frame=first, areas=areas(""), articles=(news, replace(news, archived=False)))


def area() -> cards.AreaPage:
    return cards.AreaPage(
        frame=frame(AREA, "Ett nyskapande Västmanland"),
        title="Ett nyskapande Västmanland genom hållbar tillväxt",
        summary="Företag och människor ska kunna växa utan att tära på det som nästa generation behöver.",
        intro=Markup("<p>Västmanland har byggts av industri i fyra hundra år. Nu ställer den om.</p>"),
        goals=goal_cards("../../"),
        areas=areas("../../")[1].areas,
    )


def article() -> cards.ArticlePage:
    picture = cards.Picture(
        "../../media/halland.png",
        "Tre personer tar emot ett diplom på en scen.",
        "1200",
        "675",
        "Halland fick priset i Stockholm.",
        "Foto: Exempel Exempelsson",
    )
    return cards.ArticlePage(
        frame=frame("/nyheter/halland/", "Halland blev årets exportregion"),
        title="Halland blev årets exportregion",
        summary="Norrbotten och Skåne var också nominerade.",
        intro=Markup("<p>Priset går till en region där fler små företag har börjat exportera.</p>"),
        body=Markup(
            '<h2 id="jamforelse">Jämförelse</h2>'
            '<p>Västmanland ligger på <data class="stat" value="6">sjätte</data> plats. '
            f"{HOW.format('exporters-rank')}</p>"
        ),
        calculations=calculations(STATEMENTS[5:6], {"exporters": EXPORTERS.title}),
        datasets=(EXPORTERS,),
        published=cards.Day("2021-10-22", "22 oktober 2021"),
        archived=cards.Day("2021-11-30", "30 november 2021"),
        picture=shown(picture, first=True),
    )


def plain() -> cards.PlainPage:
    return cards.PlainPage(
        frame=frame("/om/", "Om uppföljningen"),
        title="Om uppföljningen",
        summary="Varje mål har ett eller flera mått.",
        intro=Markup("<p>Måtten hämtas från SCB och Kolada.</p>"),
        body=Markup(
            '<h2 id="ofta">Hur ofta?</h2><ol><li>När ny statistik kommer.</li><li>När texten ändras.</li></ol>'
        ),
    )


def search(position: frames.Position) -> searching.SearchPage:
    letters = (
        searching.Letter("O", "letter-15", (cards.Link("Om uppföljningen", "../om/"),)),
        searching.Letter("Ö", "letter-29", (cards.Link("Öka antalet exporterande företag", ".." + GOAL),)),
    )
    return searching.SearchPage(frame=frames.frame(settings(), position, "Sök"), letters=letters, script="../search.js")


def cookie_page(position: frames.Position) -> cookies.CookiesPage:
    return cookies.CookiesPage(frame=frames.frame(settings(), position, "Kakor"))


def everything() -> dict[str, tuple[str, object]]:
    """file of the site → (template, card): one page of each kind."""
    at = frames.Position(language="sv", address="/tillganglighet/", menu=MENU)
    return {
        "index.html": ("overview.html", overview()),
        GOAL.strip("/") + "/index.html": ("goal.html", goal()),
        AREA.strip("/") + "/index.html": ("area.html", area()),
        "nyheter/halland/index.html": ("article.html", article()),
        "om/index.html": ("page.html", plain()),
        "404.html": ("404.html", frames.not_found(settings(), MENU)),
        "tillganglighet/index.html": ("accessibility.html", accessibility.page(settings(), at)),
        "sok/index.html": ("search.html", search(replace(at, address="/sok/"))),
        "kakor/index.html": ("cookies.html", cookie_page(replace(at, address="/kakor/"))),
    }
