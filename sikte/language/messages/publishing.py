"""Messages of `publish` and `new`: targets, hosts, releases, and the first steps with a new website."""

TARGETS: dict[str, dict[str, tuple[str, str]]] = {
    "target-name": {
        "sv": ("”{words}” kan inte vara namnet på ett mål för publicering", "använd små bokstäver a–z, siffror och bindestreck, och börja med en bokstav"),
        "en": ("“{words}” cannot be the name of a target of publishing", "use small letters a–z, digits and hyphens, beginning with a letter"),
    },
    "target-nowhere": {
        "sv": ("målet ”{words}” säger inte vart webbplatsen ska", "skriv {{folder: …}} för en mapp eller {{branch: …}} för en gren i Git"),
        "en": ("the target “{words}” does not say where the website goes", "write {{folder: …}} for a folder or {{branch: …}} for a branch in Git"),
    },
    "target-twofold": {
        "sv": ("ett mål är en mapp eller en gren, inte båda: ”{words}”", "gör två mål av dem, med var sitt namn"),
        "en": ("a target is a folder or a branch, not both: “{words}”", "make two targets of them, each with a name of its own"),
    },
    "target-reference": {
        "sv": ("”{words}” är inget namn på en gren eller en fjärr i Git", "skriv det som Git gör, till exempel gh-pages eller origin"),
        "en": ("“{words}” is no name of a branch or a remote in Git", "write it as Git does, for example gh-pages or origin"),
    },
    "draft-left-out": {
        "sv": ("utkastet läggs inte ut", "ta bort raden när sidan är klar, eller kör publish --drafts"),
        "en": ("this draft is not published", "remove the line when the page is ready, or run publish --drafts"),
    },
    "data-invented": {
        "sv": ("siffrorna är påhittade och läggs inte ut", "byt dem mot riktiga, eller kör publish --examples om webbplatsen är en demonstration"),
        "en": ("these figures are invented and are not published", "put real ones in their place, or run publish --examples if the website is a demonstration"),
    },
}

COMMAND_LINE: dict[str, dict[str, tuple[str, str]]] = {
    "option-without-publish": {
        "sv": ("flaggorna --undo, --drafts och --examples hör till kommandot ”publish”", "ta bort dem, eller kör publish"),
        "en": ("the options --undo, --drafts and --examples belong to the command “publish”", "remove them, or run publish"),
    },
    "option-without-new": {
        "sv": ("flaggan --language hör till kommandot ”new”", "språket i en webbplats som finns står i content/site.yaml"),
        "en": ("the option --language belongs to the command “new”", "the language of an existing website stands in content/site.yaml"),
    },
    "no-targets": {
        "sv": ("content/site.yaml säger inte vart webbplatsen ska", "lägg till ”publish:” och under det till exempel ”  webben: {{folder: /srv/www/mal}}”"),
        "en": ("content/site.yaml does not say where the website goes", "add “publish:” and below it for example “  web: {{folder: /srv/www/goals}}”"),
    },
    "publish-unknown": {
        "sv": ("det finns inget mål för publicering som heter ”{word}”", "i content/site.yaml finns: {known}"),
        "en": ("there is no target of publishing called “{word}”", "content/site.yaml has: {known}"),
    },
    "new-nowhere": {
        "sv": ("säg var den nya webbplatsen ska ligga", "till exempel: sikte new mina-mal"),
        "en": ("say where the new website is to lie", "for example: sikte new my-goals"),
    },
    "new-language": {
        "sv": ("det finns ingen ny webbplats på ”{word}”", "välj sv eller en"),
        "en": ("there is no new website in “{word}”", "choose sv or en"),
    },
    "new-not-empty": {
        "sv": ("{path} finns redan och är inte tom", "ange en mapp som inte finns; inget som finns skrivs över"),
        "en": ("{path} exists already and is not empty", "name a folder that does not exist; nothing that exists is overwritten"),
    },
    "nothing-to-undo": {
        "sv": ("{target} har ingen tidigare utgåva att gå tillbaka till", ""),
        "en": ("{target} has no former release to go back to", ""),
    },
    "not-a-repository": {
        "sv": ("{path} hör inte till någon Git-förvaring", "kör git init där, eller publicera till en mapp"),
        "en": ("{path} belongs to no Git repository", "run git init there, or publish to a folder"),
    },
    "remote-unknown": {
        "sv": ("Git känner ingen fjärr som heter ”{remote}” i {path}", "lägg till den: git remote add {remote} ADRESS"),
        "en": ("Git knows no remote called “{remote}” in {path}", "add it: git remote add {remote} ADDRESS"),
    },
    "branch-checked-out": {
        "sv": ("grenen ”{branch}” är den du arbetar i, och webbplatsen skulle ersätta dina filer", "välj en egen gren för webbplatsen, till exempel gh-pages"),
        "en": ("you work in the branch “{branch}”, and the website would replace your files", "choose a branch of its own for the website, for example gh-pages"),
    },
}

HOSTS: dict[str, dict[str, tuple[str, str]]] = {
    "branch-foreign": {
        "sv": ("grenen ”{branch}” är inte skriven av Sikte och ersätts inte", "välj en gren som inte finns ännu"),
        "en": ("the branch “{branch}” was not written by Sikte and is not replaced", "choose a branch that does not exist yet"),
    },
    "git-missing": {
        "sv": ("Git finns inte på den här datorn", "installera det, eller publicera till en mapp"),
        "en": ("Git is not on this computer", "install it, or publish to a folder"),
    },
    "git-failed": {
        "sv": ("Git kunde inte publicera till {target}: {reason}", "rätta det och kör igen; det som låg ute ligger kvar"),
        "en": ("Git could not publish to {target}: {reason}", "mend that and run again; what was published still is"),
    },
}

TOLD: dict[str, dict[str, tuple[str, str]]] = {
    "published": {
        "sv": ("Publicerat till {target}. Sidor: {pages}. Ångra med: sikte publish {name} --undo", ""),
        "en": ("Published to {target}. Pages: {pages}. Undo it by: sikte publish {name} --undo", ""),
    },
    "published-first": {
        "sv": ("Publicerat till {target} för första gången. Sidor: {pages}.", ""),
        "en": ("Published to {target} for the first time. Pages: {pages}.", ""),
    },
    "published-the-same": {
        "sv": ("{target} visar redan det här. Sidor: {pages}.", ""),
        "en": ("{target} shows this already. Pages: {pages}.", ""),
    },
    "not-published": {
        "sv": ("{count} problem. {target} är orört.", ""),
        "en": ("Problems: {count}. {target} was not touched.", ""),
    },
    "undone": {
        "sv": ("{target} visar den förra utgåvan igen. Dina texter och data är orörda: nästa publicering lägger ut dem som de är.", ""),
        "en": ("{target} shows the former release again. Your texts and data are untouched: the next publishing shows them as they are.", ""),
    },
    "made-new": {
        "sv": (
            "En webbplats att börja från finns nu i {path}.\n"
            "\n"
            "  1. Se den:       sikte preview --project {path}\n"
            "  2. Gör den er:   skriv namn, region och adress i content/site.yaml\n"
            "  3. Byt innehåll: målen ligger i content/goals/, siffrorna i content/data/ (de är påhittade)\n"
            "  4. Bygg den:     sikte build --project {path}\n"
            "\n"
            "Skriv python3 build.py i stället för sikte där build.py ligger. Mer står i README.md i mappen.",
            "",
        ),
        "en": (
            "A website to start from now lies in {path}.\n"
            "\n"
            "  1. See it:            sikte preview --project {path}\n"
            "  2. Make it yours:     write name, region and address in content/site.yaml\n"
            "  3. Replace content:   goals lie in content/goals/, figures in content/data/ (they are invented)\n"
            "  4. Build it:          sikte build --project {path}\n"
            "\n"
            "Write python3 build.py instead of sikte where build.py lies. README.md in the folder tells more.",
            "",
        ),
    },
}

MESSAGES = {**TARGETS, **COMMAND_LINE, **HOSTS, **TOLD}
