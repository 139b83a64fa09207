"""What a dataset is, in words that its own description gives."""

from sikte import language
from sikte.language import ui
from sikte.values.data import Dataset
from sikte.values.pages import Span


def about(dataset: Dataset, spoken: str) -> str:
    """The author's own description, how the figures are divided, and whether they are invented; where the rest is
    told beside it."""
    texts = ui.texts(spoken)
    parts = [_lowered(language.localized(dimension.label, spoken)) for dimension in dataset.dimensions]
    divided = [texts["data_divided"].format(parts=language.listed(parts, spoken))] if parts else []
    own = [language.localized(dataset.description, spoken)] if dataset.description else []
    return " ".join([*own, *divided, *([texts["data_invented"]] if dataset.example else [])])


def description(dataset: Dataset, spoken: str) -> str:
    """The whole of it, for those who see nothing else."""
    title, unit = (language.localized(text, spoken) for text in (dataset.title, dataset.unit.text))
    counted = ui.texts(spoken)["data_counted"].format(unit=unit)
    source = language.credit((dataset,), False, "", spoken).rstrip(".") + "."
    return " ".join(filter(None, [f"{title}, {span(dataset, spoken)}.", about(dataset, spoken), counted, source]))


def span(dataset: Dataset, spoken: str) -> str:
    """The periods that the figures cover: "2000–2021"."""
    ends = (dataset.periods[0], dataset.periods[-1])
    return "–".join(dict.fromkeys(language.short_period(period, spoken) for period in ends))


def source(dataset: Dataset, spoken: str) -> str:
    """Who published the figures: "SCB, utrikeshandel med varor"."""
    return language.credit((dataset,), False, "", spoken).partition(": ")[2]


def _lowered(text: str) -> str:
    return language.plain(language.lowered((Span(text),)))
