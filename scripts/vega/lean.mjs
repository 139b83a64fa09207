// What is cut out of the packages while they are bundled, since no chart comes to it that can be built. Each cut stops
// the bundling if its package reads otherwise some day.
import { readFileSync } from "node:fs";

// What a bundler may leave out when nobody uses it.
const PURE = "/* @__PURE__ */ ";

// Package → [what it says, what it is to say instead]; an expression stands for all places that it finds.
const CUTS = {
  // The interpreter prepares for events at each value of each item that is drawn; it need not where there is no event, nor
  // prepare anything where the value is written out.
  "vega-interpreter": [
    ["$.fn = Object.create(fn);", "$.fn = event ? Object.create(fn) : fn;"],
    ["EventFunctions.forEach(", "if (event) EventFunctions.forEach("],
    ["  const $ = n => Visitors", "  if (ast.type === 'Literal' && !ast.regex) return ast.value;\n  const $ = n => Visitors"],
  ],
  // An operator knows a few others, by numbers of any size: a set holds them in less time than an object's fields do.
  "vega-dataflow": [
    ["ids = {};", "ids = new Set();"],
    ["if (!ids[id]) {\n      ids[id] = 1;", "if (!ids.has(id)) {\n      ids.add(id);"],
    ["if (ids[id]) {\n      ids[id] = 0;", "if (ids.delete(id)) {"],
  ],
  // Pictures are SVG: no canvas is drawn on or pointed at, and nothing is written out as text.
  "vega-scenegraph": [
    [/^modules\[(Canvas|Hybrid)\] = [^;]*;\n/gm, ""],
    ["  headless: SVGStringRenderer,\n", ""],
    [/^ +(draw: draw|pick: pick)[^\n]*\n/gm, ""],
  ],
  "vega-view": [[/\bCanvasHandler\b/g, "SVGHandler"]],
  // Maps are the block `map`, drawn by Sikte itself: no projections, and no functions that measure the globe. What a
  // specification says time and again (two thirds of the expressions of a chart's axes) is read once.
  "vega-functions": [
    [/^expressionFunction\('geo[^\n]*\n/gm, ""],
    [/^(const geo\w+ = )(?=geoMethod)/gm, `$1${PURE}`],
    ["function parser (", "const parsed = new Map();\nfunction parser ("],
    ["ast = parseExpression(expr);", "if (!parsed.has(expr)) parsed.set(expr, parseExpression(expr));\n    ast = parsed.get(expr);"],
    ["const gen = codeGenerator(ast);", "const gen = ast.gen ||= codeGenerator(ast);"],
  ],
  // Data are lists of objects.
  "vega-loader": [
    [/^  (dsv: dsv|csv: delimited|tsv: delimited)[^\n]*\n/gm, ""],
    [",\n  topojson: topojson\n", "\n"],
    ["topojson.responseType = 'json';\n", ""],
    ["dsv.responseType = 'text';\n", ""],
  ],
  // Scales of colour are mixed when one is asked for.
  "vega-scale": [
    ["_ => interpolateColors(colors(_))", "_ => { let mixed; return at => (mixed ||= interpolateColors(colors(_)))(at); }"],
  ],
  // The letters that names may hold are known to the browser.
  "vega-expression": [
    [/(RegexNonAsciiIdentifierStart = )new RegExp\([^\n]*\)/, "$1/\\p{ID_Start}/u"],
    [/(RegexNonAsciiIdentifierPart = )new RegExp\([^\n]*\)/, "$1/\\p{ID_Continue}/u"],
  ],
  // What is made as soon as it is loaded may be left out where nobody uses it.
  "d3-delaunay": [[/^vec\(\d+\);\n/gm, ""]],
  "d3-scale-chromatic": [[/^var ([\w$]+) = ((?:colors|ramp|new Array|interpolateCubehelix)[^;]*);$/gm, `var $1 = ${PURE}(() => $2)();`]],
};

export const lean = {
  name: "lean",
  setup(build) {
    const filter = new RegExp(`node_modules/(${Object.keys(CUTS).join("|")})/`);
    build.onLoad({ filter }, ({ path }) => ({ contents: cut(path, CUTS[path.match(filter)[1]]), loader: "js" }));
  },
};

function cut(path, cuts) {
  return cuts.reduce((text, [long, short]) => {
    const shorter = text.replace(long, short);
    if (shorter === text) throw new Error(`${path} no longer says ${long}`);
    return shorter;
  }, readFileSync(path, "utf-8"));
}
