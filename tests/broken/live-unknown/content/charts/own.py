import altair as alt


def chart(data):
    return alt.Chart(data).mark_point().encode(x="time:Q", y="value:Q", tooltip="text")
