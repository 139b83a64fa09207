"""Varje kommun som en punkt, år för år; den som man pekar på får sin väg genom åren ritad."""

import altair as alt

PUNKT, NAMN, VALD = "#4f6375", "#1c232b", "#a3270f"


def chart(data):
    pekad = alt.selection_point(fields=["key"], on="pointerover", nearest=True, empty=False)
    grund = alt.Chart(data).encode(
        x=alt.X("value:Q", title=None, scale=alt.Scale(zero=False)),
        y=alt.Y("period:O", title=None),
    )
    vag = grund.mark_line(color=VALD).encode(detail="key:N", order="time:Q").transform_filter(pekad)
    punkter = grund.mark_circle(size=60, opacity=1).encode(
        color=alt.condition(pekad, alt.value(VALD), alt.value(PUNKT)),
        tooltip=[
            alt.Tooltip("series", title="Kommun"),
            alt.Tooltip("period", title="År"),
            alt.Tooltip("text", title="Tusen kronor"),
        ],
    )
    lagst = _namn(data, "idxmin", align="left", dx=-5)
    hogst = _namn(data, "idxmax", align="right", dx=5)
    bild = alt.layer(vag, punkter.add_params(pekad), lagst, hogst).properties(height=alt.Step(28))
    return bild.configure_view(stroke=None)


def _namn(data, vilken, **plats):
    """Namnet på den som låg lägst eller högst, de år då det är en annan än året före."""
    rader = data.loc[data.groupby("time")["value"].agg(vilken)]
    rader = rader[rader["key"] != rader["key"].shift()]
    return alt.Chart(rader).mark_text(color=NAMN, dy=-13, **plats).encode(x="value:Q", y="period:O", text="series")
