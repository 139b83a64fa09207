"""Messages about charts: what is asked of them in a block, and what their data cannot show."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "chart-kind-unknown": {
        "sv": ("det finns ingen diagramtyp ”{words}”", "välj bland {kinds}"),
        "en": ("there is no chart type “{words}”", "choose among {kinds}"),
    },
    "chart-twice": {
        "sv": ("två diagram på sidan får samma namn: ”{id}”", "ge det ena en egen id: i sitt block"),
        "en": ("two charts of the page get the same name: “{id}”", "give one of them an id: of its own"),
    },
    "chart-taken": {
        "sv": ("två diagram på webbplatsen får samma namn: ”{id}”", "ge det ena en egen id: i sitt block"),
        "en": ("two charts of the site get the same name: “{id}”", "give one of them an id: of its own in its block"),
    },
    "series-unknown": {
        "sv": ("det finns ingen datamängd ”{words}”", "datamängden heter som sin fil i content/data/"),
        "en": ("there is no dataset “{words}”", "a dataset is called as its file in content/data/"),
    },
    "members-need-by": {
        "sv": ("”{words}” under members: kräver en dimension", "ange by: med en dimension"),
        "en": ("“{words}” under members: needs a dimension", "give by: with one dimension"),
    },
    "stack-not-additive": {
        "sv": (
            "delarna i {dataset} får inte staplas på varandra",
            "ange additive: true i datamängdens YAML om de får summeras, eller välj type: line eller grouped-bar",
        ),
        "en": (
            "the parts of {dataset} may not be stacked",
            "give additive: true in the dataset's YAML if they may be summed, or choose type: line or grouped-bar",
        ),
    },
    "chart-undivided": {
        "sv": ("diagramtypen ”{words}” visar en serie för varje del", "ange by: med en dimension, eller välj en annan typ"),
        "en": ("the chart type “{words}” shows a series for each part", "give by: with a dimension, or choose another type"),
    },
    "map-no-regions": {
        "sv": ("en karta kan inte delas upp efter ”{words}”", "skriv by: region för länen eller by: municipality för länets kommuner"),
        "en": ("a map cannot be divided by “{words}”", "write by: region for the counties or by: municipality for the county's municipalities"),
    },
    "area-negative": {
        "sv": ("{dataset} har värden under noll, som en yta inte kan visa", "välj type: stacked-bar eller line"),
        "en": ("{dataset} has values below zero, which an area cannot show", "choose type: stacked-bar or line"),
    },
    "code-missing": {
        "sv": ("det finns ingen fil ”{words}” med egen diagramkod", "lägg filen i content/charts/ och skriv code: charts/namn.py"),
        "en": ("there is no file “{words}” with chart code", "put the file in content/charts/ and write code: charts/name.py"),
    },
    "code-unreadable": {
        "sv": ("”{words}” går inte att läsa: {reason}", "rätta felet på raden"),
        "en": ("“{words}” cannot be read: {reason}", "mend the fault on this line"),
    },
    "code-no-function": {
        "sv": ("diagramkoden saknar funktionen ”{words}”", "definiera den, eller ange en annan med function: i blocket"),
        "en": ("the chart code lacks the function “{words}”", "define it, or name another one by function: in the block"),
    },
    "code-failed": {
        "sv": ("diagramkoden avbröts: {reason}", "rätta felet på raden"),
        "en": ("the chart code stopped: {reason}", "mend the fault on this line"),
    },
    "code-no-chart": {
        "sv": ("”{words}” gav inget Altair-diagram utan {kind}", "låt funktionen ge ett diagram: return alt.Chart(data)…"),
        "en": ("“{words}” gave no Altair chart but {kind}", "let the function return a chart: return alt.Chart(data)…"),
    },
    "code-composed": {
        "sv": ("”{words}” ger ett diagram som är sammansatt av flera", "gör ett block av varje del, så att de får plats på en telefon"),
        "en": ("“{words}” gives a chart composed of several", "make a block of each part, so that they fit on a phone"),
    },
    "code-remote": {
        "sv": ("diagrammet hämtar ”{words}”", "använd de data som funktionen får; en sida hämtar ingenting"),
        "en": ("the chart fetches “{words}”", "use the data that the function is given; a page fetches nothing"),
    },
    "code-column": {
        "sv": ("diagrammet har ingen kolumn ”{words}” i sina data", "rätta namnet, eller lägg till kolumnen"),
        "en": ("the chart has no column “{words}” in its data", "mend the name, or add the column"),
    },
    "code-empty": {
        "sv": ("”{words}” ger ett diagram som inte visar någonting", "se efter vad funktionen gör med sina data"),
        "en": ("“{words}” gives a chart that shows nothing", "look at what the function does with its data"),
    },
    "code-refused": {
        "sv": ("Vega kan inte rita det som ”{words}” ger: {reason}", "rätta diagrammet som funktionen ger"),
        "en": ("Vega cannot draw what “{words}” gives: {reason}", "mend the chart that the function returns"),
    },
    "code-lacking": {
        "sv": ("”{words}” räknar med {transform}, som Vega i läsarens webbläsare saknar", "räkna i funktionen i stället, eller ta bort live: vega"),
        "en": ("“{words}” reckons with {transform}, which Vega in the reader's browser lacks", "reckon in the function instead, or remove live: vega"),
    },
    "code-moving": {
        "sv": ("”{words}” ger ett diagram som rör sig av sig självt", "låt bara läsaren sätta det i rörelse: ta bort tidsstyrningen"),
        "en": ("“{words}” gives a chart that moves by itself", "let only the reader set it in motion: remove what is driven by a timer"),
    },
    "code-cut": {
        "sv": (
            "”{words}” mäter staplar eller ytor på en axel där noll saknas, så att de ljuger om hur mycket de skiljer sig åt",
            "låt axeln börja i noll: ta bort zero=False, domain eller log; eller rita punkter eller linjer i stället",
        ),
        "en": (
            "“{words}” measures bars or areas on an axis without zero, so that they lie about how much they differ",
            "let the axis begin at zero: remove zero=False, domain or log; or draw dots or lines instead",
        ),
    },
    "code-faint-mark": {
        "sv": (
            "”{words}” ritar i färger som syns för dåligt: {color} (kontrasten är som lägst {ratio}:1, men bör vara minst {least}:1)",
            "ta mörkare färger, eller rita en mörkare kant; Siktes egna färger gäller där du inte väljer några",
        ),
        "en": (
            "“{words}” draws in colours that are hard to see: {color} (the lowest contrast is {ratio}:1, and ought to be at least {least}:1)",
            "take darker colours, or draw a darker edge; Sikte's own colours are used where you choose none",
        ),
    },
    "code-faint-text": {
        "sv": (
            "”{words}” har text i färger som är svåra att läsa: {color} (kontrasten är som lägst {ratio}:1, men bör vara minst {least}:1)",
            "ta mörkare färger, eller ljusare där texten står på en mörk stapel",
        ),
        "en": (
            "“{words}” has text in colours that are hard to read: {color} (the lowest contrast is {ratio}:1, and ought to be at least {least}:1)",
            "take darker colours, or lighter ones where the text stands on a dark bar",
        ),
    },
    "code-small": {
        "sv": ("”{words}” har text som är {size} px stor", "gör den minst {least} px, eller ta bort fontSize, så går den att läsa på en telefon"),
        "en": ("“{words}” has text of {size} px", "make it at least {least} px, or remove fontSize, so that it can be read on a phone"),
    },
    "code-colors": {
        "sv": (
            "”{words}” har {count} färger att hålla isär, och fler än {most} kan ingen hålla isär",
            "ge färg åt dem som saken gäller, och låt resten vara grå; namnge dem vid linjen eller när man pekar",
        ),
        "en": (
            "“{words}” has {count} colours to tell apart, and nobody can tell more than {most}",
            "give colour to those that matter, and let the others be grey; name them beside the line or when pointed at",
        ),
    },
    "live-without-code": {
        "sv": ("live: vega är för diagram med egen kod", "ta bort raden; Siktes egna diagramtyper svarar ändå när man rör dem"),
        "en": ("live: vega is for charts with code of their own", "remove the line; Sikte's own types of chart answer anyway when touched"),
    },
    "chart-empty": {
        "sv": ("diagrammet över {dataset} har inget värde att visa", "se efter where:, since: och members:"),
        "en": ("the chart of {dataset} has no value to show", "look at where:, since: and members:"),
    },
}
