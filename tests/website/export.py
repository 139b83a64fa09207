"""Mål#15, written out: its body, its datasets and its twelve statements."""

from sikte.values.pages import Statement
from sikte.values.places import Place
from sikte.website import cards

HOW = '<a class="how" href="#rakning-{}"><span>Så har vi räknat</span></a>'


def statement(id: str, text: str, value: str | None, unit: str, period: str, formula: str, rows: int = 1) -> Statement:
    row = (
        ("dataset", "exporters"),
        ("line", "14"),
        ("period", period or "2021"),
        ("region", "19"),
        ("value", value or "667"),
    )
    return Statement(
        id,
        "level",
        "body",
        text,
        value,
        unit,
        period,
        id.replace("-", "."),
        Place("content/goals/a.md", 12),
        formula,
        ("exporters",),
        (row,) * rows,
        "Källa: SCB",
        "2023-01-09",
        ("Företag med 250+ anställda ingår i okänt antal.",),
    )


STATEMENTS = (
    statement("exporters-latest", "667", "667", "företag", "2021", "Värdet för 2021"),
    statement("exporters-latest-period", "2021", None, "", "2021", "Den senaste perioden i underlaget"),
    statement(
        "exporters-highest-since-2003",
        "Det är den högsta noteringen för ett enskilt år sedan 2003.",
        None,
        "",
        "2021",
        "Värdet för 2021 jämfört med alla år efter 2003: inget av dem är högre",
        19,
    ),
    statement(
        "exporters-change-phrase",
        "ökade antalet med 13 procent",
        "13",
        "procent",
        "2020–2021",
        "(667 − 590) / 590, i hela procent",
        2,
    ),
    statement(
        "exporters-by-size-largest-increase",
        "1–9 anställda",
        None,
        "",
        "2020–2021",
        "Storleksklassen med den största ökningen i antal",
        8,
    ),
    statement("exporters-rank", "sjätte högst", "6", "", "2021", "Antalet län med ett högre värde, plus ett", 21),
    *(
        statement(
            f"exporters-at-{year}",
            str(500 + year % 17 * 9),
            str(500 + year % 17 * 9),
            "företag",
            str(year),
            f"Värdet för {year}",
        )
        for year in range(2015, 2021)
    ),
)


def chart(id: str, title: str) -> str:
    bars = "".join(
        f'<rect x="{4 + 5 * i}%" y="{60 - i * 2.4}%" width="3.6%" height="{30 + i * 2.4}%" fill="currentColor"/>'
        for i in range(19)
    )
    rows = "".join(f'<tr><th scope="row">{2003 + i}</th><td>{480 + 10 * i}</td></tr>' for i in range(3))
    return (
        f'<figure class="chart" id="{id}"><h3>{title}</h3><p class="small">Företag, 2003–2021</p>'
        f'<svg role="img" aria-label="Stapeldiagram: {title.lower()}." width="100%" height="320">{bars}</svg>'
        f"<details><summary>Visa som tabell</summary><table><caption>{title}</caption><thead><tr>"
        f'<th scope="col">År</th><th scope="col">Företag</th></tr></thead><tbody>{rows}</tbody></table></details>'
        f"<figcaption>Källa: SCB, utrikeshandel med varor. Beställd statistik.</figcaption></figure>"
    )


BODY = f"""<p>Företag som säljer till andra länder växer ofta snabbare än andra och klarar sig bättre när hemmamarknaden
viker. Därför är exporten en del av strategin. År 2030 ser vi fler företag i hela länet som säljer sina varor och
tjänster utanför Sverige.</p>
<hgroup><p class="kicker">Export</p><h2 id="ar-fanns-det-varuexporterande-foretag">År
<data class="stat" value="2021">2021</data> fanns det <data class="stat" value="667">667</data>
varuexporterande företag</h2></hgroup>
<p>År <data class="stat" value="2021">2021</data> fanns det <data class="stat" value="667">667</data>
varuexporterande företag i Västmanlands län. <span class="claim">Det är den högsta noteringen för ett enskilt år
sedan 2003.</span> På ett år <data class="stat" value="13">ökade antalet med 13 procent</data>, mest bland företag med
<data class="stat" value="0">1–9 anställda</data>. {HOW.format("exporters-latest")}</p>
{chart("oka-antalet-exporterande-foretag-exporters-by-size", "Antal varuexporterande företag i Västmanlands län")}
<p>Bland de företag som har uppgift om storlek är <strong>nio av tio</strong> små.
<a href="../../nyheter/halland/">Halland blev årets exportregion</a>.</p>
<h2 id="sa-foljer-vi-upp">Så följer vi upp målet</h2>
<p>Målet följs varje år med två mått:</p>
<ul><li>antalet företag som exporterar varor</li><li>hur många av dem som har färre än tio anställda.</li></ul>
<table><thead><tr><th>Storleksklass</th><th>2019</th><th>2020</th><th>2021</th></tr></thead><tbody>
<tr><td>1–9 anställda</td><td>301</td><td>309</td><td>371</td></tr>
<tr><td>10–49 anställda</td><td>164</td><td>160</td><td>168</td></tr></tbody></table>
<h3 id="andel">Exportens värde</h3>
{chart("oka-antalet-exporterande-foretag-value-line", "Varuexport per invånare")}
<blockquote><p>Exporten av tjänster mäts inte.</p></blockquote>
"""

EXPORTERS = cards.DatasetCard(
    name="exporters",
    title="Antal varuexporterande företag",
    source="SCB, Utrikeshandel med varor. Beställd statistik.",
    period="2000–2021",
    url="https://www.scb.se/",
    retrieved=cards.Day("2023-01-09", "9 januari 2023"),
    next_update=cards.Day("2027-03-01", "1 mars 2027"),
    notes=("Företag med 250+ anställda ingår i okänt antal.",),
)
INVENTED = cards.DatasetCard(
    name="value", title="Varuexport per invånare", source="Påhittade siffror", period="2003–2021", example=True
)
