"""`statistics:` in site.yaml: how visits are counted, if at all."""

import re

from sikte.formats.form import Form
from sikte.values.content import Counting

TOOLS = ("server-log", "goatcounter", "matomo")
RECEIVER = re.compile(r"https://[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._~/-]*)?", re.IGNORECASE)


def read(settings: Form) -> Counting | None:
    """How visits are counted; None where they are not, or where it cannot be told (then a problem)."""
    form = settings.form("statistics")
    if form is None:
        return None
    tool = form.choice("tool", TOOLS, required=True)
    url = _url(form) if tool in ("goatcounter", "matomo") else ""
    site, cookies = (form.whole("site", least=1), form.flag("cookies")) if tool == "matomo" else (0, False)
    if tool == "matomo" and "site" not in form:
        form.text("site", required=True)
    form.finish()
    return Counting(tool, url, site, cookies) if tool and url is not None else None


def _url(form: Form) -> str | None:
    """Where visits are received, ending in a slash."""
    text = form.text("url", required=True)
    if text is None:
        return None
    if not RECEIVER.fullmatch(text):
        return form.reject("url", "counting-url", words=text)
    return text if text.endswith("/") else text + "/"
