"""Messages of `formats/` about data files: cells, rows, and figures that cannot be right."""

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
    "period-unclear": {
        "sv": ("”{words}” kan vara både en månad och ett läsår", "skriv {month} eller {years}"),
        "en": ("“{words}” may be a month or a school year", "write {month} or {years}"),
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
