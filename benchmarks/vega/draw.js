// Draws each specification on standard input as SVG, over and over; tells how many milliseconds each round took.
import { readFileSync } from "node:fs";
import { View, parse } from "vega";
import { compile } from "vega-lite";

const { specs, rounds } = JSON.parse(readFileSync(0, "utf-8"));
const taken = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  for (const spec of specs) await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
  taken.push(performance.now() - start);
}
console.log(JSON.stringify(taken));
