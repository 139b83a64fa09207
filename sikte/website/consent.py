"""How visits are counted, what is stored on readers' devices for it, and how they are asked first."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from sikte.language import ui
from sikte.values.content import Counting, Settings

SCRIPT = "/consent.js"
# What Matomo itself calls its cookies, and how long they live unless told otherwise (matomo.org/faq/general/faq_146).
MATOMO = (("_pk_id.*", "cookies_visitor", "cookies_13_months"), ("_pk_ses.*", "cookies_visit", "cookies_30_minutes"),
          ("_pk_ref.*", "cookies_referrer", "cookies_6_months"))  # fmt: skip
ANSWER = "sikte-consent"


@dataclass(frozen=True, slots=True)
class Stored:
    """Something kept on the reader's device. kind: a cookie or the browser's own storage; party: whose it is."""

    name: str
    kind: str
    purpose: str
    party: str
    lifetime: str


@dataclass(frozen=True, slots=True)
class Question:
    """What readers are asked before anything is stored. script: the way to the script that asks; receiver: where
    visits go, with its host's name; site: the site's number there; key: of the answer in the browser's storage."""

    script: str
    receiver: str
    host: str
    site: str
    key: str = ANSWER


def asks(settings: Settings) -> bool:
    """Whether anything needs the reader's consent."""
    return settings.counting is not None and settings.counting.cookies


def question(settings: Settings, script: str) -> Question | None:
    """What a reader is asked, by the script at `script`; None where nothing needs consent."""
    if not asks(settings):
        return None
    counting = settings.counting
    return Question(script, counting.url, host(counting), str(counting.site))


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


def stored(settings: Settings, spoken: str) -> tuple[Stored, ...]:
    """All that a reader's device may come to hold."""
    if not asks(settings):
        return ()
    texts, own = ui.texts(spoken), settings.sender.within(spoken) or ""
    answer = Stored(ANSWER, texts["cookies_storage_kind"], texts["cookies_answer"], own, texts["cookies_12_months"])
    rows = (Stored(name, texts["cookies_kind"], texts[why], own, texts[long]) for name, why, long in MATOMO)
    return (answer, *rows)


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
