"""Messages of `writing/` about expressions: what the authors' language does not hold."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "expression-empty": {
        "sv": ("uttrycket är tomt", "skriv till exempel {{{{ exporters.latest }}}}"),
        "en": ("the expression is empty", "write for example {{{{ exporters.latest }}}}"),
    },
    "expression-too-long": {
        "sv": ("uttrycket ”{words} …” är längre än {limit} tecken", "dela upp det i flera"),
        "en": ("the expression “{words} …” is longer than {limit} characters", "split it up"),
    },
    "expression-syntax": {
        "sv": ("”{words}” går inte att tolka", "se efter parenteser, citattecken och punkter"),
        "en": ("“{words}” cannot be understood", "look at its brackets, quotes and dots"),
    },
    "expression-not-allowed": {
        "sv": (
            "”{what}” ingår inte i språket: ”{words}”",
            "låt statistiken räkna, till exempel med .change eller .share; jämför med <, >, <=, >= eller ==",
        ),
        "en": (
            "“{what}” is no part of the language: “{words}”",
            "let statistics do the sums, for example .change or .share; compare by <, >, <=, >= or ==",
        ),
    },
    "name-private": {
        "sv": ("”{expression}”: namn som börjar med _ används inte: ”{words}”", "använd datamängdernas namn"),
        "en": ("“{expression}”: names that begin with _ are not used: “{words}”", "use the names of datasets"),
    },
    "name-unknown": {
        "sv": ("”{expression}”: det finns inget som heter ”{words}”", "använd en datamängds namn, region, site eller today"),
        "en": ("“{expression}”: there is nothing called “{words}”", "use the name of a dataset, region, site or today"),
    },
    "call-of-nothing": {
        "sv": ("”{words}(…)” kan inte anropas", "skriv en datamängd, en punkt och sedan ordet"),
        "en": ("“{words}(…)” cannot be called", "write a dataset, a dot, and then the word"),
    },
    "word-unknown": {
        "sv": ("”{expression}”: ordet .{words} finns inte här", "här finns: {known}"),
        "en": ("“{expression}”: there is no word .{words} here", "there are: {known}"),
    },
    "filter-unknown": {
        "sv": ("”{expression}”: det finns inget filter ”{words}”", "här finns: {known}"),
        "en": ("“{expression}”: there is no filter “{words}”", "there are: {known}"),
    },
    "filter-wrong": {
        "sv": ("”{expression}”: filtret {filter} kan inte användas så", "det tar {takes}"),
        "en": ("“{expression}”: the filter {filter} cannot be used so", "it takes {takes}"),
    },
    "test-unknown": {
        "sv": ("”{expression}”: det finns inget test ”{words}”", "här finns: {known}"),
        "en": ("“{expression}”: there is no test “{words}”", "there are: {known}"),
    },
    "arguments-wrong-count": {
        "sv": ("”{expression}”: fel antal värden inom parentes efter {words}", "antalet ska vara {takes}"),
        "en": ("“{expression}”: the wrong number of values in brackets after {words}", "there should be {takes}"),
    },
    "named-arguments-wrong": {
        "sv": (
            "”{expression}”: {words} tar dimensioner, var och en med en del",
            'skriv till exempel .where(size="1–9 anställda")',
        ),
        "en": (
            "“{expression}”: {words} takes dimensions, each with one member",
            'write for example .where(sex="women")',
        ),
    },
    "argument-no-period": {
        "sv": ("”{expression}”: {words} tar en period", 'skriv till exempel {words}("2016")'),
        "en": ("“{expression}”: {words} takes a period", 'write for example {words}("2016")'),
    },
    "argument-no-text": {
        "sv": ("”{expression}”: {words} tar en text", "skriv den inom citattecken"),
        "en": ("“{expression}”: {words} takes a text", "write it in quotes"),
    },
    "argument-no-count": {
        "sv": ("”{expression}”: {words} tar ett helt antal under tusen", "skriv det med siffror, utan citattecken"),
        "en": ("“{expression}”: {words} takes a whole number below a thousand", "write it in digits, without quotes"),
    },
    "argument-no-number": {
        "sv": ("”{expression}”: {words} tar ett tal", "skriv det med siffror, utan citattecken"),
        "en": ("“{expression}”: {words} takes a number", "write it in digits, without quotes"),
    },
    "argument-no-limit": {
        "sv": ("”{expression}”: {words} tar ett tal eller en serie att jämföra med", "skriv till exempel {words}(100)"),
        "en": ("“{expression}”: {words} takes a number or a series to compare with", "write for example {words}(100)"),
    },
    "argument-no-series": {
        "sv": ("”{expression}”: {words} tar en datamängd", "skriv dess namn först inom parentesen"),
        "en": ("“{expression}”: {words} takes a dataset", "write its name first in the brackets"),
    },
    "constant-not-allowed": {
        "sv": ("”{expression}”: {words} är inget värde i språket", "skriv ett tal eller en text inom citattecken"),
        "en": ("“{expression}”: {words} is no value of the language", "write a number, or a text in quotes"),
    },
    "condition-not-a-test": {
        "sv": ("”{expression}” är varken sant eller falskt", "pröva något, till exempel ”exporters is rising”"),
        "en": ("“{expression}” is neither true nor false", "test something, for example “exporters is rising”"),
    },
    "verdict-without-data": {
        "sv": ("”{expression}” handlar inte om några data", "pröva ett värde ur en datamängd"),
        "en": ("“{expression}” speaks of no data", "test a value of a dataset"),
    },
    "unchanged-word": {
        "sv": (
            "”{expression}”: {series} är oförändrad, så .{word} har inget att säga",
            "skriv .phrase, som också kan säga ”var oförändrat”",
        ),
        "en": (
            "“{expression}”: {series} is unchanged, so .{word} has nothing to say",
            "write .phrase, which can also say “was unchanged”",
        ),
    },
    "tie-has-no-single": {
        "sv": (
            "”{expression}”: {members} delar platsen, så .{word} har inget entydigt svar",
            "skriv .label, som nämner alla",
        ),
        "en": (
            "“{expression}”: {members} share the place, so .{word} has no single answer",
            "write .label, which names them all",
        ),
    },
    "no-target": {
        "sv": ("”{expression}”: sidan har inget mål för {dataset}", "ange series: och target: i målsidans huvud"),
        "en": ("“{expression}”: the page has no target for {dataset}", "give series: and target: in the goal's head"),
    },
    "series-printed": {
        "sv": ("”{expression}” är en hel serie och går inte att skriva ut", "skriv .latest för det senaste värdet"),
        "en": ("“{expression}” is a whole series and cannot be printed", "write .latest for its latest value"),
    },
    "unprintable": {
        "sv": ("”{expression}” går inte att skriva ut", "lägg till ett ord som .latest eller .label"),
        "en": ("“{expression}” cannot be printed", "add a word such as .latest or .label"),
    },
    "verdict-printed": {
        "sv": (
            "”{expression}” är sant eller falskt och går inte att skriva ut",
            "använd det i {{% if %}} eller {{% claim %}}",
        ),
        "en": ("“{expression}” is true or false and cannot be printed", "use it in {{% if %}} or {{% claim %}}"),
    },
    "untranslated": {
        "sv": ("texten ”{text}” saknas på språket {wanted}", "skriv {{sv: …, en: …}} där den står"),
        "en": ("the text “{text}” is missing in the language {wanted}", "write {{sv: …, en: …}} where it stands"),
    },
}
