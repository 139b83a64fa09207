"""What the website says of cookies, counted visits and content from others: one catalogue per language, the same keys."""

TEXTS: dict[str, dict[str, str]] = {
    "sv": {
        "cookies_title": "Kakor",
        "cookies_lead": "Webbplatsen sparar ingenting i din dator, telefon eller surfplatta.",
        "cookies_storage": "Inga kakor",
        "cookies_storage_text": "Sidorna sätter inga kakor (cookies) och lagrar inget på annat sätt i webbläsaren. "
        "Därför finns det inget att godkänna eller avböja.",
        "cookies_others": "Inga andra inblandade",
        "cookies_others_text": "Allt som en sida visar hämtas från den här webbplatsen. Sidorna hämtar inget från "
        "andra webbplatser och skickar inga uppgifter om ditt besök någonstans. Följer du en länk härifrån gäller "
        "den webbplatsens egna regler.",
        "cookies_log": "Teknisk logg",
        "cookies_log_text": "Den server som lämnar ut sidorna kan, som de flesta servrar, föra en logg över vad som "
        "hämtas, till exempel tidpunkt och ip-adress. {publisher} svarar på frågor om det.",
        "cookies_lead_consent": "Webbplatsen sparar bara det du har sagt ja till, och ditt svar på frågan.",
        "cookies_stored": "Det här kan sparas i din webbläsare",
        "cookies_stored_text": "Ditt svar sparas för att du inte ska få frågan på varje sida. Allt annat sparas bara "
        "om du har godkänt statistik.",
        "cookies_table": "Kakor och annan lagring",
        "cookies_name": "Namn",
        "cookies_purpose": "Till för",
        "cookies_party": "Vems",
        "cookies_lifetime": "Sparas i",
        "cookies_type": "Slag",
        "cookies_kind": "kaka",
        "cookies_storage_kind": "webbläsarens lagring",
        "cookies_answer": "att minnas ditt svar (nödvändig)",
        "cookies_visitor": "att känna igen webbläsaren vid nästa besök (statistik)",
        "cookies_visit": "att hålla ihop ett besök (statistik)",
        "cookies_referrer": "att minnas vilken webbplats du kom ifrån (statistik)",
        "cookies_12_months": "12 månader",
        "cookies_13_months": "13 månader",
        "cookies_6_months": "6 månader",
        "cookies_30_minutes": "30 minuter",
        "cookies_change_text": "Längst ner på varje sida kan du när som helst ta tillbaka ditt samtycke eller ändra "
        "ditt svar. Tar du tillbaka det raderas kakorna genast.",
        "cookies_signal_text": "Skickar din webbläsare signalen Global Privacy Control räknas det som ett nej. Då "
        "frågar vi inte, och minns inga val.",
        "cookies_counting": "Så räknas besöken",
        "cookies_lead_others": "Webbplatsen sparar inget i din dator, telefon eller surfplatta om du inte ber den "
        "att minnas ett val.",
        "cookies_stored_text_others": "Ber du oss att alltid hämta innehåll från någon annan sparas det valet, så "
        "att du inte får frågan igen. Något annat sparar den här webbplatsen inte.",
        "cookies_change_text_others": "Längst ner på varje sida kan du när som helst ta tillbaka ditt val. Då "
        "glömmer webbplatsen det genast.",
        "cookies_embeds": "Innehåll från andra webbplatser",
        "cookies_embeds_text": "Några sidor kan visa sådant som ligger på en annan webbplats. Först ser du en "
        "stillbild. Inget hämtas från den andra webbplatsen förrän du ber om det, här eller på sidan. Då får den "
        "veta din ip-adress, vilken webbplats du kommer ifrån och vilken webbläsare du har. Den kan också spara "
        "uppgifter i din webbläsare. Vilka det är, och hur länge de finns kvar, bestämmer den själv, och du tar bort "
        "dem i webbläsarens inställningar.",
        "cookies_embeds_table": "Innehåll som kan hämtas från andra",
        "cookies_embeds_what": "Vad det är",
        "cookies_embeds_whose": "Hos vem",
        "cookies_embeds_host": "Hämtas från",
        "cookies_embeds_page": "Finns på sidan",
        "counting_server-log": "{publisher} räknar besöken i serverns logg. Inget sparas i din webbläsare, och inga "
        "uppgifter lämnas till någon annan.",
        "counting_goatcounter": "Varje sida hämtar en osynlig bild från {host}, där verktyget GoatCounter räknar "
        "besöket åt {publisher}. {host} får då veta vilken sida det gäller, din ip-adress och vilken webbläsare du "
        "har. Inget sparas i din webbläsare.",
        "counting_matomo": "Varje sida hämtar en osynlig bild från {host}, där verktyget Matomo räknar besöket åt "
        "{publisher}. {host} får då veta vilken sida det gäller, din ip-adress och vilken webbläsare du har. Inget "
        "sparas i din webbläsare.",
        "counting_consent": "Om du har godkänt statistik räknar verktyget Matomo ditt besök åt {publisher}. {host} "
        "får då veta vilka sidor du läser, din ip-adress och vilken webbläsare du har. Har du inte godkänt det "
        "hämtas inget därifrån.",
        "consent_title": "Får vi räkna ditt besök?",
        "consent_text": "{publisher} vill veta hur webbplatsen används, för att göra den bättre. Det görs med "
        "verktyget Matomo på {host}. Du väljer själv, och sidorna fungerar lika bra utan.",
        "consent_necessary": "Nödvändigt:",
        "consent_necessary_text": "ditt svar på den här frågan, i 12 månader.",
        "consent_statistics": "Statistik:",
        "consent_statistics_text": "kakor som känner igen din webbläsare i högst 13 månader. Uppgifterna lämnas till "
        "{host}.",
        "consent_others": "Tredje part:",
        "consent_others_text": "innehåll från {providers}, som då får veta din ip-adress och kan spara uppgifter i "
        "din webbläsare så länge de själva bestämmer. Utan ditt ja hämtas det först när du ber om det.",
        "consent_withdraw_text": "Du kan när som helst ändra dig, längst ner på varje sida.",
        "consent_more": "Mer om kakor",
        "consent_no": "Bara nödvändiga",
        "consent_yes": "Godkänn statistik",
        "consent_withdraw": "Ta tillbaka ditt samtycke",
        "consent_change": "Dina val om kakor",
        "consent_title_others": "Får vi hämta innehåll från andra?",
        "consent_text_others": "Några sidor kan visa sådant som ligger på andra webbplatser. Du väljer själv, och "
        "sidorna fungerar lika bra utan.",
        "consent_yes_others": "Godkänn tredje part",
        "consent_yes_all": "Godkänn alla",
        "embed_text": "{provider} visar det här på {host}. Inget hämtas därifrån förrän du ber om det. Då får "
        "{provider} veta din ip-adress och vilken webbläsare du har, och kan spara uppgifter i den.",
        "embed_terms": "Så hanterar {provider} personuppgifter",
        "embed_show": "Hämta från {provider}",
        "embed_remember": "Hämta alltid direkt från {provider} på den här webbplatsen",
        "embed_open": "Öppna hos {provider}",
    },
    "en": {
        "cookies_title": "Cookies",
        "cookies_lead": "This website stores nothing on your computer, phone or tablet.",
        "cookies_storage": "No cookies",
        "cookies_storage_text": "The pages set no cookies and store nothing in the browser in any other way. That is "
        "why there is nothing to accept or decline.",
        "cookies_others": "No one else involved",
        "cookies_others_text": "Everything that a page shows comes from this website. The pages fetch nothing from "
        "other websites, and send no information about your visit anywhere. If you follow a link from here, the "
        "rules of that website apply.",
        "cookies_log": "Technical log",
        "cookies_log_text": "The server that delivers the pages may, like most servers, keep a log of what is "
        "fetched, for example the time and the IP address. {publisher} answers questions about it.",
        "cookies_lead_consent": "This website stores only what you have agreed to, and your answer to the question.",
        "cookies_stored": "What may be stored in your browser",
        "cookies_stored_text": "Your answer is stored so that you are not asked on every page. Everything else is "
        "stored only if you have accepted statistics.",
        "cookies_table": "Cookies and other storage",
        "cookies_name": "Name",
        "cookies_purpose": "Used for",
        "cookies_party": "Whose",
        "cookies_lifetime": "Kept for",
        "cookies_type": "Kind",
        "cookies_kind": "cookie",
        "cookies_storage_kind": "the browser's storage",
        "cookies_answer": "remembering your answer (necessary)",
        "cookies_visitor": "recognising the browser at the next visit (statistics)",
        "cookies_visit": "holding one visit together (statistics)",
        "cookies_referrer": "remembering which website you came from (statistics)",
        "cookies_12_months": "12 months",
        "cookies_13_months": "13 months",
        "cookies_6_months": "6 months",
        "cookies_30_minutes": "30 minutes",
        "cookies_change_text": "At the foot of every page you can withdraw your consent or change your answer at any "
        "time. If you withdraw it, the cookies are deleted at once.",
        "cookies_signal_text": "If your browser sends the signal Global Privacy Control, that counts as a no. We do "
        "not ask then.",
        "cookies_counting": "How visits are counted",
        "cookies_lead_others": "This website stores nothing on your computer, phone or tablet unless you ask it to "
        "remember a choice.",
        "cookies_stored_text_others": "If you ask us always to fetch content from someone else, that choice is "
        "stored, so that you are not asked again. This website stores nothing else.",
        "cookies_change_text_others": "At the foot of every page you can take back your choice at any time. The "
        "website then forgets it at once.",
        "cookies_embeds": "Content from other websites",
        "cookies_embeds_text": "Some pages can show what lies on another website. First you see a still picture. "
        "Nothing is fetched from the other website until you ask for it, here or on the page. It then learns your IP "
        "address, which website you come from and which browser you use. It can also store information in your "
        "browser. What that is, and how long it stays, it decides for itself, and you remove it in the browser's "
        "settings.",
        "cookies_embeds_table": "Content that can be fetched from others",
        "cookies_embeds_what": "What it is",
        "cookies_embeds_whose": "Whose",
        "cookies_embeds_host": "Fetched from",
        "cookies_embeds_page": "On the page",
        "counting_server-log": "{publisher} counts visits in the server's log. Nothing is stored in your browser, "
        "and no information is passed on to anyone else.",
        "counting_goatcounter": "Each page fetches an invisible image from {host}, where the tool GoatCounter counts "
        "the visit for {publisher}. {host} then learns which page it is, your IP address and which browser you use. "
        "Nothing is stored in your browser.",
        "counting_matomo": "Each page fetches an invisible image from {host}, where the tool Matomo counts the visit "
        "for {publisher}. {host} then learns which page it is, your IP address and which browser you use. Nothing is "
        "stored in your browser.",
        "counting_consent": "If you have accepted statistics, the tool Matomo counts your visit for {publisher}. "
        "{host} then learns which pages you read, your IP address and which browser you use. If you have not, "
        "nothing is fetched from there.",
        "consent_title": "May we count your visit?",
        "consent_text": "{publisher} wants to know how the website is used, in order to improve it. That is done "
        "with the tool Matomo at {host}. The choice is yours, and the pages work as well without it.",
        "consent_necessary": "Necessary:",
        "consent_necessary_text": "your answer to this question, for 12 months.",
        "consent_statistics": "Statistics:",
        "consent_statistics_text": "cookies that recognise your browser for at most 13 months. The information goes "
        "to {host}.",
        "consent_others": "Third party:",
        "consent_others_text": "content from {providers}, who then learn your IP address and can store information "
        "in your browser for as long as they decide. Without your yes it is fetched only when you ask for it.",
        "consent_withdraw_text": "You can change your mind at any time, at the foot of every page.",
        "consent_more": "More about cookies",
        "consent_no": "Only necessary",
        "consent_yes": "Accept statistics",
        "consent_withdraw": "Withdraw your consent",
        "consent_change": "Your choices about cookies",
        "consent_title_others": "May we fetch content from others?",
        "consent_text_others": "Some pages can show what lies on other websites. The choice is yours, and the pages "
        "work as well without it.",
        "consent_yes_others": "Accept third party",
        "consent_yes_all": "Accept all",
        "embed_text": "{provider} shows this at {host}. Nothing is fetched from there until you ask for it. "
        "{provider} then learns your IP address and which browser you use, and can store information in it.",
        "embed_terms": "How {provider} handles personal data",
        "embed_show": "Fetch from {provider}",
        "embed_remember": "Always fetch from {provider} at once on this website",
        "embed_open": "Open at {provider}",
    },
}
