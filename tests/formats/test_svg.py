"""Images ask nobody's server and run nothing; and what image programs write is let through."""

import pytest

from sikte.formats.svg import active

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"{}>\n{}</svg>'


def found(inside: str, attributes: str = "", before: str = "") -> tuple[int, str] | None:
    return active((before + SVG.format(attributes, inside)).encode())


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<g><script/></g>", "<script>"),
        ("<foreignObject><h:p>Hej</h:p></foreignObject>", "<foreignObject>"),
        ('<h:img src="https://exempel.se/x.png"/>', "<img>"),
        ('<rect onclick="x()"/>', "onclick="),
        ('<rect ONLOAD="x()"/>', "ONLOAD="),
        ('<a href="java&#115;cript:alert(1)"><text>x</text></a>', "href="),
        ('<a xlink:href=" JavaScript:alert(1)"/>', "href="),
        ('<a href="data:text/html,x"/>', "href="),
        ('<image href="https://exempel.se/x.png"/>', "href="),
        ('<image xlink:href="//exempel.se/x.png"/>', "href="),
        ('<image href="x.png"/>', "href="),
        ('<image href="data:image/svg+xml;base64,AA"/>', "href="),
        ('<use href="https://exempel.se/x.svg#a"/>', "href="),
        ('<g xml:base="https://exempel.se/"><use href="#a"/></g>', "base="),
        ("<style>@import 'https://exempel.se/x.css';</style>", "<style>"),
        ("<style><![CDATA[@IMPORT url(x.css)]]></style>", "<style>"),
        (r"<style>@\69mport 'x.css';</style>", "<style>"),
        ("<style>rect { fill: url( 'https://exempel.se/x.svg#a' ) }</style>", "<style>"),
        ("<style>a{}</style><style>rect { background: image-set('https://exempel.se/x') }</style>", "<style>"),
        ('<rect style="background: url(https://exempel.se/x.png)"/>', "style="),
        ('<rect fill="url(&#104;ttps://exempel.se/x.svg#a)"/>', "fill="),
        ('<rect filter="url(x.svg#a)"/>', "filter="),
        ('<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>', "attributeName="),
        ('<rect><animate attributeName="onclick" values="x"/></rect>', "attributeName="),
    ],
)
def test_what_runs_or_is_fetched_is_found_with_its_line(inside, words):
    assert found(inside) == (2, words)


def test_what_stands_around_the_image_is_looked_at_too():
    assert found("", ' onload="x()"') == (1, "onload=")
    assert found("", "", '<?xml-stylesheet href="https://exempel.se/x.css"?>')[1] == "<?xml-stylesheet"
    assert found("", "", '<!DOCTYPE svg [<!ENTITY a "b">]>')[1] == "<!ENTITY a"


@pytest.mark.parametrize(
    "inside",
    [
        '<linearGradient id="a"/><rect fill="url(#a)" style="fill: url(\'#a\'); stroke: #123"/>',
        '<use xlink:href="#a"/><use href="#a"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<a href="https://exempel.se/"><text>Läs mer</text></a>',
        "<style>.a { fill: url(#b); } /* on, src, href */</style><text>onclick= https://exempel.se @import</text>",
        '<style>@font-face { font-family: "A"; src: url("data:font/woff2;base64,AA") }</style>',
        '<animate attributeName="opacity" values="0;1"/>',
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="https://exempel.se/"/></metadata>',
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Lager 1" i:online="C:\\\\bild.png"/>',
    ],
)
def test_what_image_programs_write_is_let_through(inside):
    assert found(inside) is None
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n'
    assert found(inside, "", head) is None


@pytest.mark.parametrize("content", [b"<svg><rect></svg>", b"<svg/><svg/>", b"<svg>\xff</svg>", b"<svg>&amp</svg>", b""])
def test_what_is_no_xml_is_no_image(content):
    with pytest.raises(ValueError):
        active(content)
