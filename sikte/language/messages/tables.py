"""Messages of `formats/` about data files as files: text tables and workbooks, before their cells are read."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "table-encoding": {
        "sv": ("filens teckenkodning är okänd", "spara den som CSV UTF-8"),
        "en": ("the file's encoding is unknown", "save it as CSV UTF-8"),
    },
    "table-mixed": {
        "sv": ("raden har en annan teckenkodning än resten av filen", "skriv om åäö på raden, och spara filen som CSV UTF-8"),
        "en": ("this line has another encoding than the rest of the file", "type anew what is garbled in it, and save the file as CSV UTF-8"),
    },
    "table-nul": {
        "sv": ("filen innehåller tecken som inte hör hemma i text (NUL)", "spara om den som CSV UTF-8"),
        "en": ("the file holds characters that do not belong in text (NUL)", "save it again as CSV UTF-8"),
    },
    "table-quotes": {
        "sv": (
            "citattecknen i raden går inte ihop",
            "stäng varje citattecken, och skriv ett citattecken inuti en cell dubbelt",
        ),
        "en": (
            "the quotation marks of this row do not match",
            "close each of them, and double one that stands inside a cell",
        ),
    },
    "table-empty": {
        "sv": ("filen har inga siffror", "första raden ska namnge kolumnerna, och raderna under ha värdena"),
        "en": ("the file holds no figures", "the first row names the columns, the rows below hold the values"),
    },
    "table-blank-name": {
        "sv": ("kolumn {number} saknar rubrik", "ge den ett namn, eller ta bort den"),
        "en": ("column {number} has no heading", "give it a name, or delete it"),
    },
    "table-same-name": {
        "sv": ("två kolumner heter ”{words}”", "ge dem olika namn"),
        "en": ("two columns are called “{words}”", "give them different names"),
    },
    "table-ragged": {
        "sv": (
            "antalet celler i raden är {count}, men i rubrikraden {width}",
            "sätt citattecken runt celler som innehåller skiljetecknet, eller säg med ”header:” vilken rad som är rubrikraden",
        ),
        "en": (
            "this row's number of cells is {count}, but the header's is {width}",
            "put quotes around cells that hold the delimiter, or say with “header:” which row is the header",
        ),
    },
    "table-header": {
        "sv": (
            "rubrikraden har {width} celler, men raderna under den {count}",
            "säg med ”header:” vilken rad som namnger kolumnerna (är det rad {line}?)",
        ),
        "en": (
            "the header's number of cells is {width}, but that of the rows below is {count}",
            "say with “header:” which row names the columns (is it row {line}?)",
        ),
    },
    "table-more": {
        "sv": ("och {count} fel till i samma fil", "rätta de första, så kan fler falla bort"),
        "en": ("and {count} more faults in this file", "mend the first ones, and others may go away"),
    },
    "excel-locked": {
        "sv": ("arbetsboken är krypterad, eller sparad i det gamla formatet .xls", "spara den som .xlsx utan lösenord"),
        "en": ("the workbook is encrypted, or saved in the old format .xls", "save it as .xlsx without a password"),
    },
    "excel-unreadable": {
        "sv": ("arbetsboken går inte att läsa", "öppna den i Excel och spara om den som .xlsx"),
        "en": ("the workbook cannot be read", "open it in Excel and save it again as .xlsx"),
    },
    "excel-too-large": {
        "sv": (
            "arbetsboken är för stor att läsa",
            "ta bort tomma rader och kolumner långt ut, eller spara bladet som .csv",
        ),
        "en": ("the workbook is too large to read", "delete far-off rows and columns, or save the sheet as .csv"),
    },
    "excel-sheet": {
        "sv": ("arbetsboken har inget blad ”{words}”", "bladen är: {known}"),
        "en": ("the workbook has no sheet “{words}”", "its sheets are: {known}"),
    },
    "excel-formula": {
        "sv": (
            "formeln i cell {words} är sparad utan sitt resultat",
            "öppna arbetsboken i Excel, låt den räkna om, och spara den",
        ),
        "en": (
            "the formula in cell {words} is saved without its result",
            "open the workbook in Excel, let it recalculate, and save it",
        ),
    },
    "excel-formulas": {
        "sv": (
            "formeln i cell {words} är sparad utan sitt resultat, och {count} till likaså",
            "öppna arbetsboken i Excel, låt den räkna om, och spara den",
        ),
        "en": (
            "the formula in cell {words} is saved without its result, and so are {count} more",
            "open the workbook in Excel, let it recalculate, and save it",
        ),
    },
    "sheet-without-sheets": {
        "sv": ("”sheet: {words}” säger vilket blad, men ”{file}” har inga blad", "ta bort raden, eller spara filen som .xlsx"),
        "en": ("“sheet: {words}” names a sheet, but “{file}” has none", "remove the line, or save the file as .xlsx"),
    },
}
