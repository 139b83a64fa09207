"""The day and the time, each read in one place."""

import os
import re
import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sikte.edges.failures import Misuse

SITE_ZONE = "Europe/Stockholm"


def today(asked: str | None) -> date:
    """The day that the site is built for: as asked (2026-03-01), else SOURCE_DATE_EPOCH (in UTC, as its
    specification says), else the day it now is where the site's readers are."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if asked is not None:
        return _written(asked)
    return _moment(epoch) if epoch else datetime.now(ZoneInfo(SITE_ZONE)).date()


def milliseconds() -> int:
    """A running count, for measuring how long something took."""
    return round(time.perf_counter() * 1000)


def _written(words: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", words, re.ASCII):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise Misuse("today-unreadable", words=words)


def _moment(seconds: str) -> date:
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise Misuse("epoch-unreadable", words=seconds) from None
