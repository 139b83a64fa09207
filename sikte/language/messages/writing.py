"""Messages of `writing/`: authors' files, texts, expressions, claims and blocks."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "document-elsewhere": {
        "sv": ("texter ligger inte här", "flytta filen till en av mapparna {folders}"),
        "en": ("texts do not lie here", "move the file to one of {folders}"),
    },
    "document-foreign": {
        "sv": ("Sikte läser inte filer som ”{words}” här", "spara texten som .md; bilder ligger i content/media/ och siffror i content/data/"),
        "en": ("Sikte does not read files like “{words}” here", "save the text as .md; images lie in content/media/ and figures in content/data/"),
    },
    "language-unknown": {
        "sv": (
            "”{words}” är inget av webbplatsens språk",
            "lägg till det under languages: i content/site.yaml ({languages}), eller byt filens namn",
        ),
        "en": (
            "“{words}” is none of the site's languages",
            "add it to languages: in content/site.yaml ({languages}), or rename the file",
        ),
    },
    "front-matter-missing": {
        "sv": ("filen börjar inte med ---", "skriv titeln och det övriga mellan två rader med --- överst i filen"),
        "en": ("the file does not begin with ---", "write the title and the rest between two lines of --- at the top"),
    },
    "front-matter-unclosed": {
        "sv": ("raden --- som avslutar filens huvud saknas", "lägg till en rad med --- före brödtexten"),
        "en": ("the line --- that ends the file's head is missing", "add a line of --- before the text"),
    },
    "image-without-alt": {
        "sv": ("bilden ”{words}” saknar alt-text", "lägg till alt: med vad bilden visar"),
        "en": ("the image “{words}” lacks a text alternative", "add alt: with what the image shows"),
    },
    "private-character": {
        "sv": ("texten innehåller ett osynligt tecken ({words})", "skriv om raden för hand"),
        "en": ("the text holds an invisible character ({words})", "type the line anew"),
    },
    "expression-unclosed": {
        "sv": ("”{words}” avslutas aldrig", "avsluta med {end}, eller skriv \\{opening} om tecknen ska synas"),
        "en": ("“{words}” is never closed", "end it with {end}, or write \\{opening} if the characters are to be seen"),
    },
    "expression-not-here": {
        "sv": ("”{words}” kan inte stå i ”{key}”", "skriv ut värdet; uttryck kan stå i titlar, texter och alt"),
        "en": ("“{words}” cannot stand in “{key}”", "write the value out; expressions may stand in titles, texts and alt"),
    },
    "expression-empty": {
        "sv": ("uttrycket är tomt", "skriv till exempel {{{{ exporters.latest }}}}"),
        "en": ("the expression is empty", "write for example {{{{ exporters.latest }}}}"),
    },
    "expression-syntax": {
        "sv": ("”{words}” går inte att tolka", "se efter parenteser, citattecken och punkter"),
        "en": ("“{words}” cannot be understood", "look at its brackets, quotes and dots"),
    },
    "expression-not-allowed": {
        "sv": (
            "”{what}” ingår inte i språket: ”{words}”",
            "låt statistiken räkna, till exempel med .change eller .share",
        ),
        "en": (
            "“{what}” is no part of the language: “{words}”",
            "let statistics do the sums, for example .change or .share",
        ),
    },
    "name-private": {
        "sv": ("namn som börjar med _ används inte: ”{words}”", "använd datamängdernas namn"),
        "en": ("names that begin with _ are not used: “{words}”", "use the names of datasets"),
    },
    "name-unknown": {
        "sv": ("det finns inget som heter ”{words}”", "använd en datamängds namn, region, site eller today"),
        "en": ("there is nothing called “{words}”", "use the name of a dataset, region, site or today"),
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
        "sv": ("”{expression}”: det finns inget filter ”{words}”", "se författarguiden"),
        "en": ("“{expression}”: there is no filter “{words}”", "see the authors' guide"),
    },
    "filter-wrong": {
        "sv": ("”{expression}”: filtret {filter} kan inte användas så", "det tar {takes}"),
        "en": ("“{expression}”: the filter {filter} cannot be used so", "it takes {takes}"),
    },
    "test-unknown": {
        "sv": ("”{expression}”: det finns inget test ”{words}”", "se författarguiden"),
        "en": ("“{expression}”: there is no test “{words}”", "see the authors' guide"),
    },
    "arguments-wrong-count": {
        "sv": ("”{expression}”: fel antal värden inom parentes efter {words}", "{words} tar {takes}"),
        "en": ("“{expression}”: the wrong number of values in brackets after {words}", "{words} takes {takes}"),
    },
    "named-arguments-wrong": {
        "sv": (
            "”{expression}”: {words} tar en dimension och en del",
            'skriv till exempel .where(size="1–9 anställda")',
        ),
        "en": (
            "“{expression}”: {words} takes a dimension and a member",
            'write for example .where(size="1–9 anställda")',
        ),
    },
    "argument-wrong-kind": {
        "sv": ("”{expression}”: {words} tar ett annat slags värde", "här väntas: {kind}"),
        "en": ("“{expression}”: {words} takes another kind of value", "expected here: {kind}"),
    },
    "constant-not-allowed": {
        "sv": ("”{expression}”: {words} är inget värde i språket", "skriv ett tal eller en text inom citattecken"),
        "en": ("“{expression}”: {words} is no value of the language", "write a number, or a text in quotes"),
    },
    "condition-not-a-test": {
        "sv": ("”{expression}” är varken sant eller falskt", "pröva något, till exempel ”exporters is rising”"),
        "en": ("“{expression}” is neither true nor false", "test something, for example “exporters is rising”"),
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
    "claim-false": {
        "sv": ("påståendet stämmer inte: ”{words}” ({claim}). Data säger: {numbers}", "sant är: {true}"),
        "en": ("the claim does not hold: “{words}” ({claim}). The data say: {numbers}", "this would be true: {true}"),
    },
    "claim-contradicts": {
        "sv": (
            "ordet ”{wrong}” säger emot påståendet {claim}",
            "ändra orden eller påståendet så att de säger samma sak",
        ),
        "en": ("the word “{wrong}” contradicts the claim {claim}", "change the words or the claim so that they agree"),
    },
    "branch-unreached": {
        "sv": ("grenen ”{words}” visas inte i något av utfallen", "läs den extra noga, eller ta bort den om den aldrig kan bli sann"),
        "en": ("the branch “{words}” appears in none of the outcomes", "read it with care, or remove it if it can never be true"),
    },
    "digits-typed": {
        "sv": ("talet {words} är varken beräknat eller citerat", 'räkna ut det ur data, eller skriv {{% quoted source="…" %}} runt det'),
        "en": ("the number {words} is neither computed nor quoted", 'compute it from data, or put {{% quoted source="…" %}} around it'),
    },
    "print-alike": {
        "sv": ("”{words}” jämför två tal som skrivs likadant ({claim})", "skriv dem med | number(1), så att skillnaden syns"),
        "en": ("“{words}” compares two numbers that print alike ({claim})", "write them with | number(1), so that the difference shows"),
    },
    "percent-from-shown": {
        "sv": (
            "”{expression}” säger {stated} procent, men den som räknar på de avrundade värdena får {percent}",
            "skriv värdena med fler decimaler (decimals: i datamängdens YAML)",
        ),
        "en": (
            "“{expression}” says {stated} percent, but whoever works it out from the rounded values gets {percent}",
            "print the values with more decimals (decimals: in the dataset's YAML)",
        ),
    },
    "tag-unknown": {
        "sv": ("det finns ingen tagg ”{words}”", "här finns: claim, if, elif, else och quoted"),
        "en": ("there is no tag “{words}”", "there are: claim, if, elif, else and quoted"),
    },
    "tag-unopened": {
        "sv": ("”{tag}” avslutar något som inte är öppnat", "ta bort taggen, eller lägg till den som saknas före"),
        "en": ("“{tag}” closes what is not open", "remove the tag, or add the one that is missing before it"),
    },
    "tag-unclosed": {
        "sv": ("”{tag}” avslutas aldrig", "lägg till {{% {end} %}}"),
        "en": ("“{tag}” is never closed", "add {{% {end} %}}"),
    },
    "tag-over-blocks": {
        "sv": (
            "”{tag}” börjar i ett stycke och slutar i ett annat",
            "håll taggarna inom samma stycke; bara if kan stå runt hela stycken",
        ),
        "en": (
            "“{tag}” begins in one block and ends in another",
            "keep its tags within one block; only if may stand around whole blocks",
        ),
    },
    "quoted-without-source": {
        "sv": ("citatet saknar källa: ”{words}”", 'skriv {{% quoted source="…" %}}'),
        "en": ("the quotation lacks its source: “{words}”", 'write {{% quoted source="…" %}}'),
    },
    "tag-after-else": {
        "sv": ("”{tag}” står efter ”else”", "låt else stå sist, före endif"),
        "en": ("“{tag}” stands after “else”", "let else be the last one before endif"),
    },
    "html-unclosed": {
        "sv": ("”{words}” avslutas aldrig", "lägg till {end} i samma stycke"),
        "en": ("“{words}” is never closed", "add {end} in the same paragraph"),
    },
    "html-unopened": {
        "sv": ("”{words}” avslutar något som inte är öppnat i samma stycke", "ta bort det, eller lägg till det som saknas före"),
        "en": ("“{words}” closes what is not open in the same paragraph", "remove it, or add what is missing before it"),
    },
    "raw-html": {
        "sv": ("HTML skrivs inte i texter: ”{words}”", "använd Markdown, eller skriv \\< om tecknet ska synas"),
        "en": ("texts hold no HTML: “{words}”", "use Markdown, or write \\< if the character is to be seen"),
    },
    "fence-unclosed": {
        "sv": ("blocket ”{words}” avslutas aldrig", "lägg till en rad med {fence}"),
        "en": ("the block “{words}” is never closed", "add a line of {fence}"),
    },
    "block-unknown": {
        "sv": ("det finns inget block ”{words}”", "rätta stavningen"),
        "en": ("there is no block “{words}”", "mend the spelling"),
    },
    "block-later": {
        "sv": ("blocket ”{words}” kan inte användas ännu", "använd chart eller image"),
        "en": ("the block “{words}” cannot be used yet", "use chart or image"),
    },
    "markdown-image": {
        "sv": ("bilden ”{words}” saknar plats för källa och bildtext", "använd ett image-block med src: och alt:"),
        "en": ("the image “{words}” has no room for its credit and caption", "use an image block with src: and alt:"),
    },
    "attribute-unknown": {
        "sv": ("”{words}” kan inte anges inom klammer", 'använd #id eller kicker="…"'),
        "en": ("“{words}” cannot be given in braces", 'use #id or kicker="…"'),
    },
    "attribute-computed": {
        "sv": ("”{words}” kan inte stå i en länks adress eller titel", "skriv ut den; i länkens text går det bra"),
        "en": ("“{words}” cannot stand in a link's address or title", "write that out; in the link's text it may stand"),
    },
    "link-without-target": {
        "sv": ("länken ”{words}” leder ingenstans", "skriv adressen mellan ( och )"),
        "en": ("the link “{words}” leads nowhere", "write the address between ( and )"),
    },
    "link-without-text": {
        "sv": ("länken till ”{words}” har ingen text", "skriv mellan [ och ] vart den leder"),
        "en": ("the link to “{words}” has no text", "write between [ and ] where it leads"),
    },
    "heading-empty": {
        "sv": ("rubriken efter ”{words}” är tom", "skriv rubriken, eller ta bort raden"),
        "en": ("the heading after “{words}” is empty", "write the heading, or remove the line"),
    },
    "heading-one": {
        "sv": ("rubriken ”{words}” har ett #, men sidans titel är den enda på den nivån", "skriv ## före rubriken"),
        "en": (
            "the heading “{words}” has one #, but the page's title is the only one at that level",
            "write ## before it",
        ),
    },
    "heading-jump": {
        "sv": ("rubriken ”{words}” hoppar över en nivå", "ta bort ett #"),
        "en": ("the heading “{words}” skips a level", "take away a #"),
    },
    "anchor-twice": {
        "sv": ("två rubriker har samma id: ”{words}”", "ge den ena ett annat id"),
        "en": ("two headings have the same id: “{words}”", "give one of them another id"),
    },
}
