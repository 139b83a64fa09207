"""The reader's side of the search, run by Node: the same script that browsers run."""

import json
import shutil
from pathlib import Path
from subprocess import run

ROOT = Path(__file__).parents[2]
NODE = shutil.which("node")
# The script as it is, with the folder it asks read from the disk, and no page around it.
RUNNER = """
const { readFileSync } = require("node:fs");
const [script, folder, asked] = process.argv.slice(-3);
globalThis.document = { querySelectorAll: () => [] };
globalThis.fetch = async (name) => ({ ok: true, json: async () => JSON.parse(readFileSync(name, "utf-8")) });
const { Index, search, best, stemOf, tokensOf } = new Function(
  readFileSync(script, "utf-8") + "; return { Index, search, best, stemOf, tokensOf };")();
(async () => {
  const index = new Index(folder + "/");
  await index.open();
  const { stems, queries } = JSON.parse(readFileSync(asked, "utf-8"));
  const tongue = index.head.tongue;
  const answers = [];
  for (const query of queries) {
    const { sums, guessed } = await search(query, index);
    answers.push({ pages: best(sums, sums.length), first: best(sums, 2), guessed });
  }
  process.stdout.write(JSON.stringify({ stems: stems.map((word) => tokensOf(word, tongue).map((one) => stemOf(one, tongue))), answers }));
})();
"""


def ask(files: dict[str, bytes], folder: Path, stems: list[str] = (), queries: list[str] = ()) -> dict[str, list]:
    """{stems: the stems of each text's words, answers: {pages, first: two of them, guessed} for each query} as the
    script has them."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    asked = folder / "asked"
    asked.write_text(json.dumps({"stems": list(stems), "queries": list(queries)}), "utf-8")
    words = [NODE, "-e", RUNNER, ROOT / "templates" / "search.js", folder, asked]
    done = run(words, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
