"""Messages of `edges/` and `commands`: files, folders, the command line, and what a command has done."""

HELP_SV = """\
Sikte bygger en webbplats av texter och data: talen, och orden om talen, räknas ur data.
Skriv python3 build.py i stället för sikte där build.py ligger.

  sikte [build]     bygger webbplatsen (kommandot när inget anges)
  sikte check       letar efter problem utan att skriva något
  sikte preview     visar webbplatsen medan du skriver, utkast också
  sikte changes     visar vad som skiljer sig från det som är publicerat, annars från det som är byggt
  sikte publish     lägger ut webbplatsen; sikte publish NAMN väljer ett av målen i site.yaml
  sikte new MAPP    skapar en ny webbplats att börja från

  --project MAPP    mappen som har content/ i sig (annars den du står i)
  --output MAPP     dit webbplatsen skrivs (annars site/ i projektet)
  --today DATUM     bygg som om det vore den dagen, till exempel 2026-03-01
  --port NUMMER     preview: porten på den här datorn (annars {port}, eller nästa lediga)
  --branches        check: visa varje villkorad mening i alla utfall
  --digits          check: visa bara de tal som varken är beräknade eller citerade
  --against MAPP    changes: jämför med webbplatsen i den mappen
  --html FIL        changes: skriv också en sida att skicka för godkännande
  --json FIL        changes: skriv också allt som data
  --undo            publish: lägg ut den förra utgåvan igen
  --drafts          publish: ta med utkasten
  --examples        publish: gå med på att siffror är påhittade
  --language SPRÅK  new: språket i den nya webbplatsen, sv eller en (annars sv)
  --strict          också det som bara är värt att veta (obs) stoppar
  -v, --verbose     berätta om varje fil
  -q, --quiet       skriv bara ut problem
  --version         visa vilken version det är

Slutkoder: 0 klart, 1 problem i content, data eller mallar, 2 kommandot är fel skrivet,
3 något omkring Sikte gick fel (disk, nätverk, behörighet), 4 ett fel i Sikte."""

HELP_EN = """\
Sikte builds a website from texts and data: the numbers, and the words about them, are computed from the data.
Write python3 build.py instead of sikte where build.py lies.

  sikte [build]     builds the website (the command when none is given)
  sikte check       looks for problems and writes nothing
  sikte preview     shows the website while you write, drafts too
  sikte changes     shows what differs from the website as it is published, else as it was built
  sikte publish     puts the website on its host; sikte publish NAME chooses one of the targets in site.yaml
  sikte new FOLDER  makes a new website to start from

  --project FOLDER  the folder that holds content/ (else the one you are in)
  --output FOLDER   where the website is written (else site/ in the project)
  --today DATE      build as on that day, for example 2026-03-01
  --port NUMBER     preview: the port on this computer (else {port}, or the next free one)
  --branches        check: show every conditional sentence in all its outcomes
  --digits          check: show only the numbers that are neither computed nor quoted
  --against FOLDER  changes: compare with the website in that folder
  --html FILE       changes: write a page to send for approval, too
  --json FILE       changes: write everything as data, too
  --undo            publish: put the former release back
  --drafts          publish: take drafts along
  --examples        publish: accept that figures are invented
  --language LANG   new: the language of the new website, sv or en (else sv)
  --strict          what is only worth knowing (a note) stops too
  -v, --verbose     tell of every file
  -q, --quiet       print nothing but problems
  --version         show which version this is

Exit codes: 0 done, 1 problems in content, data or templates, 2 wrong usage,
3 the surroundings failed (disk, network, permission), 4 a bug in Sikte."""

COMMAND_LINE: dict[str, dict[str, tuple[str, str]]] = {
    "help": {"sv": (HELP_SV, ""), "en": (HELP_EN, "")},
    "command-unknown": {
        "sv": ("okänt kommando: ”{word}”", "här finns: {known}"),
        "en": ("unknown command: “{word}”", "known here: {known}"),
    },
    "command-not-yet": {
        "sv": ("kommandot ”{word}” finns inte än i den här versionen", "här finns: {known}"),
        "en": ("the command “{word}” does not exist yet in this version", "known here: {known}"),
    },
    "word-left-over": {
        "sv": ("”{word}” hör inte till kommandot ”{command}”", "kör --help för att se vad som går att ange"),
        "en": ("“{word}” does not belong to the command “{command}”", "run --help to see what can be given"),
    },
    "option-unknown": {
        "sv": ("okänd flagga: ”{word}”", "kör --help för att se vad som går att ange"),
        "en": ("unknown option: “{word}”", "run --help to see what can be given"),
    },
    "option-value": {
        "sv": ("flaggan {word} är fel skriven", "kör --help för att se hur den skrivs"),
        "en": ("the option {word} is not written right", "run --help to see how it is written"),
    },
    "option-without-preview": {
        "sv": ("flaggan --port hör till kommandot ”preview”", "ta bort den, eller kör preview"),
        "en": ("the option --port belongs to the command “preview”", "remove it, or run preview"),
    },
    "option-without-check": {
        "sv": ("flaggorna --branches och --digits hör till kommandot ”check”", "ta bort dem, eller kör check"),
        "en": ("the options --branches and --digits belong to the command “check”", "remove them, or run check"),
    },
    "option-without-changes": {
        "sv": ("flaggorna --against, --html och --json hör till kommandot ”changes”", "ta bort dem, eller kör changes"),
        "en": ("the options --against, --html and --json belong to the command “changes”", "remove them, or run changes"),
    },
    "port-unreadable": {
        "sv": ("”{words}” är ingen port", "skriv ett heltal mellan 0 och 65535, till exempel --port 5500"),
        "en": ("“{words}” is no port", "write a whole number from 0 to 65535, for example --port 5500"),
    },
    "today-unreadable": {
        "sv": ("”{words}” är inget datum", "skriv det som --today 2026-03-01"),
        "en": ("“{words}” is no date", "write it as --today 2026-03-01"),
    },
    "epoch-unreadable": {
        "sv": ("miljövariabeln SOURCE_DATE_EPOCH är inget antal sekunder: ”{words}”", "rätta den eller ta bort den"),
        "en": ("the variable SOURCE_DATE_EPOCH is no number of seconds: “{words}”", "correct it or unset it"),
    },
    "content-missing": {
        "sv": ("hittar ingen mapp content/ i {path}", "kör kommandot i projektets mapp, eller ange den med --project"),
        "en": ("there is no folder content/ in {path}", "run the command in the project's folder, or name it by --project"),
    },
    "output-among-sources": {
        "sv": ("webbplatsen kan inte skrivas till {path}: där ligger projektets egna filer", "ange en annan mapp med --output"),
        "en": ("the website cannot be written to {path}: the project's own files lie there", "name another folder by --output"),
    },
}

SURROUNDINGS: dict[str, dict[str, tuple[str, str]]] = {
    "baseline-missing": {
        "sv": ("det finns inget att jämföra med: {path} är inte byggd", "kör build först, eller ange en byggd webbplats med --against"),
        "en": ("there is nothing to compare with: {path} is not built", "run build first, or name a built website by --against"),
    },
    "baseline-foreign": {
        "sv": ("{path} är ingen webbplats som Sikte har byggt", "ange en mapp som har sikte.json i sig"),
        "en": ("{path} is no website built by Sikte", "name a folder that holds sikte.json"),
    },
    "site-damaged": {
        "sv": ("webbplatsen att jämföra med är skadad: {name} går inte att läsa", "bygg den på nytt, eller ange en annan med --against"),
        "en": ("the website to compare with is damaged: {name} cannot be read", "build it anew, or name another one by --against"),
    },
    "report-among-files": {
        "sv": ("{path} ligger bland projektets eller webbplatsens egna filer", "ange en annan plats för filen"),
        "en": ("{path} lies among the project's or the website's own files", "name another place for the file"),
    },
    "output-not-a-folder": {
        "sv": ("{path} är en fil, ingen mapp", "flytta på filen, eller ange en annan mapp med --output"),
        "en": ("{path} is a file, not a folder", "move the file, or name another folder by --output"),
    },
    "output-foreign": {
        "sv": ("mappen {path} är inte skriven av Sikte och ersätts inte: där finns ”{name}”", "ange en tom mapp med --output"),
        "en": ("the folder {path} was not written by Sikte and is not replaced: it holds “{name}”", "name an empty folder by --output"),
    },
    "disk-full": {
        "sv": ("disken är full: {path}", "frigör utrymme och kör igen"),
        "en": ("the disk is full: {path}", "free some space and run again"),
    },
    "not-permitted": {
        "sv": ("behörighet saknas: {path}", "be om rätt att läsa och skriva där, eller ange en annan mapp"),
        "en": ("no permission: {path}", "ask for the right to read and write there, or name another folder"),
    },
    "read-only": {
        "sv": ("disken kan bara läsas: {path}", "ange en annan mapp med --output"),
        "en": ("the disk is read-only: {path}", "name another folder by --output"),
    },
    "disk-failed": {
        "sv": ("systemet nekade: {path} ({reason})", "rätta det och kör igen"),
        "en": ("the system refused: {path} ({reason})", "mend that and run again"),
    },
    "ports-taken": {
        "sv": ("porten {port} och de närmast över den är upptagna", "ange en annan med --port"),
        "en": ("port {port} and those next above it are taken", "name another one by --port"),
    },
    "ports-not-permitted": {
        "sv": ("porten {port} får inte användas", "ange en från 1024 och uppåt med --port"),
        "en": ("port {port} may not be used", "name one from 1024 upwards by --port"),
    },
}

FILES: dict[str, dict[str, tuple[str, str]]] = {
    "names-alike": {
        "sv": ("namnet skiljer sig bara i stora och små bokstäver, eller inte alls, från ”{other}”", "byt namn på den ena"),
        "en": ("the name differs only by capitals, or not at all, from “{other}”", "rename one of them"),
    },
    "name-unreadable": {
        "sv": ("namnet innehåller tecken som inte kan visas", "döp om filen"),
        "en": ("the name holds characters that cannot be shown", "rename the file"),
    },
    "link-outside": {
        "sv": ("länken leder ut ur projektet", "lägg en kopia här i stället"),
        "en": ("the link leads out of the project", "put a copy here instead"),
    },
    "link-in-circle": {
        "sv": ("länken leder tillbaka till en mapp som den själv ligger i", "ta bort den"),
        "en": ("the link leads back to a folder that it lies in", "remove it"),
    },
    "link-broken": {
        "sv": ("länken leder till något som inte finns", "ta bort den, eller lägg filen här"),
        "en": ("the link leads to something that does not exist", "remove it, or put the file here"),
    },
}

TOLD: dict[str, dict[str, tuple[str, str]]] = {
    "built": {
        "sv": ("{output} är byggd på {ms} ms. Sidor: {pages}. Diagram: {charts}. Gjort på nytt: {sheets} sidor, {drawn} diagram. Filer: {new} nya, {changed} ändrade, {removed} borttagna.", ""),
        "en": ("{output} is built in {ms} ms. Pages: {pages}. Charts: {charts}. Made anew: {sheets} pages, {drawn} charts. Files: {new} new, {changed} changed, {removed} removed.", ""),
    },
    "built-the-same": {
        "sv": ("{output} är redan aktuell ({ms} ms). Sidor: {pages}.", ""),
        "en": ("{output} is up to date already ({ms} ms). Pages: {pages}.", ""),
    },
    "work-described": {"sv": ("datamängder beskrivna", ""), "en": ("datasets described", "")},
    "work-assembled": {"sv": ("datamängder lästa", ""), "en": ("datasets read", "")},
    "work-presented": {"sv": ("datamängder presenterade", ""), "en": ("datasets presented", "")},
    "work-reading": {"sv": ("texter lästa", ""), "en": ("texts read", "")},
    "work-telling": {"sv": ("sidor beräknade", ""), "en": ("pages computed", "")},
    "work-drawn": {"sv": ("diagram ritade", ""), "en": ("charts drawn", "")},
    "work-photographed": {"sv": ("diagram som bilder", ""), "en": ("charts as pictures", "")},
    "work-sheet": {"sv": ("sidor satta", ""), "en": ("pages laid out", "")},
    "work-other": {"sv": ("delar gjorda", ""), "en": ("parts made", "")},
    "work-step": {"sv": ("{done} av {of} {work}", ""), "en": ("{done} of {of} {work}", "")},
    "checked": {
        "sv": ("Inga problem ({ms} ms). Sidor: {pages}.", ""),
        "en": ("No problems ({ms} ms). Pages: {pages}.", ""),
    },
    "not-built": {
        "sv": ("{count} problem. {output} är orörd.", ""),
        "en": ("Problems: {count}. {output} was not touched.", ""),
    },
    "not-checked": {
        "sv": ("{count} problem.", ""),
        "en": ("Problems: {count}.", ""),
    },
    "not-compared": {
        "sv": ("{count} problem. Inget är jämfört.", ""),
        "en": ("Problems: {count}. Nothing was compared.", ""),
    },
    "preview-at": {
        "sv": ("Förhandsvisning: {address} (avsluta med Ctrl-C)", ""),
        "en": ("Preview: {address} (end it by Ctrl-C)", ""),
    },
    "port-taken": {
        "sv": ("Porten {asked} är upptagen; {port} används i stället.", ""),
        "en": ("Port {asked} is taken; {port} is used instead.", ""),
    },
    "previewed": {
        "sv": ("Visas ({ms} ms). Sidor: {pages}.", ""),
        "en": ("Shown ({ms} ms). Pages: {pages}.", ""),
    },
    "not-previewed": {
        "sv": ("{count} problem. Den senaste sidan utan problem visas.", ""),
        "en": ("Problems: {count}. The last page without problems is shown.", ""),
    },
    "overlay": {
        "sv": ("{count} problem", "rätta och spara, så läses sidan om"),
        "en": ("Problems: {count}", "mend and save, and the page is read anew"),
    },
    "executor-not-installed": {
        "sv": ("tillägget för Dask är inte installerat", "pip install 'sikte[dask]', eller ta bort executor ur site.yaml"),
        "en": ("the addition for Dask is not installed", "pip install 'sikte[dask]', or take executor out of site.yaml"),
    },
    "executor-unreachable": {
        "sv": ("ingen svarar på {address}", "se efter att Dask är igång där och har arbetare, eller ta bort executor ur site.yaml"),
        "en": ("nobody answers at {address}", "see that Dask runs there and has workers, or take executor out of site.yaml"),
    },
    "executor-other": {
        "sv": ("arbetarna på {address} har en annan Sikte eller Python än den här datorn", "installera samma på dem"),
        "en": ("the workers at {address} have another Sikte or Python than this computer", "install the same on them"),
    },
    "files-moving": {
        "sv": ("filer ändras medan de läses", "låt det som skriver till dem bli klart, och kör igen"),
        "en": ("files change while they are being read", "let whatever writes to them finish, and run again"),
    },
    "interrupted": {
        "sv": ("avbrutet", ""),
        "en": ("interrupted", ""),
    },
    "bug": {
        "sv": ("Det här är ett fel i Sikte, inte i dina filer. Skicka raderna ovan till den som sköter Sikte.", ""),
        "en": ("This is a bug in Sikte, not in your files. Send the lines above to whoever looks after Sikte.", ""),
    },
}

MESSAGES = {**COMMAND_LINE, **SURROUNDINGS, **FILES, **TOLD}
