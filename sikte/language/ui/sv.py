"""What the website says in Swedish."""

TEXTS: dict[str, str] = {
    # Addresses
    "address_news": "nyheter",
    "address_accessibility": "tillganglighet",
    "address_cookies": "kakor",
    # Every page
    "language_name": "Svenska",
    "skip": "Till innehållet",
    "menu": "Meny",
    "languages": "Språk",
    "notice": "Meddelande",
    "back_to_text": "Tillbaka till texten",
    "draft": "Utkast. Sidan syns bara i förhandsgranskningen.",
    "breadcrumbs": "Du är här",
    "overview": "Översikt",
    "published_by": "{publisher} står bakom webbplatsen.",
    "computed": "Siffror som är beräknade på sidorna kommer ur de data som redovisas där.",
    # Goals and cards
    "latest": "Senaste värdet",
    "direction": "Utveckling",
    "status": "Bedömning",
    "own_verdict": "Regionens egen bedömning",
    "updated": "Uppdaterad",
    "published": "Publicerad",
    "news": "Nyheter",
    "archived": "Sidan är arkiverad.",
    "archived_badge": "Arkiverad",
    "archived_both": "Den publicerades {published} och arkiverades {archived}. Innehållet uppdateras inte.",
    "archived_only": "Den arkiverades {archived}. Innehållet uppdateras inte.",
    "example": "Exempelserie",
    "example_title": "Sidan innehåller påhittade siffror.",
    "example_text": "De är märkta som exempelserier i diagram och underlag, och ska inte användas till något annat.",
    # Charts and tables
    "about_charts": "Om diagrammen",
    "about_charts_text": "Varje diagram är en bild, och efter bilden finns en tabell med samma siffror. "
    "Bilder och tabeller fungerar utan JavaScript och går att skriva ut.",
    "table": "Tabell",
    "period": "Period",
    "from_page": "Diagrammet hör till sidan",
    # Sources and calculations
    "sources": "Underlag",
    "source": "Källa",
    "covers": "Omfattar",
    "retrieved": "Hämtad",
    "next_update": "Nästa uppdatering",
    "late": "Försenad",
    "how": "Så har vi räknat",
    "how_text": "Här redovisas varje beräknad uppgift på sidan: hur den är räknad och vilka rader i underlaget den bygger på.",
    "formula": "Beräkning",
    "dataset": "Underlag",
    "rows": "Rader ur {dataset}",
    "column_line": "Rad",
    "column_period": "Period",
    "column_value": "Värde",
    "statements_data": "Alla beräknade uppgifter som data (JSON)",
    # Outcomes that conditional sentences are read in
    "outcome_rising": "stiger",
    "outcome_falling": "sjunker",
    "outcome_unchanged": "oförändrat",
    "outcome_missing": "uppgift saknas",
    "outcome_tied": "alla lika",
    # The page that is not there
    "not_found_title": "Sidan finns inte",
    "not_found_text": "Den kan ha flyttats eller tagits bort, eller så är adressen felskriven.",
    "not_found_home": "Gå till översikten",
    "not_found_contact": "Saknar du något? Hör av dig:",
    # Accessibility statement
    "feed": "Följ nyheterna (Atom)",
    "accessibility_title": "Tillgänglighetsredogörelse",
    "accessibility_heading": "Tillgänglighets\xadredogörelse",
    "accessibility_lead": "{publisher} står bakom webbplatsen {site} och vill att alla ska kunna använda den. "
    "Här står vad som är känt om hur tillgänglig den är, och vad som inte är det.",
    "accessibility_status": "Hur tillgänglig är webbplatsen?",
    "accessibility_status_text": "Webbplatsen är ännu inte bedömd.",
    "accessibility_status_why": "Ingen har granskat den i sin helhet mot lagen om tillgänglighet till digital offentlig "
    "service. Därför står det inte här att den är helt, delvis eller inte förenlig med lagen, och det kan finnas brister "
    "som inte är kända.",
    "accessibility_full": "Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.",
    "accessibility_partial": "Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig "
    "service. Det som brister står här nedanför.",
    "accessibility_none": "Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. "
    "Det som brister står här nedanför.",
    "accessibility_faults": "Det här brister",
    "accessibility_faults_lead": "Det här uppfyller inte lagens krav:",
    "accessibility_burdensome": "Det här är undantaget tills vidare",
    "accessibility_burdensome_lead": "Att åtgärda det här skulle vara oskäligt betungande, enligt 12 § i lagen:",
    "accessibility_outside": "Det här omfattas inte av lagen",
    "accessibility_outside_lead": "Lagen gäller inte det här innehållet, enligt 9 §:",
    "accessibility_assessed": "Så har webbplatsen bedömts",
    "accessibility_assessed_day": "Webbplatsen bedömdes den",
    "accessibility_updated_day": "Redogörelsen sågs senast över den",
    "accessibility_report_link": "Anmäl ett hinder eller be om innehållet på ett annat sätt",
    "accessibility_tested": "Vad som är prövat",
    "accessibility_tested_axe": "Sidmallarna har prövats maskinellt med axe-core mot WCAG 2.2, nivå A och AA, i "
    "webbläsaren Chromium: i tre skärmbredder från 320 bildpunkter, i ljust och mörkt läge.",
    "accessibility_tested_html": "Sidmallarnas HTML följer standarden. Sidorna behöver inget JavaScript.",
    "accessibility_tested_contrast": "Färgernas kontrast räknas ut när webbplatsen byggs. Vanlig text och länkar har "
    "alltid minst 4,5:1 mot bakgrunden.",
    "accessibility_tested_charts": "Varje diagram har en beskrivning i ord och en tabell med samma siffror.",
    "accessibility_untested": "Vad som inte är prövat",
    "accessibility_untested_content": "Webbplatsens egna texter, bilder och diagram är inte granskade var för sig.",
    "accessibility_untested_people": "Sidmallarna är inte prövade med skärmläsare, och inte tillsammans med personer som "
    "har en funktionsnedsättning.",
    "accessibility_untested_machine": "Maskinella prov hittar bara en del av de hinder som kan finnas.",
    "accessibility_report": "Har du hittat ett hinder?",
    "accessibility_report_text": "Berätta för {publisher} om det är något du inte kan läsa eller använda. Du kan också be "
    "att få innehållet på ett annat sätt.",
    "accessibility_supervision": "Tillsyn",
    "accessibility_supervision_text": "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd "
    "med hur dina synpunkter tas emot kan du anmäla det till Digg.",
    "accessibility_supervision_link": "Anmäl till Digg",
    # Cookies
    "cookies_title": "Kakor",
    "cookies_lead": "Webbplatsen sparar ingenting i din dator, telefon eller surfplatta.",
    "cookies_storage": "Inga kakor",
    "cookies_storage_text": "Sidorna sätter inga kakor (cookies) och lagrar inget på annat sätt i webbläsaren. Därför "
    "finns det inget att godkänna eller avböja.",
    "cookies_others": "Inga andra inblandade",
    "cookies_others_text": "Allt som en sida visar hämtas från den här webbplatsen. Sidorna hämtar inget från andra "
    "webbplatser och skickar inga uppgifter om ditt besök någonstans. Följer du en länk härifrån gäller den "
    "webbplatsens egna regler.",
    "cookies_log": "Teknisk logg",
    "cookies_log_text": "Den server som lämnar ut sidorna kan, som de flesta servrar, föra en logg över vad som hämtas, "
    "till exempel tidpunkt och ip-adress. {publisher} svarar på frågor om det.",
}
