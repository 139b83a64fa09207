"""Messages of `website/`: addresses, links, colours, templates."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "each-title": {
        "sv": (
            "title: nämner inte regionen, så alla sidor som each: gör får samma titel",
            "skriv regionen i den, till exempel ”title: Arbete {{{{ region.in }}}}”",
        ),
        "en": (
            "title: does not name the region, so all the pages that each: makes get the same title",
            "write the region in it, for example “title: Work {{{{ region.in }}}}”",
        ),
    },
    "each-differs": {
        "sv": ("översättningen och originalet {original} gör inte sidor för samma regioner", "skriv samma each: och except: i båda"),
        "en": ("the translation and its original {original} do not make pages for the same regions", "write the same each: and except: in both"),
    },
    "slug-empty": {
        "sv": ("”{words}” har ingen bokstav eller siffra som kan stå i en adress", "lägg till raden ”slug: …”"),
        "en": ("“{words}” has no letter or digit that can stand in an address", "add the line “slug: …”"),
    },
    "slug-form": {
        "sv": ("”{words}” kan inte stå i en adress", "använd a–z, 0–9 och enkla bindestreck, högst 100 tecken"),
        "en": ("“{words}” cannot stand in an address", "use a–z, 0–9 and single hyphens, at most 100 characters"),
    },
    "slug-device": {
        "sv": ("”{words}” kan inte vara en adress: Windows använder namnet till annat", "lägg till raden ”slug: …”"),
        "en": ("“{words}” cannot be an address: Windows keeps that name for itself", "add the line “slug: …”"),
    },
    "address-taken": {
        "sv": ("adressen {address} används redan av {other}", "ge den ena en egen ”slug:”"),
        "en": ("the address {address} is already used by {other}", "give one of them a “slug:” of its own"),
    },
    "address-own": {
        "sv": ("adressen {address} fyller Sikte självt", "välj en annan ”slug:”"),
        "en": ("Sikte itself fills the address {address}", "choose another “slug:”"),
    },
    "word-taken": {
        "sv": ("ordet ”{words}” ger adressen {address}, som Sikte självt fyller", "välj ett annat ord"),
        "en": ("the word “{words}” makes the address {address}, which Sikte itself fills", "choose another word"),
    },
    "word-empty": {
        "sv": ("”{words}” har ingen bokstav eller siffra som kan stå i en adress", "välj ett ord med bokstäver a–ö"),
        "en": ("“{words}” has no letter or digit that can stand in an address", "choose a word with letters a–z"),
    },
    "original-missing": {
        "sv": ("översättningen saknar sitt original {original}", "lägg till originalet, eller byt filens namn"),
        "en": ("the translation lacks its original {original}", "add the original, or rename the file"),
    },
    "dataset-late": {
        "sv": ("nya siffror skulle ha kommit {day}", "uppdatera datamängden, eller ändra next_update:"),
        "en": ("newer figures were due on {day}", "update the dataset, or change next_update:"),
    },
    "licence-unknown": {
        "sv": (
            "licensen ”{words}” är inte känd, så den står bara som text",
            "skriv CC0-1.0, CC-BY-4.0 eller hela adressen till licensen",
        ),
        "en": (
            "the licence “{words}” is not known, so it only stands as text",
            "write CC0-1.0, CC-BY-4.0 or the whole address of the licence",
        ),
    },
    "redirect-form": {
        "sv": ("”{words}” är ingen adress på webbplatsen", "skriv den gamla adressen från webbplatsens topp, till exempel /gammal/adress/"),
        "en": ("“{words}” is no address on this site", "write the old address from the top of the site, for example /old/address/"),
    },
    "redirect-to-itself": {
        "sv": ("”{words}” är sidans egen adress", "ta bort den ur redirect_from:"),
        "en": ("“{words}” is the page's own address", "remove it from redirect_from:"),
    },
    "redirect-taken": {
        "sv": ("på adressen ”{words}” finns redan en sida eller en fil", "ta bort adressen ur redirect_from:, eller flytta det som ligger där"),
        "en": ("a page or a file lies at “{words}” already", "remove the address from redirect_from:, or move what lies there"),
    },
    "redirect-twice": {
        "sv": ("den gamla adressen ”{words}” leder redan till {other}", "behåll den på en av sidorna"),
        "en": ("the old address “{words}” leads to {other} already", "keep it on one of the pages"),
    },
    "redirect-plain": {
        "sv": (
            "en fil kan inte leda vidare från ”{words}”",
            "skriv i hosts: vilket slags värd webbplatsen har, om den kan leda vidare",
        ),
        "en": (
            "a file cannot lead on from “{words}”",
            "tell in hosts: what kind of host the site has, if it can lead on",
        ),
    },
    "hosts-too-many-rules": {
        "sv": (
            "webbplatsen behöver {count} regler i _headers, men Cloudflare läser bara {most}",
            "samla sidor som ligger överst under färre adresser, eller ta bort cloudflare ur hosts:",
        ),
        "en": (
            "the site needs {count} rules in _headers, but Cloudflare reads only {most}",
            "gather pages at the top under fewer addresses, or remove cloudflare from hosts:",
        ),
    },
    "area-unknown": {
        "sv": ("det finns inget område ”{words}”", "området heter som sin fil i content/areas/, utan .md"),
        "en": ("there is no area “{words}”", "an area is called as its file in content/areas/, without .md"),
    },
    "area-circle": {
        "sv": ("området ligger till slut i sig självt, genom ”{words}”", "ta bort parent: i ett av områdena"),
        "en": ("the area ends up within itself, by way of “{words}”", "remove parent: from one of the areas"),
    },
    "link-not-a-file": {
        "sv": (
            "”{words}” är varken en väg till en fil eller en webbadress",
            "länka till filen, till exempel ../goals/mal.md, eller skriv hela adressen med https://",
        ),
        "en": (
            "“{words}” is neither a way to a file nor a web address",
            "link to the file, for example ../goals/goal.md, or write the whole address with https://",
        ),
    },
    "image-missing": {
        "sv": ("bilden ”{words}” finns inte", "bilder ligger i content/media/ och skrivs som ../media/namn.png"),
        "en": ("there is no image “{words}”", "images lie in content/media/ and are written ../media/name.png"),
    },
    "media-kind": {
        "sv": ("”{words}” är inget slags bild som visas på webbplatsen", "bilder kan vara {kinds}"),
        "en": ("“{words}” is no kind of image that the site shows", "images may be {kinds}"),
    },
    "media-not-its-kind": {
        "sv": (
            "filen är inte den bild som .{words} lovar (den är: {real})",
            "spara om bilden i rätt format, eller rätta filens ändelse",
        ),
        "en": (
            "the file is not the image that .{words} promises (it is: {real})",
            "save the image in the right format, or mend its ending",
        ),
    },
    "media-not-an-image": {
        "sv": ("filen är ingen bild, fast den slutar på .{words}", "öppna den i ett bildprogram och spara om den"),
        "en": ("the file is no image, though it ends in .{words}", "open it in an image program and save it again"),
    },
    "settings-font": {
        "sv": ("typsnittet ”{words}” finns inte", "lägg en fil i formatet WOFF2 i content/media/ och skriv dess namn, som slutar på .woff2"),
        "en": ("there is no font “{words}”", "put a file in the format WOFF2 into content/media/ and write its name, which ends in .woff2"),
    },
    "media-not-a-font": {
        "sv": ("”{words}” är inget typsnitt i formatet WOFF2", "gör om typsnittet till WOFF2, eller ta bort filen"),
        "en": ("“{words}” is no font in the format WOFF2", "convert the font to WOFF2, or remove the file"),
    },
    "media-damaged": {
        "sv": ("bilden är skadad och går inte att läsa till slutet", "hämta den på nytt, eller öppna den i ett bildprogram och spara om den"),
        "en": ("the image is damaged and cannot be read to its end", "fetch it anew, or open it in an image program and save it again"),
    },
    "media-huge": {
        "sv": ("bilden har fler än {most} miljoner bildpunkter", "spara den mindre; 3 000 bildpunkters bredd räcker gott"),
        "en": ("the image has more than {most} million pixels", "save it smaller; a width of 3,000 pixels is plenty"),
    },
    "media-active": {
        "sv": (
            "bilden kör skript eller hämtar något från en annan plats: ”{words}”",
            "spara om den som en ren SVG, eller som PNG",
        ),
        "en": ("the image runs a script or fetches something from elsewhere: “{words}”", "save it as a plain SVG, or as PNG"),
    },
    "link-dead": {
        "sv": ("länken till ”{href}” leder ingenstans", "rätta adressen eller ta bort länken"),
        "en": ("the link to “{href}” leads nowhere", "correct the address or remove the link"),
    },
    "link-fleeting": {
        "sv": (
            "länken ”{href}” leder till en sida som visas till och med {day}, och sedan stannar bygget här",
            "ta bort länken innan dess",
        ),
        "en": (
            "the link “{href}” leads to a page that is shown until {day}, and then the build stops here",
            "remove the link before that day",
        ),
    },
    "expires-before-published": {
        "sv": (
            "artikeln försvinner {expires}, innan den publiceras {published}, och visas alltså aldrig",
            "rätta ett av datumen",
        ),
        "en": (
            "the article goes on {expires}, before it is published on {published}, and so it is never shown",
            "correct one of the dates",
        ),
    },
    "link-unpublished": {
        "sv": (
            "länken till ”{href}” leder till en sida som inte visas",
            "ändra draft, published eller expires på den sidan, eller ta bort länken",
        ),
        "en": (
            "the link to “{href}” leads to a page that is not shown",
            "change draft, published or expires on that page, or remove the link",
        ),
    },
    "anchor-dead": {
        "sv": ("länken till ”{href}” leder till en plats som inte finns på sidan", "rätta det som står efter #"),
        "en": ("the link to “{href}” leads to a place that the page does not have", "correct what follows the #"),
    },
    "id-twice": {
        "sv": ("två delar av sidan heter ”{id}”", "ge den ena rubriken eller diagrammet ett eget namn med ”id”"),
        "en": (
            "two parts of the page are called “{id}”",
            "give one of the headings or charts a name of its own with “id”",
        ),
    },
    "contrast-low": {
        "sv": (
            "färgen {color} ({key}) syns för dåligt mot {ground}: kontrasten är {ratio}:1, men måste vara minst {least}:1",
            "den närmaste färg som duger är {better}",
        ),
        "en": (
            "the colour {color} ({key}) is too faint on {ground}: the contrast is {ratio}:1 and must be at least {least}:1",
            "the nearest colour that will do is {better}",
        ),
    },
    "template-missing": {
        "sv": ("sidmallen saknas", "lägg tillbaka filen, eller ta bort ändringen som gör att den behövs"),
        "en": ("this template is missing", "put the file back, or undo the change that calls for it"),
    },
    "template-unused": {
        "sv": ("ingen sida använder sidmallen ”{words}”", "rätta namnet, eller ta bort filen"),
        "en": ("no page makes use of the template “{words}”", "mend the name, or remove the file"),
    },
    "template-encoding": {
        "sv": ("sidmallen är inte sparad som UTF-8", "spara om filen, och dem som den hämtar in, med teckenkodningen UTF-8"),
        "en": ("this template is not saved as UTF-8", "save the file, and those it includes, in the encoding UTF-8"),
    },
    "template-name": {
        "sv": ("sidmallen frågar efter ”{words}”, som inte finns", "rätta namnet (Jinja säger: ”{reason}”)"),
        "en": ("the template asks for “{words}”, which does not exist", "correct the name (Jinja says: “{reason}”)"),
    },
    "template-filter": {
        "sv": ("sidmallen använder ”{words}”, som varken är ett filter eller ett test", "rätta namnet (Jinja säger: ”{reason}”)"),
        "en": ("the template uses “{words}”, which is no filter and no test", "correct the name (Jinja says: “{reason}”)"),
    },
    "template-include": {
        "sv": ("sidmallen hämtar in ”{words}”, som inte finns", "rätta namnet, eller lägg tillbaka filen i templates/"),
        "en": ("the template includes “{words}”, which does not exist", "correct the name, or put the file back into templates/"),
    },
    "template-unclosed": {
        "sv": ("sidmallen tar slut innan ”{words}” har stängts", "lägg till ”end{words}” (Jinja säger: ”{reason}”)"),
        "en": ("the template ends before “{words}” is closed", "add “end{words}” (Jinja says: “{reason}”)"),
    },
    "template-tag": {
        "sv": (
            "taggen ”{words}” hör inte hemma här i sidmallen",
            "stäng den tagg som är öppen, eller rätta namnet (Jinja säger: ”{reason}”)",
        ),
        "en": (
            "the tag “{words}” does not belong here in the template",
            "close the tag that is open, or correct the name (Jinja says: “{reason}”)",
        ),
    },
    "template-syntax": {
        "sv": ("raden i sidmallen går inte att tolka", "se efter klamrar, citattecken och parenteser (Jinja säger: ”{reason}”)"),
        "en": ("this line of the template cannot be understood", "look for braces, quotes and brackets (Jinja says: “{reason}”)"),
    },
    "template-error": {
        "sv": ("sidmallen gör något som inte går", "rätta mallen på den raden (Python säger: ”{reason}”)"),
        "en": ("the template does what cannot be done", "correct the template on that line (Python says: “{reason}”)"),
    },
}
