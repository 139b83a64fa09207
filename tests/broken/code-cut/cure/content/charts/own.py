import altair as alt


def staplar(data):
    y = alt.Y("value:Q", stack=None)
    return alt.Chart(data).mark_bar().encode(x="period:O", y=y, xOffset="series:N", color="series:N")
