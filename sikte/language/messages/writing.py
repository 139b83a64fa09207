"""Messages of `writing/`: authors' files, texts, claims and blocks; those of expressions beside."""

from sikte.language.messages import expressions

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    **expressions.MESSAGES,
    "criterion-no-series": {
        "sv": (
            "”{expression}”: ett kriterium mäter en serie, och ”{words}” är ingen",
            "skriv en datamängds namn, till exempel exporters eller exporters.per(population, 100000)",
        ),
        "en": (
            "“{expression}”: a criterion measures a series, and “{words}” is none",
            "write a dataset's name, for example exporters or exporters.per(population, 100000)",
        ),
    },
    "each-elsewhere": {
        "sv": ("each: finns för nyheter och andra sidor, inte för mål och målområden", "flytta texten till content/articles/ eller content/pages/"),
        "en": ("each: is for articles and other pages, not for goals and focus areas", "move the text to content/articles/ or content/pages/"),
    },
    "except-without-each": {
        "sv": (
            "except: säger vilka regioner som inte får någon sida, men sidan har inget each:",
            "lägg till each: region, eller ta bort except:",
        ),
        "en": (
            "except: tells which regions get no page, but there is no each:",
            "add each: region, or remove except:",
        ),
    },
    "except-unknown": {
        "sv": ("”{words}” är ingen av de regioner som får en sida var", "skriv regionens namn eller kod"),
        "en": ("“{words}” is none of the regions that get a page each", "write the region's name or code"),
    },
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
    "claim-false": {
        "sv": ("påståendet stämmer inte: ”{words}” ({claim}). Data säger: {numbers}", "sant är: ”{true}”"),
        "en": ("the claim does not hold: “{words}” ({claim}). The data say: {numbers}", "this would be true: “{true}”"),
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
    "digit-first": {
        "sv": ("en mening börjar med en siffra: {words}", "låt ett ord stå först, till exempel ”Det finns {words} …”"),
        "en": ("a sentence begins with a digit: {words}", "let a word come first, for example “There are {words} …”"),
    },
    "digit-first-small": {
        "sv": ("en mening börjar med en siffra: {words}", "skriv {cure}, eller låt ett annat ord stå först"),
        "en": ("a sentence begins with a digit: {words}", "write {cure}, or let another word come first"),
    },
    "placeholder-left": {
        "sv": ("”{words}” ser ut att hålla en plats åt något annat", "skriv det som ska stå där"),
        "en": ("“{words}” seems to hold the place of something else", "write what is to stand there"),
    },
    "brace-single": {
        "sv": ("”{words}” visas som det står", "skriv {cure} om värdet ska stå där"),
        "en": ("“{words}” is shown as it stands", "write {cure} if the value is to stand there"),
    },
    "tag-empty": {
        "sv": ("”{tag}” omger ingenting: ”{words}”", "skriv den mening som prövas mellan taggarna"),
        "en": ("“{tag}” holds nothing: “{words}”", "write the sentence that is tested between the tags"),
    },
    "text-after-hash": {
        "sv": ("”{words}” läses som en kommentar och hör inte till ”{key}”", "sätt citattecken runt hela texten"),
        "en": ("“{words}” is read as a comment and is no part of “{key}”", "put quotes around the whole text"),
    },
    "status-without-target": {
        "sv": ("”status: computed” kräver ett mål att räkna mot", "lägg till {words}: i sidans huvud, eller skriv status: none"),
        "en": ("“status: computed” takes a target to compute against", "add {words}: at the top of the page, or write status: none"),
    },
    "print-alike": {
        "sv": ("”{words}” jämför två tal som skrivs likadant ({claim})", "skriv dem med | number(1), så att skillnaden syns"),
        "en": ("“{words}” compares two numbers that print alike ({claim})", "write them with | number(1), so that the difference shows"),
    },
    "percent-typed": {
        "sv": ("från {start} till {end} är {percent} procent, inte {stated}", "rätta talen, eller visa nivåerna med fler siffror så att det går att räkna efter"),
        "en": ("from {start} to {end} is {percent} percent, not {stated}", "correct the numbers, or give the levels with more digits so that readers can work it out"),
    },
    "points-typed": {
        "sv": ("{words} är skillnaden mellan två procenttal, men står i procent", "skriv procentenheter"),
        "en": ("{words} is the difference between two percentages, but stands in percent", "write percentage points"),
    },
    "unit-mistyped": {
        "sv": ("”{words}” efter {expression} är inte den enhet som talet har, eller skrivs två gånger", "skriv {{{{ {expression} | unit }}}}, så följer rätt enhet med"),
        "en": ("“{words}” after {expression} is not the number's unit, or is printed twice", "write {{{{ {expression} | unit }}}}: the right unit comes with it"),
    },
    "percent-from-shown": {
        "sv": (
            "”{expression}” säger {stated}, men den som räknar på de avrundade värdena får {percent}",
            "skriv värdena med fler decimaler (decimals: i datamängdens YAML)",
        ),
        "en": (
            "“{expression}” says {stated}, but whoever works it out from the rounded values gets {percent}",
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
    "text-too-deep": {
        "sv": ("raden ”{words}” ligger inom fler än {most} listor eller citat", "gör texten plattare"),
        "en": ("the line “{words}” lies within more than {most} lists or quotations", "make the text flatter"),
    },
    "tags-too-deep": {
        "sv": ("”{tag}” ligger inom fler än {most} andra taggar", "dela upp texten i flera stycken"),
        "en": ("“{tag}” lies within more than {most} other tags", "part the text into several paragraphs"),
    },
    "tag-over-blocks": {
        "sv": (
            "”{tag}” börjar i en del av texten och slutar i en annan",
            "håll taggarna inom samma stycke, punkt, cell eller fetstil; bara if kan stå runt hela stycken",
        ),
        "en": (
            "“{tag}” begins in one part of the text and ends in another",
            "keep its tags within one paragraph, item, cell or emphasis; only if may stand around whole paragraphs",
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
    "embed-address": {
        "sv": ("”{words}” är ingen adress till något som kan visas här", "skriv hela adressen, med https:// först"),
        "en": ("“{words}” is no address of anything that can be shown here", "write the whole address, beginning with https://"),
    },
    "embed-no-film": {
        "sv": (
            "”{words}” är ingen film, och andra sidor hos {provider} får inte visas på en annan webbplats",
            "skriv adressen till en film, eller vad som ska visas som frame:",
        ),
        "en": (
            "“{words}” is no film, and other pages of {provider} may not be shown on another website",
            "write the address of a film, or what is to be shown as frame:",
        ),
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
