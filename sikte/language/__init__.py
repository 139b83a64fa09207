"""How numbers, periods, names and judgements are said, in every language of the house.

All of `sayings` can be asked for here. It is imported when it first is: who only tells problems needs none of it.
"""

NAMES = """
FILTERS LANGUAGES by_percent capitalized cardinal cell contradicts credit date explain fact genitive label listed
localized lowered mistyped named number ordinal percent period plain say short_period true_sentence unit_of unit_text
""".split()


def __getattr__(name: str) -> object:
    if name not in NAMES:
        raise AttributeError(name)
    import sikte.language.sayings

    globals()[name] = found = getattr(sikte.language.sayings, name)
    return found
