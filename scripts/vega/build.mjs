// Writes Vega's runtime for the browser, and the licences of all that is in it: `node scripts/vega/build.mjs [FOLDER]`,
// after `npm ci` in scripts/vega. Without a folder, into templates/. The same packages give the same bytes.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { lean } from "./lean.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDER = process.argv[2] || join(HERE, "../../templates");
const HEAD = "//# allFunctionsCalledOnLoad\n// Made by scripts/vega/build.mjs of Vega, D3 and scripts/vega/live.js. Licences: vega.txt beside this file.";

const made = await build({
  absWorkingDir: HERE,
  entryPoints: ["live.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  banner: { js: HEAD },
  legalComments: "none",
  metafile: true,
  write: false,
  plugins: [lean],
});
const [{ contents }] = made.outputFiles;
const [{ inputs }] = Object.values(made.metafile.outputs);
writeFileSync(join(FOLDER, "vega.js"), contents);
writeFileSync(join(FOLDER, "vega.txt"), licences(packages(inputs)));

// Those of which anything is left in the file.
function packages(inputs) {
  const used = Object.keys(inputs).filter(path => inputs[path].bytesInOutput && path.startsWith("node_modules/"));
  return [...new Set(used.map(path => path.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)/)[1]))].sort();
}

// Each text once, below the names and versions of the packages that it holds for.
function licences(folders) {
  const held = new Map();
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(join(HERE, folder, "package.json"), "utf-8"));
    const file = readdirSync(join(HERE, folder)).find(found => /^licen[cs]e/i.test(found));
    const text = readFileSync(join(HERE, folder, file), "utf-8").replaceAll("\r\n", "\n").trim();
    held.set(text, [...(held.get(text) || []), `${name} ${version}`]);
  }
  return [...held].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}
