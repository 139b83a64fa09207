import altair as alt


def chart(data):
    return alt.Chart(data).mark_line().encode(x="period:O", y="valeu:Q", color="series:N")
