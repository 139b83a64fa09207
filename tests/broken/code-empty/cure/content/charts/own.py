import altair as alt


def chart(data):
    return alt.Chart(data).mark_line().encode(x="period:O", y="value:Q", color="series:N")
