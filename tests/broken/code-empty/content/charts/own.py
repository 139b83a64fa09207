import altair as alt


def chart(data):
    return alt.Chart(data[data["value"] > 1000]).mark_line().encode(x="period:O", y="value:Q", color="series:N")
