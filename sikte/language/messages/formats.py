"""Messages of `formats/` about what authors write: YAML, settings, what datasets mean; those of data files beside."""

from sikte.language.messages import figures, tables

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    **figures.MESSAGES,
    **tables.MESSAGES,
    "yaml-too-large": {
        "sv": ("texten är större än {limit} kB", "dela upp den"),
        "en": ("the text is larger than {limit} kB", "split it up"),
    },
    "yaml-unreadable": {
        "sv": (
            "YAML går inte att läsa: ”{reason}”",
            "sätt citattecken runt text som innehåller kolon eller #, och stäng alla klamrar och citattecken",
        ),
        "en": (
            "this YAML cannot be read: “{reason}”",
            "put quotes around text that holds a colon or a #, and close every bracket and quote",
        ),
    },
    "yaml-tab": {
        "sv": ("indraget före ”{words}” är en tabb", "använd mellanslag"),
        "en": ("“{words}” is indented by a tab", "use spaces"),
    },
    "yaml-tag": {
        "sv": ("ankare, alias och taggar används inte i Sikte: ”{words}”", "skriv ut värdet"),
        "en": ("Sikte uses no anchors, aliases or tags: “{words}”", "write the value out"),
    },
    "yaml-key": {
        "sv": ("en nyckel måste vara en enkel text", "skriv ”nyckel: värde”"),
        "en": ("a key must be a plain text", "write “key: value”"),
    },
    "yaml-duplicate-key": {
        "sv": ("nyckeln ”{key}” står två gånger", "behåll den ena"),
        "en": ("the key “{key}” stands twice", "keep one of them"),
    },
    "yaml-not-a-mapping": {
        "sv": ("här ska det stå nycklar med värden, inte ”{words}”", "skriv ”nyckel: värde” på varje rad"),
        "en": ("keys with values are expected here, not “{words}”", "write “key: value” on each line"),
    },
    "key-missing": {
        "sv": ("”{key}” saknas", "lägg till raden ”{key}: …”"),
        "en": ("“{key}” is missing", "add the line “{key}: …”"),
    },
    "key-unknown": {
        "sv": ("okänd nyckel: ”{key}”", "här finns: {known}"),
        "en": ("unknown key: “{key}”", "known here: {known}"),
    },
    "key-not-text": {
        "sv": ("”{key}” ska vara en enda text", "skriv den på samma rad som nyckeln, utan klamrar och utan lista"),
        "en": ("“{key}” must be a single text", "write it on the key's line, without brackets and without a list"),
    },
    "key-not-a-mapping": {
        "sv": ("”{key}” ska ha nycklar med värden under sig", "skriv dem indragna på raderna under"),
        "en": ("“{key}” must hold keys with values", "write them indented on the lines below"),
    },
    "key-not-a-choice": {
        "sv": ("”{words}” är inget värde för ”{key}”", "välj bland {options}"),
        "en": ("“{words}” is no value for “{key}”", "choose among {options}"),
    },
    "open-data-organisation": {
        "sv": (
            "”{words}” är inget organisationsnummer",
            "skriv tio siffror, till exempel 232100-0016, eller en webbadress som organisationen är känd under",
        ),
        "en": (
            "“{words}” is no organisation number",
            "write ten digits, for example 232100-0016, or a web address that the organisation is known by",
        ),
    },
    "open-data-check-digit": {
        "sv": ("den sista siffran i organisationsnumret ”{words}” stämmer inte", "jämför med Bolagsverkets eller SCB:s uppgift"),
        "en": ("the last digit of the organisation number “{words}” is wrong", "compare it with the official register"),
    },
    "open-data-email": {
        "sv": ("”{words}” är ingen e-postadress", "skriv till exempel oppnadata@exempel.se"),
        "en": ("“{words}” is no e-mail address", "write for example opendata@exempel.se"),
    },
    "key-not-a-flag": {
        "sv": ("”{key}” är antingen true eller false, inte ”{words}”", "skriv true eller false"),
        "en": ("“{key}” is either true or false, not “{words}”", "write true or false"),
    },
    "key-not-a-number": {
        "sv": ("”{key}” ska vara ett tal, inte ”{words}”", "skriv till exempel 12 eller 12.5"),
        "en": ("“{key}” must be a number, not “{words}”", "write for example 12 or 12.5"),
    },
    "key-not-whole": {
        "sv": ("”{key}” ska vara ett heltal från {least} till {most}, inte ”{words}”", "skriv bara siffror"),
        "en": ("“{key}” must be a whole number from {least} to {most}, not “{words}”", "write digits only"),
    },
    "key-not-a-date": {
        "sv": ("”{key}” ska vara ett datum, inte ”{words}”", "skriv det som 2026-03-01"),
        "en": ("“{key}” must be a date, not “{words}”", "write it as 2026-03-01"),
    },
    "key-not-a-language": {
        "sv": ("”{words}” är ingen språkkod i ”{key}”", "skriv {{sv: …, en: …}}"),
        "en": ("“{words}” is no language code in “{key}”", "write {{sv: …, en: …}}"),
    },
    "yaml-too-deep": {
        "sv": ("YAML:en har fler än {limit} nivåer", "skriv den plattare"),
        "en": ("this YAML has more than {limit} levels", "write it flatter"),
    },
    "text-not-utf-8": {
        "sv": ("filen är inte sparad som UTF-8", "spara om den med teckenkodningen UTF-8"),
        "en": ("the file is not saved as UTF-8", "save it again with the encoding UTF-8"),
    },
    "key-not-an-address": {
        "sv": ("”{words}” är ingen webbadress", "skriv hela adressen, till exempel https://www.scb.se/"),
        "en": ("“{words}” is no web address", "write all of it, such as https://www.scb.se/"),
    },
    "settings-missing": {
        "sv": ("filen saknas", "skapa content/site.yaml med name, region och base_url"),
        "en": ("the file is missing", "create content/site.yaml with name, region and base_url"),
    },
    "settings-base-url": {
        "sv": ("”{words}” kan inte vara webbplatsens adress", "skriv till exempel https://exempel.se/"),
        "en": ("“{words}” cannot be the site's address", "write for example https://example.org/"),
    },
    "settings-region-code": {
        "sv": ("”{words}” är ingen kod för ett län eller en kommun", 'Västmanlands län är "19" och Sala kommun "1981"'),
        "en": (
            "“{words}” is the code of no county or municipality",
            'Stockholm County is "01", Sala municipality "1981"',
        ),
    },
    "settings-region-name": {
        "sv": (
            "koden {number} är {name}, men namnet är ett annat läns eller en annan kommuns",
            "rätta koden eller namnet",
        ),
        "en": ("the code {number} is {name}, but the name is another region's", "correct the code or the name"),
    },
    "settings-logo": {
        "sv": ("bilden ”{words}” finns inte", "lägg den i content/media/ och skriv dess namn, utan mapp"),
        "en": ("there is no image “{words}”", "put it into content/media/ and write its name, without a folder"),
    },
    "accessibility-placeholder": {
        "sv": ("”{left}” i ”{key}” ser ut som något som ska fyllas i: ”{words}”", "skriv färdigt texten"),
        "en": ("“{left}” in “{key}” looks like something to be filled in: “{words}”", "finish the text"),
    },
    "accessibility-report-mail": {
        "sv": (
            "”{words}” räcker inte för att ta emot anmälningar",
            "ange adressen till ett formulär, där man kan vara anonym: ”report: https://…”",
        ),
        "en": (
            "“{words}” is not enough to receive reports",
            "give the address of a form where people can be anonymous: “report: https://…”",
        ),
    },
    "accessibility-full-with-faults": {
        "sv": (
            "”status: full” går inte ihop med att det finns brister ({count})",
            "skriv ”status: partial”, eller stryk de brister som är åtgärdade",
        ),
        "en": (
            "“status: full” contradicts that there are faults ({count})",
            "write “status: partial”, or remove the faults that are mended",
        ),
    },
    "accessibility-without-faults": {
        "sv": (
            "”status: {words}” utan brister: lagen kräver att alla kända brister räknas upp",
            "lägg till ”faults:” med ”what:” och ”why:” för var och en",
        ),
        "en": (
            "“status: {words}” without faults: the law asks for every known fault to be listed",
            "add “faults:” with “what:” and “why:” for each",
        ),
    },
    "accessibility-updated-before": {
        "sv": ("”updated” är före bedömningen ({day})", "rätta ett av datumen"),
        "en": ("“updated” is before the assessment ({day})", "correct one of the dates"),
    },
    "accessibility-old": {
        "sv": (
            "tillgänglighetsredogörelsen är från {day}, mer än ett år gammal",
            "gå igenom webbplatsen igen och ändra ”updated:”",
        ),
        "en": (
            "the accessibility statement is from {day}, more than a year old",
            "go through the website again, and change “updated:”",
        ),
    },
    "counting-url": {
        "sv": ("”{words}” är ingen adress som kan ta emot besök", "skriv den som https://statistik.exempel.se/"),
        "en": ("“{words}” is no address that can receive visits", "write it like https://statistik.exempel.se/"),
    },
    "settings-color-comment": {
        "sv": ("”{key}” har ingen färg: det som står efter # läses som en kommentar", 'skriv den som "#1d4f7c", inom citattecken'),
        "en": ("“{key}” has no colour: what follows a # is read as a comment", 'write it as "#1d4f7c", in quotes'),
    },
    "settings-executor": {
        "sv": ("executor: ”{words}” är inget som kan bygga", "skriv processes, none, eller dask://värd:port"),
        "en": ("executor: “{words}” is nothing that can build", "write processes, none, or dask://host:port"),
    },
    "settings-color": {
        "sv": ("”{words}” är ingen färg", 'skriv den som "#1d4f7c", inom citattecken'),
        "en": ("“{words}” is no colour", 'write it as "#1d4f7c", in quotes'),
    },
    "dataset-later": {
        "sv": (
            "”{words}” stöds inte ännu: det kommer senare",
            "spara siffrorna som .csv eller .xlsx",
        ),
        "en": ("“{words}” is not supported yet: that comes later", "save the figures as .csv or .xlsx"),
    },
    "dataset-reserved": {
        "sv": ("”{words}” är upptaget: i texterna betyder det något annat", "ge filen ett annat namn"),
        "en": ("“{words}” is taken: in texts it means something else", "give the file another name"),
    },
    "dataset-name": {
        "sv": (
            "”{words}” kan inte vara namn på siffror",
            "använd små bokstäver a–z, siffror och _, till exempel exporterande_foretag",
        ),
        "en": (
            "“{words}” cannot be the name of a dataset",
            "use small letters a–z, digits and _, such as exporting_companies",
        ),
    },
    "dataset-unknown": {
        "sv": (
            "det finns inga siffror som heter ”{words}”",
            "skriv namnet på en YAML-fil i content/data, utan ändelse",
        ),
        "en": (
            "there is no dataset called “{words}”",
            "write the name of a YAML file in content/data, without its ending",
        ),
    },
    "data-missing": {
        "sv": ("datafilen ”{words}” finns inte", "lägg den i content/data, eller säg vilken det är med ”file: …”"),
        "en": ("there is no data file “{words}”", "put it into content/data, or say which it is with “file: …”"),
    },
    "data-foreign": {
        "sv": (
            "Sikte läser inte filer som ”{words}”",
            "spara siffror som .csv eller .xlsx, och vad de betyder som .yaml",
        ),
        "en": (
            "Sikte does not read files like “{words}”",
            "save figures as .csv or .xlsx, and what they mean as .yaml",
        ),
    },
    "data-unused": {
        "sv": ("{yaml} läser en annan fil än ”{words}”", "skriv ”file: {words}” där, eller ta bort filen"),
        "en": ("{yaml} reads another file than “{words}”", "write “file: {words}” there, or delete the file"),
    },
    "data-elsewhere": {
        "sv": ("ingen läser ”{words}”", "lägg filen direkt i content/data/, eller peka ut den med ”file: …”"),
        "en": ("nobody reads “{words}”", "put the file into content/data/ itself, or name it with “file: …”"),
    },
    "data-undescribed": {
        "sv": ("ingen YAML-fil säger vad ”{words}” betyder", "skapa {yaml} med title, unit, time, value och source"),
        "en": ("no YAML file says what “{words}” means", "create {yaml} with title, unit, time, value and source"),
    },
    "dimension-name": {
        "sv": (
            "”{words}” kan inte användas i texter",
            "ta ett ord utan mellanslag och bindestreck; ”column:” säger vad filen kallar det",
        ),
        "en": (
            "“{words}” cannot be used in texts",
            "take a word without spaces or hyphens; “column:” says what the file calls it",
        ),
    },
    "dimension-unknown": {
        "sv": ("det finns ingen indelning som heter ”{words}”", "här finns: {known}"),
        "en": ("there is no dimension called “{words}”", "known here: {known}"),
    },
    "column-unknown": {
        "sv": ("filen har ingen kolumn ”{words}”", "kolumnerna är: {known}"),
        "en": ("the file has no column “{words}”", "its columns are: {known}"),
    },
    "wide-nothing": {
        "sv": (
            "ingen kolumn har siffror att läsa",
            "utan ”columns:” ska rubrikerna vara perioder som 2021; kolumnerna är: {known}",
        ),
        "en": (
            "no column holds figures to read",
            "without “columns:” the headings must be periods such as 2021; the columns are: {known}",
        ),
    },
    "where-nothing": {
        "sv": (
            "inga rader uppfyller alla villkor i ”where:”",
            "kontrollera att värdena förekommer på samma rad i filen",
        ),
        "en": ("no row meets all conditions of “where:”", "see that the values stand in one row of the file"),
    },
    "member-unknown": {
        "sv": ("”{words}” finns inte i ”{dimension}”", "skriv det som det står i filen"),
        "en": ("“{words}” is not in “{dimension}”", "write it as the file does"),
    },
}
