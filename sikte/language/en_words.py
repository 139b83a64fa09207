"""The words of English: every phrase that Sikte can say, with its places to fill."""

from collections.abc import Mapping

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
CARDINALS = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
PARTS = {2: "half", 3: "thirds", 4: "quarters", 5: "fifths", 10: "tenths"}
SUPERLATIVES = {"högst": ("highest", "lowest"), "störst": ("largest", "smallest"), "flest": ("most", "fewest")}

# The head of a unit, where its singular is not the plural less its s.
SINGULARS = {
    "children": "child",
    "kronor": "krona",
    "men": "man",
    "people": "person",
    "women": "woman",
}

# Small words that end the head of a phrase, and words that stand unchanged before another.
JOINTS = r" (?:per|of|in|with|for|among|at|from|who|that|which|aged) "
MULTIPLES = ("hundred", "thousand", "million", "billion")

# How the head of a subject ends, and how “was unchanged” then agrees; the first that fits counts.
ENDINGS = (
    ("ss", "singular"),
    ("us", "singular"),
    ("is", "singular"),
    ("s", "plural"),
    ("people", "plural"),
    ("children", "plural"),
    ("men", "plural"),
    ("", "singular"),
)
AGREED = {"singular": "was", "plural": "were"}

# What a claim's words may say, by meaning. Not here: “most” (mostly), “the largest companies”, “rising costs”.
CLAIMS: Mapping[str, tuple[str, ...]] = {
    "up": (
        "increased", "increase", "increases", "rose", "risen", "rises", "grew", "grown", "grows", "went up", "gone up",
    ),
    "down": (
        "decreased", "decrease", "decreases", "fell", "fallen", "falls", "declined", "decline", "declines", "dropped",
        "shrank", "shrunk", "went down", "gone down",
    ),
    "unchanged": ("unchanged", "stood still", "remained the same", "stayed the same"),
    "highest": ("highest", "largest since", "largest figure", "record high", "at its peak"),
    "lowest": ("lowest", "smallest since", "smallest figure", "fewest", "record low"),
    "on-track": ("on track", "in the right direction", "target is met", "target has been reached"),
    "off-track": ("off track", "in the wrong direction", "too slow", "too slowly", "target is missed"),
}  # fmt: skip
# What leads to the two ends of a typed change, to an approximate number, and to a typed difference.
SPAN_WORDS = ("from", "to")
HEDGES = ("about", "around", "roughly", "some", "nearly", "almost", "over", "at least", "more than", "less than")
DIFFERING = ("differ", "differs", "differed", "differ by", "difference", "gap")
DENIALS = ("not", "never", "neither", "hardly", "didn", "hasn", "isn", "wasn")

WORDS: Mapping[str, str] = {
    # numbers and units
    "percent": "percent",
    "permille": "per mille",
    "percent-point": "percentage point",
    "percent-points": "percentage points",
    "permille-point": "per mille point",
    "permille-points": "per mille points",
    "less-than": "less than {amount}",
    "more-than": "more than {amount}",
    "fewer-than": "fewer than {amount}",
    "over": "just over {amount}",
    "under": "just under {amount}",
    "around": "about {amount}",
    # lists and signs
    "and": "and",
    "not-available": "not available",
    "not-applicable": "not applicable",
    "confidential": "confidential",
    "provisional": "provisional",
    "revised": "revised",
    "unmarked": "unmarked",
    "provisional-figure": "provisional figure",
    "revised-figure": "revised figure",
    "provisional-mark": "p",
    "revised-mark": "r",
    "nothing": "nothing",
    # periods
    "year": "{year}",
    "month": "{month} {year}",
    "quarter": "the {ordinal} quarter of {year}",
    "half-year": "the {ordinal} half of {year}",
    "school-year": "{year}/{next}",
    "short-month": "{month} {year}",
    "short-quarter": "{year} Q{part}",
    "short-half-year": "{year} H{part}",
    "date": "{day} {month} {year}",
    "span-year-one": "one year",
    "span-half-year-one": "one half-year",
    "span-quarter-one": "one quarter",
    "span-month-one": "one month",
    "span-year": "{count} years",
    "span-half-year": "{count} half-years",
    "span-quarter": "{count} quarters",
    "span-month": "{count} months",
    # changes
    "verb-up": "increased",
    "verb-down": "decreased",
    "supine-up": "increased",
    "supine-down": "decreased",
    "noun-up": "increase",
    "noun-down": "decrease",
    "direction-up": "up",
    "direction-down": "down",
    "direction-unchanged": "unchanged",
    "trend-up": "upward",
    "trend-down": "downward",
    "trend-unchanged": "unchanged",
    "the-share": "the share",
    "the-index": "the index",
    "changed": "{verb} by {amount}",
    "changed-subject": "{subject} {verb} by {amount}",
    "unchanged": "{agreed} unchanged",
    "unchanged-subject": "{subject} {agreed} unchanged",
    "nearly": "{agreed} largely unchanged",
    "nearly-subject": "{subject} {agreed} largely unchanged",
    # records and ranks
    "record-highest": "the highest figure {since}",
    "record-lowest": "the lowest figure {since}",
    "since": "since {period}",
    "since-beginning": "since measurements began {at}{period}",
    "since-break": "since {period}, when there was a break in the series",
    "rank": "{place}{superlative}",
    "rank-tied": "joint {rank}",
    # targets
    "status-reached": "reached",
    "status-on-track": "on track",
    "status-behind": "too slow",
    "status-wrong-way": "in the wrong direction",
    "status-unchanged": "unchanged",
    "status-unknown": "cannot be judged",
    "target-reached": "the target has been reached",
    "target-on-track": "progress is keeping pace with the target",
    "target-right-way": "the development is in the right direction",
    "target-behind": "progress is too slow to reach the target",
    "target-wrong-way": "the development is in the wrong direction",
    "target-unchanged": "the situation is unchanged since {period}",
    "target-unknown": "the development cannot be judged",
    # credit lines
    "source": "Source: {source}",
    "sources": "Sources: {source}",
    "based-on": "Based on: {source}",
    "processing": "Processing: {name}",
    # what filters take
    "takes-words": "a number, and where needed \"en\" or \"ett\"",
    "takes-number": "a number and how many decimals, 0–10",
    "takes-shown-number": "at most {decimals} decimals here: the difference is taken between the values as shown",
    "takes-signed": "a value or a change",
    "takes-about": "a number",
    "takes-fraction": "a share between 0 and 100 percent, and where needed \"en\" or \"ett\"",
    "takes-listed": "a group or its names",
    "takes-genitive": "a name",
    "takes-ordinal": "a whole number from 1 upwards",
    "takes-capitalize_first": "something that can be printed",
    "takes-lower_first": "something that can be printed",
    "takes-date": "a date",
    "takes-unit": "a number that has a unit and is not printed already",
    # how it was computed
    "and-rounded": "{equation}, rounded to {shown}",
    "and-so": "{equation}, that is {shown}",
    "as-shown": "{equation}, computed from the values as shown",
    "at-period": "For {period}: {equation}",
    "as-published": "The value for {period} as it stands in the data file",
    "as-published-rounded": "The value for {period} as it stands in the data file, {stored}, rounded to {shown}",
    "sum-of-many": "the sum of {count} values is {value}",
    "dated": "{value} ({what})",
    "range": "{first}–{last}",
    "range-of-words": "{first} – {last}",
    "equal-as-shown": "{start} and {end} are equal as shown",
    "within-margin": "The difference between {start} and {end} lies within the margin of error, ±{margin}",
    "how-record-highest": "{latest} is compared with the values before it; {since} is the last one at least as high",
    "how-record-lowest": "{latest} is compared with the values before it; {since} is the last one at least as low",
    "how-whole-highest": "{latest} is higher than every earlier value {since}",
    "how-whole-lowest": "{latest} is lower than every earlier value {since}",
    "from-beginning": "from {period} on",
    "from-break": "from {period} on, when there was a break in the series",
    "how-rank-top": "Regions with a higher value than {value}: {count} of {of}",
    "how-rank-bottom": "Regions with a lower value than {value}: {count} of {of}",
    "how-rank-tied": "{rank}; at least one other has the same value",
    "how-trend": "The straight line that best fits the {count} values {range} (least squares) moves by {fitted}; "
    "a direction takes more than {least}",
    "how-group": "{what}, {count} of {of}",
    "how-entries": "{what}: {entries}",
    "mean-of-many": "The mean of {count} values ({range})",
    "step": "{start} → {end}",
    "how-status": "As the value is marked in the data file or in its description",
    "how-label": "The name as it stands in the data file or in its description",
    "how-unit": "The unit given in the description of the data file",
    "how-moment": "The period that {value} is about",
    "how-span": "The time from {start} to {end}",
    "how-target": "The target is {value}, counted from {base}; the latest value is {latest}",
    "how-target-increase": "The target is an increase from {base}; the latest value is {latest}",
    "how-target-decrease": "The target is a decrease from {base}; the latest value is {latest}",
    "rule-increase": "It is on track if the value for {period} is at least {expected}: the straight line from "
    "where it starts to the target, minus five percent of the whole way",
    "rule-decrease": "It is on track if the value for {period} is at most {expected}: the straight line from "
    "where it starts to the target, plus five percent of the whole way",
    "rule-direction": "It is on track if the value has moved that way since then",
    "rule-unknown": "A verdict takes at least three values since the start and no break in the series",
    "group-all": "All",
    "group-rising": "Increased",
    "group-falling": "Decreased",
    "group-unchanged": "Unchanged",
    "group-above": "Above {limit}",
    "group-below": "Below {limit}",
    "group-others": "The others",
    "extreme-highest": "Highest value of the {count} compared",
    "extreme-lowest": "Lowest value of the {count} compared",
    "extreme-largest_increase": "Largest increase of the {count} compared",
    "extreme-largest_decrease": "Largest decrease of the {count} compared",
    "extreme-largest_relative_increase": "Largest relative increase of the {count} compared",
    "extreme-largest_contribution": "Largest contribution to the change of the {count} compared",
    # tests and comparisons
    "how-with": "{subject} is compared with {arguments}",
    "how-with-all-highest": "{subject} is compared with all other values of the series; the highest of them is {rival}",
    "how-with-all-lowest": "{subject} is compared with all other values of the series; the lowest of them is {rival}",
    "how-with-since": "{subject} is compared with {start}; no value lies in between",
    "how-with-since-highest": "{subject} is compared with {start}; the highest value in between is {rival}",
    "how-with-since-lowest": "{subject} is compared with {start}; the lowest value in between is {rival}",
    # sentences that would be true
    "value-in": "the value in “{title}”",
    "named": "{subject} ({label})",
    "sentence-change": "{subject} {phrase} {when}",
    "sentence-in": "{at}{period}",
    "sentence-between": "between {start} and {end}",
    "sentence-record-highest": "The figure is the highest {since}",
    "sentence-record-lowest": "The figure is the lowest {since}",
    "sentence-rank": "{label} has place {number} of {of}, counted from the highest value",
    "sentence-rank-tied": "{label} shares place {number} of {of}, counted from the highest value",
    "sentence-trend": "The trend {range} is {trend}",
    "sentence-latest": "The latest value is {latest}",
    "sentence-latest-against": "The latest value is {latest}, against {other}",
    "sentence-below": "{one} is less than {other}",
    "sentence-above": "{one} is greater than {other}",
    "sentence-not-below": "{one} is not less than {other}",
    "sentence-not-above": "{one} is not greater than {other}",
    "sentence-equal": "{one} is equal to {other}",
    "sentence-not-equal": "{one} is not equal to {other}",
    "sentence-within-margin": "The difference between {one} and {other} lies within the margin of error",
    "sentence-period-below": "{one} comes before {other}",
    "sentence-period-above": "{one} comes after {other}",
    "sentence-period-not-below": "{one} does not come before {other}",
    "sentence-period-not-above": "{one} does not come after {other}",
    "sentence-period-equal": "The period is {one}",
    "sentence-period-not-equal": "The period is {one}, not {other}",
    "sentence-between-two": "{one} lies between {low} and {high}",
    "sentence-not-between-two": "{one} does not lie between {low} and {high}",
}
