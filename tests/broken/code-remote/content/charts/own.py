import altair as alt


def chart(data):
    return alt.Chart("https://exempel.se/data.csv").mark_line().encode(x="period:O", y="value:Q", color="series:N")
