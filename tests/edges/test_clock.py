from datetime import UTC, date, datetime

import pytest

from sikte.edges import clock
from sikte.edges.clock import today
from sikte.edges.failures import Misuse


@pytest.mark.parametrize(
    ("asked", "epoch", "day"),
    [
        ("2026-03-01", None, date(2026, 3, 1)),
        ("2026-03-01", "0", date(2026, 3, 1)),
        (None, "1767225600", date(2026, 1, 1)),
        (None, "1767225599", date(2025, 12, 31)),
    ],
)
def test_the_day_is_as_asked_else_as_the_surroundings_say(monkeypatch, asked, epoch, day):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today(asked) == day


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, 1, tzinfo=UTC), date(2026, 1, 2)),
        (datetime(2026, 7, 1, 22, 1, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
def test_otherwise_the_day_is_the_readers_whatever_the_machines_time_zone(monkeypatch, moment, day):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    monkeypatch.setattr(clock, "datetime", Clock)
    assert today(None) == day


@pytest.mark.parametrize("words", ["", "i dag", "2026-02-30", "20260301", "2026-W10-1", "2026-3-1", "٢٠٢٦-03-01"])
def test_what_is_no_date_is_misuse(words):
    with pytest.raises(Misuse, match="today-unreadable"):
        today(words)


@pytest.mark.parametrize("seconds", ["x", "1e9", "9" * 30])
def test_what_is_no_moment_is_misuse(monkeypatch, seconds):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(Misuse, match="epoch-unreadable"):
        today(None)
