"""A page with every block that shows data, and what it needs beside tests/small.py."""

KINDS = {
    "line": "by: sex",
    "bar": "by: region",
    "stacked-bar": "by: sex",
    "grouped-bar": "by: sex",
    "area": "by: sex",
    "dot": "by: region",
    "slope": 'by: sex\nsince: "2014"',
    "small-multiples": 'by: region\nsince: "2018"',
    "status-matrix": 'by: region\nsince: "2017"',
}
BLOCKS = {
    **{kind: f"```chart\nseries: jobs\ntype: {kind}\n{more}\nid: prov-{kind}\ntitle: Jobb {letter}\n```"
       for letter, (kind, more) in zip("ABCDEFGHI", KINDS.items(), strict=True)},
    "map": '```map\nseries: jobs\nuntil: "2015"\nid: prov-map\ntitle: Jobb J\n```',
    "own": "```chart\nseries: jobs\nby: sex\ncode: charts/own.py\nfunction: spread\nid: prov-own\ntitle: Jobb K\n```",
    "table": "```table\nseries: jobs\nby: sex\nid: prov-table\ntitle: Jobb L\n```",
}  # fmt: skip
CODE = "import altair as alt\n\n\ndef spread(data):\n    return alt.Chart(data).mark_tick().encode(x='value:Q', y='period:O')\n"
FIGURE = '```figure\nseries: jobs\nwhere: {sex: kvinnor}\nsince: "2016"\n```'
PAGE = "---\ntitle: Prov\n---\n" + "\n\n".join((*BLOCKS.values(), FIGURE)) + "\n"
BESIDE = {"content/charts/own.py": CODE}
