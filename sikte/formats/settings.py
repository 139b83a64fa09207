"""content/site.yaml: what the whole site goes by."""

import re
from collections.abc import Collection, Iterator, Mapping

from sikte import geography
from sikte.formats import accessibility, counting, open_data, targets
from sikte.formats.form import Form, opened
from sikte.memory import remembered
from sikte.problems import nearest, problem
from sikte.values.content import Colors, Fonts, Link, Settings
from sikte.values.files import Files
from sikte.values.places import Localized, Place, Problem

PATH = "content/site.yaml"
MEDIA = "content/media/"
LANGUAGES = ("sv", "en")
HOSTS = ("netlify", "cloudflare", "apache", "nginx", "plain")
PNG = ("all", "headline", "none")
GOAL = Localized((("sv", "Mål"), ("en", "Goal")))
AREA = Localized((("sv", "Målområde"), ("en", "Goal area")))
NOTHING = Localized((("", ""),))
SITE = re.compile(r"https?://[^\s/?#@\[\]]+(/[^\s?#]*)?", re.IGNORECASE)
# Where the file cannot be read, its problems are told in the language that it names all the same.
SPOKEN = re.compile(rb"^language:[ \t]*[\"']?(sv|en)\b", re.MULTILINE)
EXECUTOR = re.compile(r"none|processes|dask://[^\s/:]+:\d{1,5}")
COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def read(sources: Mapping[str, bytes]) -> tuple[Settings, tuple[Problem, ...]]:
    """The site's settings, usable also where something is missing, and what is wrong with them.

    What is missing is an empty text; without a language it is Swedish.
    """
    files = Files.of(sources)
    return understood(files.only(PATH), tuple(path for path in files if path.startswith(MEDIA)))


@remembered
def understood(written: Files, media: tuple[str, ...]) -> tuple[Settings, tuple[Problem, ...]]:
    """As `read`; media: the paths of what lies in content/media/."""
    found: list[Problem] = []
    content = written.get(PATH, b"")
    if PATH not in written:
        return _settings(opened(content, PATH, []), content, media), (problem(Place(PATH), "settings-missing"),)
    settings = _settings(opened(content, PATH, found), content, media)
    told = {problem.place for problem in found}
    found.extend(lack for lack in _untranslated(settings) if lack.place not in told)
    return settings, tuple(found)


def _untranslated(settings: Settings) -> Iterator[Problem]:
    """The texts that lack one of the site's languages, in all of which its pages show them."""
    links = (link.title for link in (settings.contact, settings.strategy) if link)
    own = (settings.name, settings.region_name, settings.description, settings.notice, settings.publisher)
    stated = accessibility.texts(settings.accessibility)
    catalogue = settings.open_data
    own += (catalogue.contact, catalogue.title, catalogue.description) if catalogue else ()
    for text in filter(None, (*own, settings.goal, settings.area, *links, *stated)):
        for language in settings.languages:
            if text.within(language) is None:
                words = {"text": text.texts[0][1], "wanted": language}
                yield problem(text.place or settings.place, "untranslated", **words)


def _settings(form: Form, content: bytes, media: Collection[str]) -> Settings:
    spoken = SPOKEN.search(content)
    form.language = form.choice("language", LANGUAGES, spoken[1].decode() if spoken else "sv")
    region_name, region_code = _region(form)
    goal, area = _vocabulary(form)
    settings = Settings(
        place=Place(PATH),
        name=form.localized("name", required=True) or NOTHING,
        region_name=region_name,
        region_code=region_code,
        language=form.language,
        languages=_languages(form),
        base_url=_base_url(form),
        goal=goal,
        area=area,
        description=form.localized("description"),
        notice=form.localized("notice"),
        publisher=form.localized("publisher"),
        contact=_link(form, "contact"),
        strategy=_link(form, "strategy"),
        logo=_logo(form, media),
        colors=_colors(form),
        fonts=_fonts(form, media),
        accessibility=accessibility.read(form),
        counting=counting.read(form),
        open_data=open_data.read(form),
        hosts=form.choices("hosts", HOSTS),
        png=form.choice("png", PNG, "headline"),
        targets=targets.read(form),
    )
    _check_executor(form)
    form.finish()
    return settings


def _check_executor(form: Form) -> None:
    """Who works on a build; it changes nothing in what comes of it."""
    text = form.text("executor")
    if text is not None and not EXECUTOR.fullmatch(text):
        form.reject("executor", "settings-executor", words=text)


def _region(form: Form) -> tuple[Localized, str]:
    """The region's name and code: a county's or a municipality's, and not another one's name."""
    region = form.form("region", required=True)
    if region is None:
        return NOTHING, ""
    name = region.localized("name", required=True) or NOTHING
    code = region.text("code", "", required=True)
    region.finish()
    level = geography.level(code)
    named = [geography.code_of(text, level or "county") for _, text in name.texts]
    if code and level not in ("county", "municipality"):
        region.reject("code", "settings-region-code", words=code, near=next(filter(None, named), ""))
        return name, ""
    if level and any(other not in (None, code) for other in named):
        region.reject("name", "settings-region-name", number=code, name=geography.name(code).texts[0][1])
    return (_completed(name, code) if code in named else name), code


def _completed(name: Localized, code: str) -> Localized:
    """The name of a known region, in the languages that the author left out too."""
    own = dict(name.texts)
    return Localized(tuple({**dict(geography.name(code).texts), **own}.items()), name.place)


def _languages(form: Form) -> tuple[str, ...]:
    """The languages the site speaks, its own first."""
    return tuple(dict.fromkeys([form.language, *form.choices("languages", LANGUAGES)]))


def _base_url(form: Form) -> str:
    """The site's address, which ends in a slash."""
    address = form.text("base_url", "", required=True)
    if address and not SITE.fullmatch(address):
        form.reject("base_url", "settings-base-url", words=address)
        return ""
    return address if address.endswith("/") or not address else address + "/"


def _vocabulary(form: Form) -> tuple[Localized, Localized]:
    """What goals and areas are called here."""
    words = form.form("vocabulary")
    if words is None:
        return GOAL, AREA
    called = words.localized("goal") or GOAL, words.localized("area") or AREA
    words.finish()
    return called


def _link(form: Form, key: str) -> Link | None:
    link = form.form(key)
    if link is None:
        return None
    title, url = link.localized("title", required=True), link.address("url", required=True)
    link.finish()
    return Link(title, url) if title and url else None


def _logo(form: Form, media: Collection[str]) -> str | None:
    """The name of an image in content/media/."""
    name = form.text("logo")
    if name is None or MEDIA + name in media:
        return name
    there = [path.removeprefix(MEDIA) for path in media]
    return form.reject("logo", "settings-logo", words=name, near=nearest(name, there))


def _fonts(form: Form, media: Collection[str]) -> Fonts | None:
    fonts = form.form("fonts")
    if fonts is None:
        return None
    regular = _font(fonts, "regular", media, True)
    others = {key: _font(fonts, key, media) for key in ("bold", "italic")}
    fonts.finish()
    return Fonts(regular, **others) if regular else None


def _font(form: Form, key: str, media: Collection[str], required: bool = False) -> str | None:
    """The name of a WOFF2 file in content/media/."""
    name = form.text(key, None, required)
    if name is None or name.endswith(".woff2") and MEDIA + name in media:
        return name
    there = [path.removeprefix(MEDIA) for path in media if path.endswith(".woff2")]
    return form.reject(key, "settings-font", words=name, near=nearest(name, there))


def _colors(form: Form) -> Colors:
    colors = form.form("colors")
    if colors is None:
        return Colors()
    chosen = {key: color for key in ("accent", "ink", "paper") if (color := _color(colors, key))}
    colors.finish()
    return Colors(**chosen, lines=tuple((key, colors.at(key).line) for key in chosen))


def _color(form: Form, key: str) -> str | None:
    text = form.text(key)
    if text is None and key in form:
        return form.reject(key, "settings-color-comment")
    if text is None or COLOR.fullmatch(text):
        return text
    return form.reject(key, "settings-color", words=text)
