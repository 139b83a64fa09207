import altair as alt


def chart(data):
    return alt.Chart(data).mark_line().encode(x="time:Q", y="value:Q").transform_regression("time", "value")
