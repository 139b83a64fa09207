"""Messages of `formats/` about data files: tables, cells, rows, and figures that cannot be right."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "member-empty": {
        "sv": ("tom cell i kolumnen ”{column}”", "skriv vad raden gäller"),
        "en": ("empty cell in the column “{column}”", "write what the row is about"),
    },
    "region-unknown": {
        "sv": (
            "”{words}” i kolumnen ”{column}” är varken ett län eller en kommun",
            "skriv namnet eller koden som hos SCB",
        ),
        "en": (
            "“{words}” in the column “{column}” is neither a county nor a municipality",
            "write the name or code as SCB does",
        ),
    },
    "region-code": {
        "sv": (
            "”{words}” i kolumnen ”{column}” är ingen kod för ett län eller en kommun",
            "länskoder har två siffror och kommunkoder fyra, med nollan först kvar",
        ),
        "en": (
            "“{words}” in the column “{column}” is the code of no county or municipality",
            "codes of counties have two digits, those of municipalities four, and keep their first zero",
        ),
    },
    "region-disagrees": {
        "sv": ("koden och namnet i ”{words}” (kolumnen ”{column}”) gäller olika områden", "rätta det ena"),
        "en": ("code and name in “{words}” (column “{column}”) are of different regions", "correct one of them"),
    },
    "period-unknown": {
        "sv": ("”{words}” är ingen period", "skriv 2021, 2023H1, 2023K1, 2023M01 eller 2018/2019"),
        "en": ("“{words}” is no period", "write 2021, 2023H1, 2023K1, 2023M01 or 2018/2019"),
    },
    "period-mixed": {
        "sv": (
            "”{words}” är en annan sorts period än ”{first}”",
            "använd bara år, bara kvartal och så vidare i samma fil",
        ),
        "en": (
            "“{words}” is another kind of period than “{first}”",
            "use only years, only quarters and so on in one file",
        ),
    },
    "period-not-there": {
        "sv": ("perioden ”{words}” finns inte i filen", "skriv den som i filen"),
        "en": ("the file has no period “{words}”", "write it as the file does"),
    },
    "status-unknown": {
        "sv": (
            "”{words}” i kolumnen ”{column}” är ingen känd märkning",
            "skriv p för preliminär, r för reviderad, eller lämna cellen tom",
        ),
        "en": (
            "“{words}” in the column “{column}” is no known mark",
            "write p for provisional, r for revised, or leave the cell empty",
        ),
    },
    "margin-unknown": {
        "sv": ("”{words}” i kolumnen ”{column}” är ingen felmarginal", "skriv ett tal som inte är negativt"),
        "en": ("“{words}” in the column “{column}” is no margin", "write a number that is not negative"),
    },
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
    "cell-empty": {
        "sv": ("tom cell i kolumnen ”{column}”", "skriv .. om uppgift saknas"),
        "en": ("empty cell in the column “{column}”", "write .. where there is no figure"),
    },
    "cell-not-a-number": {
        "sv": (
            "”{words}” i kolumnen ”{column}” är inget tal",
            "skriv ett tal, eller säg vad tecknet betyder med ”symbols:”",
        ),
        "en": (
            "“{words}” in the column “{column}” is no number",
            "write a number, or say what the sign means with “symbols:”",
        ),
    },
    "cell-scientific": {
        "sv": (
            "”{words}” i kolumnen ”{column}” är avrundat av ett kalkylprogram",
            "ge cellen talformat, så att alla siffror syns, och spara igen",
        ),
        "en": (
            "“{words}” in the column “{column}” was rounded by a spreadsheet",
            "format the cell as a number, so that every digit shows, and save again",
        ),
    },
    "cell-two-ways": {
        "sv": (
            "”{words}” i kolumnen ”{column}” kan vara både ett tusental och ett decimaltal",
            "skriv tusental med mellanslag; är det tre decimaler, sätt ”decimals: 3”",
        ),
        "en": (
            "“{words}” in the column “{column}” may be thousands or decimals",
            "write thousands with a space; if there are three decimals, set “decimals: 3”",
        ),
    },
    "cell-many-marks": {
        "sv": (
            "”{words}” i kolumnen ”{column}” har flera komman eller punkter",
            "skriv tusental med mellanslag: 1 234,5",
        ),
        "en": (
            "“{words}” in the column “{column}” has several commas or points",
            "write thousands with a space: 1 234.5",
        ),
    },
    "cell-percent": {
        "sv": (
            "”{words}” i kolumnen ”{column}” har tecknet {mark}, men det är inte enheten",
            "ta bort tecknet, eller rätta ”unit:”",
        ),
        "en": (
            "“{words}” in the column “{column}” has the sign {mark}, which is not the unit",
            "remove the sign, or correct “unit:”",
        ),
    },
    "cell-marked": {
        "sv": (
            "”{words}” i kolumnen ”{column}” har märket ”{mark}” efter talet",
            "flytta det till en egen kolumn och namnge den med ”status:”, eller säg vad det betyder med ”symbols:”",
        ),
        "en": (
            "“{words}” in the column “{column}” has the mark “{mark}” after the number",
            "move it to a column of its own and name that with “status:”, or say what it means with “symbols:”",
        ),
    },
    "rows-collide": {
        "sv": ("raderna {first} och {second} gäller samma sak: {words}", "behåll den ena"),
        "en": ("rows {first} and {second} are about the same: {words}", "keep one of them"),
    },
    "rows-collide-by": {
        "sv": (
            "raderna {first} och {second} gäller båda {words}, men skiljer sig i kolumnen ”{column}” ({examples})",
            "gör kolumnen till en indelning under ”dimensions:”, eller välj rader med ”where:”",
        ),
        "en": (
            "rows {first} and {second} are both about {words}, but differ in the column “{column}” ({examples})",
            "make the column one of the “dimensions:”, or pick rows with “where:”",
        ),
    },
    "share-outside": {
        "sv": (
            "andelen {words} ligger utanför 0–{whole}",
            "rätta siffran; är det ingen andel, säg det i enheten: ”procent per år”",
        ),
        "en": (
            "the share {words} lies outside 0–{whole}",
            "correct the figure; if it is no share, say so in the unit: “percent per year”",
        ),
    },
    "share-fractions": {
        "sv": (
            "alla andelar ligger mellan 0 och 1",
            "Excel sparar 12 % som 0,12: visar bladet procent, gör om cellerna till vanliga tal",
        ),
        "en": (
            "all shares lie between 0 and 1",
            "Excel stores 12 % as 0.12: if the sheet shows percent, turn the cells into plain numbers",
        ),
    },
    "total-below-all": {
        "sv": (
            "totalen {words} på rad {line} är lägre än den minsta delen, {part} på rad {other}",
            "rätta den av dem som är fel",
        ),
        "en": (
            "the total {words} in row {line} is lower than its smallest part, {part} in row {other}",
            "correct the wrong one",
        ),
    },
    "total-below-part": {
        "sv": (
            "totalen {words} på rad {line} är lägre än en av delarna, {part} på rad {other}",
            "rätta den av dem som är fel",
        ),
        "en": (
            "the total {words} in row {line} is lower than one of its parts, {part} in row {other}",
            "correct the wrong one",
        ),
    },
    "total-above-all": {
        "sv": (
            "totalen {words} på rad {line} är högre än den största delen, {part} på rad {other}",
            "rätta den av dem som är fel",
        ),
        "en": (
            "the total {words} in row {line} is higher than its largest part, {part} in row {other}",
            "correct the wrong one",
        ),
    },
    "total-not-sum": {
        "sv": ("delarna i ”{dimension}” summerar till {sum}, inte till totalen {words} ({count} fall i filen)", ""),
        "en": ("the parts of “{dimension}” add up to {sum}, not to the total {words} ({count} cases in the file)", ""),
    },
}
