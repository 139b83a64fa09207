"""What the website says in English."""

TEXTS: dict[str, str] = {
    # Addresses
    "address_news": "news",
    "address_accessibility": "accessibility",
    "address_cookies": "cookies",
    # Every page
    "language_name": "English",
    "language_sv": "Swedish",
    "language_en": "English",
    "skip": "Skip to content",
    "menu": "Menu",
    "languages": "Languages",
    "notice": "Notice",
    "back_to_text": "Back to the text",
    "draft": "Draft. This page is only shown in the preview.",
    "breadcrumbs": "You are here",
    "overview": "Overview",
    "published_by": "This website is run by {publisher}.",
    "computed": "Figures that are computed on these pages come from the data accounted for on them.",
    # Goals and cards
    "latest": "Latest value",
    "direction": "Development",
    "status": "Assessment",
    "own_verdict": "The region's own judgement",
    "updated": "Updated",
    "published": "Published",
    "news": "News",
    "archived": "This page is archived.",
    "archived_badge": "Archived",
    "archived_both": "It was published on {published} and archived on {archived}. Its content is not updated.",
    "archived_only": "It was archived on {archived}. Its content is not updated.",
    "example": "Example data",
    "example_title": "This page contains invented figures.",
    "example_text": "They are marked as example data in charts and among the data, and must not be used for anything else.",
    # Charts and tables
    "about_charts": "About the charts",
    "about_charts_text": "Each chart is a picture, and after the picture there is a table with the same figures. "
    "Pictures and tables work without JavaScript and can be printed.",
    "table": "Table",
    "period": "Period",
    "from_page": "The chart belongs to the page",
    # Sources and calculations
    "sources": "Data behind this page",
    "source": "Source",
    "covers": "Covers",
    "retrieved": "Retrieved",
    "next_update": "Next update",
    "late": "Overdue",
    "how": "How we calculated",
    "how_text": "Every computed figure or statement on this page is accounted for here: how it was calculated, and which "
    "rows of the data it rests on.",
    "formula": "Calculation",
    "dataset": "Data",
    "rows": "Rows of {dataset}",
    "column_line": "Row",
    "column_period": "Period",
    "column_value": "Value",
    "statements_data": "All computed statements as data (JSON)",
    # Datasets
    "data_title": "Open data",
    "data_lead": "All figures on this website come from the datasets here. You can download each of them.",
    "data_none": "This website has no datasets yet.",
    "data_kind": "Dataset",
    "data_in_other": "Only in {language}",
    "data_divided": "The figures are divided by {parts}.",
    "data_counted": "The unit is {unit}.",
    "data_invented": "The figures are invented.",
    "data_example_title": "The figures are invented.",
    "data_example_text": "They show how the website works, and must not be used for anything else.",
    "data_unit": "Unit",
    "data_licence": "Licence",
    "data_download": "Download",
    "data_for_people": "For Excel and other spreadsheets",
    "data_for_machines": "For programs that fetch statistics",
    "data_figures": "The latest figures",
    "data_measure": "Measure",
    "data_no_row": "not in the dataset",
    "data_signs": "Signs in the table:",
    "data_rest": "The table shows {shown} of {all} rows. The files hold them all.",
    "data_divisions": "How the figures are divided",
    "data_members": "{count} in all",
    "data_notes": "Worth knowing",
    "data_from": "From {period}:",
    "data_used": "Pages that rest on these figures",
    "data_columns": "How to read the CSV file",
    "data_csv_semicolons": "Columns are parted by semicolons and decimals are written with a comma, so that the file opens correctly "
    "in a Swedish Excel. The text is UTF-8, and values have all the decimals they were published with.",
    "data_csv_commas": "Columns are parted by commas and decimals are written with a point, so that the file opens correctly in an "
    "English Excel. The text is UTF-8, and values have all the decimals they were published with.",
    "data_csv_signs": "Where a value is missing there is .. (not available), . (not applicable) or U (confidential). A text that a "
    "spreadsheet could otherwise take for a formula begins with an apostrophe.",
    "data_column": "Column",
    "data_holds": "Holds",
    "data_column_period": "Period",
    "data_column_code": "{label}: code, or name where there is no code",
    "data_column_label": "{label}: name in {language}",
    "data_column_value": "Value, in {unit}",
    "data_column_status": "provisional or revised where the value is, else empty",
    "data_column_margin": "Margin of error, in {unit}",
    "data_column_example": "true: the figures are invented",
    # Outcomes that conditional sentences are read in
    "outcome_rising": "rising",
    "outcome_falling": "falling",
    "outcome_unchanged": "unchanged",
    "outcome_missing": "figure missing",
    "outcome_tied": "all alike",
    # The page that is not there
    "not_found_title": "There is no such page",
    "not_found_text": "It may have been moved or removed, or the address may be misspelt.",
    "not_found_home": "Go to the overview",
    "not_found_contact": "Is something missing? Get in touch:",
    # Accessibility statement
    "feed": "Follow the news (Atom)",
    "accessibility_title": "Accessibility statement",
    "accessibility_heading": "Accessibility statement",
    "accessibility_lead": "{publisher} runs the website {site} and wants everyone to be able to use it. "
    "This page says what is known about how accessible it is, and what is not.",
    "accessibility_status": "How accessible is the website?",
    "accessibility_status_text": "The website has not yet been assessed.",
    "accessibility_status_why": "No one has reviewed it as a whole against the Swedish act on accessibility to digital "
    "public services. For that reason this page does not say that it is fully, partially or not compliant with the act, "
    "and there may be faults that are not known.",
    "accessibility_full": "The website is fully compliant with the Swedish act on accessibility to digital public "
    "services.",
    "accessibility_partial": "The website is partially compliant with the Swedish act on accessibility to digital "
    "public services. What falls short is listed below.",
    "accessibility_none": "The website is not compliant with the Swedish act on accessibility to digital public "
    "services. What falls short is listed below.",
    "accessibility_faults": "What falls short",
    "accessibility_faults_lead": "This does not meet the requirements of the act:",
    "accessibility_burdensome": "What is exempt for now",
    "accessibility_burdensome_lead": "Putting this right would be an unreasonable burden, under section 12 of the act:",
    "accessibility_outside": "What the act does not cover",
    "accessibility_outside_lead": "The act does not apply to this content, under section 9:",
    "accessibility_assessed": "How the website was assessed",
    "accessibility_assessed_day": "The website was assessed on",
    "accessibility_updated_day": "This statement was last reviewed on",
    "accessibility_report_link": "Report an obstacle, or ask for the content in another form",
    "accessibility_tested": "What has been tested",
    "accessibility_tested_axe": "The page templates have been tested by machine with axe-core against WCAG 2.2, levels A "
    "and AA, in the browser Chromium: at three screen widths from 320 pixels, in light and dark mode.",
    "accessibility_tested_html": "The HTML of the page templates follows the standard. The pages need no JavaScript.",
    "accessibility_tested_contrast": "The contrast of colours is calculated when the website is built. Ordinary text and "
    "links always have at least 4.5:1 against their background.",
    "accessibility_tested_charts": "Each chart has a description in words and a table with the same figures.",
    "accessibility_untested": "What has not been tested",
    "accessibility_untested_content": "The website's own texts, images and charts have not been reviewed one by one.",
    "accessibility_untested_people": "The page templates have not been tested with screen readers, nor together with "
    "people who have a disability.",
    "accessibility_untested_machine": "Tests made by machine find only some of the obstacles that there may be.",
    "accessibility_report": "Have you met an obstacle?",
    "accessibility_report_text": "Tell {publisher} if there is something that you cannot read or use. You can also ask "
    "for the content in another form.",
    "accessibility_supervision": "Supervision",
    "accessibility_supervision_text": "The Swedish Agency for Digital Government, Digg, supervises the act. If you are "
    "not satisfied with how your views are received, you can report it to Digg.",
    "accessibility_supervision_link": "Report to Digg",
    # Cookies
    "cookies_title": "Cookies",
    "cookies_lead": "This website stores nothing on your computer, phone or tablet.",
    "cookies_storage": "No cookies",
    "cookies_storage_text": "The pages set no cookies and store nothing in the browser in any other way. That is why "
    "there is nothing to accept or decline.",
    "cookies_others": "No one else involved",
    "cookies_others_text": "Everything that a page shows comes from this website. The pages fetch nothing from other "
    "websites, and send no information about your visit anywhere. If you follow a link from here, the rules of that "
    "website apply.",
    "cookies_log": "Technical log",
    "cookies_log_text": "The server that delivers the pages may, like most servers, keep a log of what is fetched, for "
    "example the time and the IP address. {publisher} answers questions about it.",
}
