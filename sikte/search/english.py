"""English stems: what city and cities, commute and commuters have in common."""

from sikte.search.tongue import Tongue, endings

ENGLISH = Tongue(
    letters="éèêëáàâäåöüóñç",
    possessive=(),
    endings=(
        *endings("ational", 3, "", "ate"),
        *endings("nesses ness", 3),
        *endings("ities ity", 4),
        *endings("ments ment", 4),
        *endings("ations ation ators ator", 3),
        *endings("sses", 2, "", "ss"),
        *endings("ies ied", 2, "", "y"),
        *endings("iest", 3, "", "y"),
        *endings("ingly edly", 3),
        *endings("ings ing", 3),
        *endings("ers er", 4),
        *endings("ed", 3),
        *endings("ally", 3, "", "al"),
        *endings("ly", 4),
        *endings("als al", 4),
        *endings("es", 3, "shxzto"),
        *endings("s", 3, "abcdefghiklmnoprtwy"),
        *endings("e", 3),
    ),
    whole=(
        ("women", "woman"), ("men", "man"), ("children", "child"), ("people", "person"), ("persons", "person"),
        ("feet", "foot"), ("lives", "life"), ("data", "data"), ("news", "news"), ("highest", "high"),
        ("higher", "high"), ("lowest", "low"), ("lower", "low"), ("largest", "large"), ("larger", "large"),
    ),
    odd=(("larg", "large"), *((f"{start}{letter}{letter}", f"{start}{letter}") for start, letter in (
        ("pla", "n"), ("ru", "n"), ("cu", "t"), ("wi", "n"), ("sto", "p"), ("travel", "l"), ("label", "l")))),
    silent=frozenset(
        "the of and a to in is it you that was for on are as with his they at be this have from or had by not but "
        "what all were we when your can there an which their if do will how about out them these so some her would "
        "than who its been has more no into our".split()
    ),
    parts=tuple("broad band country side work place home land house hold net rail way free".split()),
    compounds=True,
)  # fmt: skip
