"""What is known of the datasets at work, and when it is forgotten."""

from sys import getrefcount

from sikte.opendata.offers import offered
from sikte.statistics import series
from sikte.statistics.known import MOST_DATASETS, at_work
from sikte.values.data import Period
from tests.language.samples import dataset


def test_however_many_datasets_have_been_asked_few_are_held_on_to():
    for number in range(5 * MOST_DATASETS):
        data = dataset(name=f"d{number}")
        at_work([data])
        assert series.home(data).dataset is data
        assert series.home.cache_info().currsize <= MOST_DATASETS


def test_datasets_at_work_are_not_asked_twice():
    many = [dataset(name=f"d{number}") for number in range(2 * MOST_DATASETS)]
    at_work(many)
    found = [series.home(data) for data in many]
    at_work(many[:1])
    at_work(many)
    assert all(series.home(data) is there for data, there in zip(many, found, strict=True))


def test_what_is_offered_of_a_dataset_holds_on_to_none_of_its_figures():
    data = dataset(periods=(Period(2020),))
    held = getrefcount(data)
    assert offered(data, [("sv", "/")]).files
    assert getrefcount(data) == held
