"""Messages of `statistics/`: what the data do not allow to be said."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "missing-value": {
        "sv": (
            "”{expression}”: {series} har inget värde för {period} ({sign})",
            "välj en period med värde, eller ta bort meningen",
        ),
        "en": (
            "“{expression}”: {series} has no value for {period} ({sign})",
            "choose a period with a value, or drop the sentence",
        ),
    },
    "region-absent": {
        "sv": (
            "”{expression}”: sidans region finns inte i {dataset}",
            "lägg till regionen i datamängden",
        ),
        "en": (
            "“{expression}”: the page's region is not in {dataset}",
            "add the region to the dataset",
        ),
    },
    "no-home": {
        "sv": (
            "”{expression}”: {dataset} saknar hemlänet",
            "skriv .in_region(…), eller ange home: under {dimension} i datamängdens YAML",
        ),
        "en": (
            "“{expression}”: {dataset} lacks the home region",
            "write .in_region(…), or give home: under {dimension} in the dataset's YAML",
        ),
    },
    "no-total": {
        "sv": (
            "”{expression}”: {dataset} har ingen total över {dimension}",
            "ange total: under {dimension} i datamängdens YAML, eller additive: true om delarna får summeras",
        ),
        "en": (
            "“{expression}”: {dataset} has no total over {dimension}",
            "give total: under {dimension} in the dataset's YAML, or additive: true if the parts may be summed",
        ),
    },
    "unknown-dimension": {
        "sv": ("”{expression}”: {dataset} har ingen dimension ”{words}”", "här finns: {known}"),
        "en": ("“{expression}”: {dataset} has no dimension “{words}”", "there are: {known}"),
    },
    "no-regions": {
        "sv": ("”{expression}”: {dataset} har inga regioner", "lägg till en dimension med läns- eller kommunkoder"),
        "en": ("“{expression}”: {dataset} has no regions", "add a dimension with codes of counties or municipalities"),
    },
    "unknown-member": {
        "sv": ("”{expression}”: ”{words}” finns inte i {dimension} i {dataset}", "skriv texten som i datafilen"),
        "en": ("“{expression}”: “{words}” is not in {dimension} of {dataset}", "write the text as in the data file"),
    },
    "not-a-period": {
        "sv": (
            "”{expression}”: ”{words}” är ingen period",
            'skriv till exempel "2021", "2023K1", "2023M01" eller "2018/2019"',
        ),
        "en": (
            "“{expression}”: “{words}” is no period",
            'write for example "2021", "2023K1", "2023M01" or "2018/2019"',
        ),
    },
    "no-points": {
        "sv": ("”{expression}”: {series} har inga värden i den valda tiden", "välj en senare slutperiod"),
        "en": ("“{expression}”: {series} has no values in the time chosen", "choose a later last period"),
    },
    "too-few-points": {
        "sv": (
            "”{expression}”: {series} har för få perioder, minst {least} behövs",
            "ta bort meningen, eller lägg till data",
        ),
        "en": (
            "“{expression}”: {series} has too few periods, at least {least} are needed",
            "drop the sentence, or add data",
        ),
    },
    "unknown-period": {
        "sv": ("”{expression}”: {series} har ingen period ”{words}”", "serien går från {first} till {last}"),
        "en": ("“{expression}”: {series} has no period “{words}”", "the series runs from {first} to {last}"),
    },
    "trend-too-short": {
        "sv": ("”{expression}”: en riktning kräver minst {least} perioder, inte {words}", "skriv till exempel .trend(5)"),
        "en": ("“{expression}”: a direction needs at least {least} periods, not {words}", "write for example .trend(5)"),
    },
    "break-between": {
        "sv": (
            "”{expression}”: serien bryts {period} ({note}), så {start} och {end} går inte att jämföra",
            "jämför från {period} och framåt",
        ),
        "en": (
            "“{expression}”: the series breaks at {period} ({note}), so {start} and {end} cannot be compared",
            "compare from {period} onwards",
        ),
    },
    "not-additive": {
        "sv": (
            "”{expression}”: delarna i {dataset} får inte summeras",
            "ange additive: true i datamängdens YAML om de får det",
        ),
        "en": (
            "“{expression}”: the parts of {dataset} may not be summed",
            "give additive: true in the dataset's YAML if they may",
        ),
    },
    "derived-not-additive": {
        "sv": (
            "”{expression}”: kvoter, andelar och index av {dataset} är inga delar av en summa",
            "fråga om serien som de är räknade på i stället",
        ),
        "en": (
            "“{expression}”: ratios, shares and indexes of {dataset} are no parts of a sum",
            "ask the series that they are computed from instead",
        ),
    },
    "periods-in-order": {
        "sv": ("”{expression}”: {start} ligger inte före {end}", "skriv den tidigare perioden först"),
        "en": ("“{expression}”: {start} does not come before {end}", "write the earlier period first"),
    },
    "uneven-periods": {
        "sv": (
            "”{expression}”: perioderna ligger inte jämnt, så det finns ingen självklar period före {end}",
            'skriv .change_between("{start}", "{end}")',
        ),
        "en": (
            "“{expression}”: the periods are not evenly spaced, so no period is plainly the one before {end}",
            'write .change_between("{start}", "{end}")',
        ),
    },
    "gap-needs-two": {
        "sv": (
            "”{expression}”: ett gap är mellan två delar, men {dimension} har {count}",
            "välj en dimension med två delar",
        ),
        "en": (
            "“{expression}”: a gap is between two members, but {dimension} has {count}",
            "choose a dimension with two members",
        ),
    },
    "no-gap": {
        "sv": ("”{expression}”: de två skiljer sig inte åt", "pröva med if innan du skriver vem som är högst"),
        "en": ("“{expression}”: the two do not differ", "test with if before saying which is higher"),
    },
    "no-percent": {
        "sv": (
            "”{expression}”: från {start} till {end} går ingen procent att räkna, värdet är noll eller negativt",
            "skriv .amount",
        ),
        "en": (
            "“{expression}”: no percent can be given from {start} to {end}, a value is zero or negative",
            "write .amount",
        ),
    },
    "percent-of-share": {
        "sv": (
            "”{expression}”: andelar ändras i procentenheter, inte i procent",
            "skriv ändringen själv, eller .amount",
        ),
        "en": (
            "“{expression}”: shares change by percentage points, not by percent",
            "print the change itself, or .amount",
        ),
    },
    "no-record": {
        "sv": (
            "”{expression}”: {period} är lika med {before}, så det är ingen notering att tala om",
            "ta bort meningen, eller pröva med if",
        ),
        "en": (
            "“{expression}”: {period} equals {before}, so there is no record to speak of",
            "drop the sentence, or test with if",
        ),
    },
    "rank-of-nation": {
        "sv": ("”{expression}”: riket har ingen plats bland länen", "välj en region med .in_region(…)"),
        "en": ("“{expression}”: the nation has no place among the counties", "choose a region with .in_region(…)"),
    },
    "rank-missing": {
        "sv": (
            "”{expression}”: {count} av regionerna saknas i {dataset}, bland dem {first}",
            "en plats kräver värden för alla",
        ),
        "en": (
            "“{expression}”: {count} of the regions are missing from {dataset}, among them {first}",
            "a rank needs values for all of them",
        ),
    },
    "no-members": {
        "sv": (
            "”{expression}”: {dataset} har inget att dela upp på ”{words}”",
            "se efter vilka regioner och delar som finns i datafilen",
        ),
        "en": (
            "“{expression}”: {dataset} has nothing to divide by “{words}”",
            "see which regions and members the data file holds",
        ),
    },
    "empty-group": {
        "sv": ("”{expression}”: ingen hör till gruppen", "pröva med .count i en if-sats först"),
        "en": ("“{expression}”: nobody belongs to the group", "test .count with if first"),
    },
    "none-rising": {
        "sv": ("”{expression}”: ingen del ökade", "pröva med if, eller använd .largest_decrease"),
        "en": ("“{expression}”: no member rose", "test with if, or use .largest_decrease"),
    },
    "none-falling": {
        "sv": ("”{expression}”: ingen del minskade", "pröva med if, eller använd .largest_increase"),
        "en": ("“{expression}”: no member fell", "test with if, or use .largest_increase"),
    },
    "no-contribution": {
        "sv": ("”{expression}”: helheten är oförändrad, så ingen bidrog mest", "ta bort meningen, eller pröva med if"),
        "en": (
            "“{expression}”: the whole is unchanged, so nobody contributed most",
            "drop the sentence, or test with if",
        ),
    },
    "not-comparable": {
        "sv": (
            "”{expression}”: {dataset} och {other} mäter olika saker",
            "ange comparable_with: [{other}] i {dataset}.yaml om de går att jämföra",
        ),
        "en": (
            "“{expression}”: {dataset} and {other} measure different things",
            "give comparable_with: [{other}] in {dataset}.yaml if they can be compared",
        ),
    },
    "target-behind-base": {
        "sv": ("målvärdet {value} ligger på fel sida om utgångsläget, {base}", "rätta value: eller direction: under target:"),
        "en": ("the target {value} lies on the wrong side of where it starts, {base}", "mend value: or direction: under target:"),
    },
    "target-unknown": {
        "sv": (
            "”{expression}”: det går inte att bedöma {series} mot målet",
            "det krävs minst tre perioder sedan målets start och inget brott i serien",
        ),
        "en": (
            "“{expression}”: {series} cannot be judged against its target",
            "three periods since the target's base and no break are needed",
        ),
    },
    "test-takes-series": {
        "sv": (
            "”{expression}”: {test} prövar en serie eller dess senaste värde",
            "skriv till exempel ”exporters is {test}”",
        ),
        "en": ("“{expression}”: {test} tests a series or its latest value", "write for example “exporters is {test}”"),
    },
    "test-takes-count": {
        "sv": ("”{expression}”: {test} tar ett antal platser", "skriv till exempel {test}(5)"),
        "en": ("“{expression}”: {test} takes a number of places", "write for example {test}(5)"),
    },
    "test-takes-target": {
        "sv": ("”{expression}”: {test} prövar ett mål", "skriv till exempel ”exporters.target is on_track”"),
        "en": ("“{expression}”: {test} tests a target", "write for example “exporters.target is on_track”"),
    },
    "texts-have-no-order": {
        "sv": ("”{expression}”: texter kan bara jämföras med ==, inte {symbol}", "jämför tal i stället"),
        "en": ("“{expression}”: texts can be compared by == alone, not {symbol}", "compare numbers instead"),
    },
    "number-with-text": {
        "sv": (
            "”{expression}”: ett tal och en text går inte att jämföra ({one}, {other})",
            "skriv talet utan citattecken",
        ),
        "en": (
            "“{expression}”: a number and a text cannot be compared ({one}, {other})",
            "write the number without quotes",
        ),
    },
    "periods-of-two-kinds": {
        "sv": (
            "”{expression}”: perioderna {one} och {other} är av olika slag",
            "skriv perioden som i datafilen, till exempel \"2023K1\" eller \"2023M01\"",
        ),
        "en": (
            "“{expression}”: the periods {one} and {other} are of different kinds",
            "write the period as in the data file, for example \"2023Q1\" or \"2023M01\"",
        ),
    },
    "code-unknown": {
        "sv": ("”{expression}”: .{word} är aldrig ”{words}”", "här finns: {known}"),
        "en": ("“{expression}”: .{word} is never “{words}”", "there are: {known}"),
    },
    "word-not-compared": {
        "sv": ("”{expression}”: .{word} går inte att jämföra", "jämför .direction eller ett tal"),
        "en": ("“{expression}”: .{word} cannot be compared", "compare .direction or a number"),
    },
    "not-comparable-value": {
        "sv": ("”{expression}”: {one} är inget tal", "jämför ett värde, till exempel .latest"),
        "en": ("“{expression}”: {one} is no number", "compare a value, for example .latest"),
    },
}
