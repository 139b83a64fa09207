import altair as alt


def chart(data):
    now = alt.selection_point(fields=["time"], on="timer")
    return alt.Chart(data).mark_point().encode(x="value:Q", time="time:O").add_params(now).transform_filter(now)
