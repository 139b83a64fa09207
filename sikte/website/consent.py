"""What needs readers' consent, what is stored on their devices then, and how they are asked first."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlsplit

from msgspec.structs import replace

from sikte import language
from sikte.language import ui
from sikte.values.content import Counting, Settings
from sikte.values.value import Value

SCRIPT = "/consent.js"
# What Matomo itself calls its cookies, and how long they live unless told otherwise (matomo.org/faq/general/faq_146).
MATOMO = (("_pk_id.*", "cookies_visitor", "cookies_13_months"), ("_pk_ses.*", "cookies_visit", "cookies_30_minutes"),
          ("_pk_ref.*", "cookies_referrer", "cookies_6_months"))  # fmt: skip
ANSWER = "sikte-consent"


class Stored(Value):
    """Something kept on the reader's device. kind: a cookie or the browser's own storage; party: whose it is."""

    name: str
    kind: str
    purpose: str
    party: str
    lifetime: str


class Provider(Value):
    """Whom readers may ask for content from elsewhere, by name and host."""

    name: str
    host: str


class Question(Value):
    """What readers are asked before anything is stored. script: the way to the script that asks; receiver: where
    visits go, with its host's name, "" where they are not counted with cookies; site: the site's number there; others:
    who else may be asked for content, in words, "" for nobody; hosts: theirs; key: of the answer in the browser's
    storage."""

    script: str
    receiver: str = ""
    host: str = ""
    site: str = ""
    others: str = ""
    hosts: str = ""
    key: str = ANSWER


def recognises(settings: Settings) -> bool:
    """Whether visits are counted by something that recognises a reader who comes back."""
    return settings.counting is not None and settings.counting.cookies


def asks(settings: Settings, providers: Sequence[Provider]) -> bool:
    """Whether anything needs the reader's consent. providers: of what the site's pages may show."""
    return recognises(settings) or bool(providers)


def question(settings: Settings, providers: Sequence[Provider], script: str, spoken: str) -> Question | None:
    """What a reader is asked, by the script at `script`; None where nothing needs consent."""
    if not asks(settings, providers):
        return None
    others = language.listed([f"{one.name} ({one.host})" for one in providers], spoken)
    asked = Question(script, others=others, hosts=" ".join(one.host for one in providers))
    counting = settings.counting
    if not recognises(settings):
        return asked
    return replace(asked, receiver=counting.url, host=host(counting), site=str(counting.site))


def told(settings: Settings, spoken: str) -> str:
    """How visits are counted, in a sentence or two; "" where they are not."""
    counting = settings.counting
    if counting is None:
        return ""
    kind = "consent" if counting.cookies else counting.tool
    publisher = settings.sender.within(spoken) or ""
    return ui.texts(spoken)[f"counting_{kind}"].format(publisher=publisher, host=host(counting))


def pixel(settings: Settings, page: str) -> str:
    """The picture that counts a visit to the page (its absolute address) without storing anything; "" for none."""
    counting = settings.counting
    if counting is None or counting.cookies or not page:
        return ""
    if counting.tool == "goatcounter":
        return f"{counting.url}count?p={quote(urlsplit(page).path, safe='')}"
    if counting.tool == "matomo":
        return f"{counting.url}matomo.php?idsite={counting.site}&rec=1&url={quote(page, safe='')}"
    return ""


def stored(settings: Settings, providers: Sequence[Provider], spoken: str) -> tuple[Stored, ...]:
    """All that a reader's device may come to hold for this site."""
    if not asks(settings, providers):
        return ()
    texts, own = ui.texts(spoken), settings.sender.within(spoken) or ""
    answer = Stored(ANSWER, texts["cookies_storage_kind"], texts["cookies_answer"], own, texts["cookies_12_months"])
    cookies = MATOMO if recognises(settings) else ()
    return (answer, *(Stored(name, texts["cookies_kind"], texts[why], own, texts[long]) for name, why, long in cookies))


def receivers(settings: Settings) -> Mapping[str, str]:
    """Directive of the content security policy → the one other host that the site's own choice of tool lets in."""
    counting = settings.counting
    if counting is None or not counting.url:
        return {}
    parts = urlsplit(counting.url)
    directives = ("img-src", "script-src", "connect-src") if counting.cookies else ("img-src",)
    return {directive: f"{parts.scheme}://{parts.netloc}" for directive in directives}


def host(counting: Counting) -> str:
    """The host that receives visits."""
    return urlsplit(counting.url).netloc
