// Search: asks the index beside this page, in parts, as they are needed. Nothing is stored, nobody else is asked.
"use strict";

const FACTOR = { prefix: 0.6, cut: 0.6, near: 0.8, far: 0.5, part: 0.3 };
// What a place says, by its letter from A.
const WEIGHTS = [1, 1.5, 3, 4, 8];
const [DIGIT, COLON, CAPITAL, LETTER] = ["0", ":", "A", "a"].map((first) => first.charCodeAt(0));
const MOST_TERMS = 24;
const SHORTEST_BEGINNING = 3;
const MOST_LONGER = 12;
const MOST_AHEAD = 10;
const SHOWN = 20;
const LONGEST = 40;

/** What the forms of a word have in common: the same rules, from the same table, as when the index was made. */
function stemOf(word, tongue) {
  if (Object.hasOwn(tongue.whole, word)) return tongue.whole[word];
  let left = cut(word, tongue.possessive);
  for (let shorter; (shorter = cut(left, tongue.endings)) !== left; ) left = shorter;
  left = cut(left, tongue.possessive);
  return Object.hasOwn(tongue.odd, left) ? tongue.odd[left] : left;
}

function cut(word, rules) {
  for (const [ending, instead, least, before] of rules) {
    const left = word.length - ending.length;
    if (left >= least && word.endsWith(ending) && (!before || before.includes(word[left - 1]))) {
      return word.slice(0, left) + instead;
    }
  }
  return word;
}

function tokensOf(text, tongue) {
  const found = text.normalize("NFC").toLowerCase().match(new RegExp(`[a-z0-9${tongue.letters}]+`, "g")) || [];
  return found.map((word) => word.slice(0, LONGEST)).filter((word) => !tongue.silent.includes(word));
}

/** How many letters two words differ by, neighbours that have changed places counted once; `most` + 1 when more. */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      here[at] = Math.min(last[at] + 1, here[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        here[at] = Math.min(here[at], before[at - 2] + 1);
      }
    }
    if (Math.min(...here) > most) return most + 1;
    [before, last] = [last, here];
  }
  return last[other.length];
}

/** The first place in a sorted list that does not come before the word. */
function placeOf(word, list) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index in its folder. Each file is fetched once; one that its head does not name by its mark makes it begin anew. */
class Index {
  constructor(folder) {
    this.folder = folder;
    this.files = new Map();
  }

  async open() {
    this.head = await this.fetched("search-index.json");
    return this.head;
  }

  fetched(name) {
    if (!this.files.has(name)) {
      const loading = this.load(name);
      this.files.set(name, loading);
      // What could not be had is asked for again next time.
      loading.catch(() => this.files.delete(name));
    }
    return this.files.get(name);
  }

  async load(name) {
    const answer = await fetch(this.folder + name);
    if (!answer.ok) throw new Stale(`${answer.status} ${name}`);
    const file = await answer.json();
    if (this.head && file.mark !== this.head.marks[name]) throw new Stale(name);
    return file;
  }

  /** Words in order, all those that begin with a letter among them. */
  async words(letter) {
    const number = letter ? this.head.letters.findIndex((group) => group.includes(letter)) : -1;
    if (number < 0) return [];
    const file = await this.fetched(`words-${number}.json`);
    file.list ??= file.words.split(" ");
    return file.list;
  }

  /** The pages where a word stands: {numbers, weights}, as many of one as of the other. */
  async places(word) {
    const file = await this.fetched(`part-${this.part(word)}.json`);
    file.read ??= new Map();
    if (!file.read.has(word)) file.read.set(word, unpacked(file.places[word] || ""));
    return file.read.get(word);
  }

  /** The number of the part where a word lies. */
  part(word) {
    const { begins } = this.head;
    const at = placeOf(word, begins);
    return begins[at] === word ? at : at - 1;
  }

  async page(number) {
    const file = await this.fetched(`pages-${Math.floor(number / this.head.pages)}.json`);
    return file.pages[number % this.head.pages];
  }

  /** Fetches what nearly every answer will show, before anything is asked. */
  async ahead() {
    const { count, pages } = await this.open();
    return this.several("pages", 0, Math.ceil(count / pages));
  }

  /** Fetches where words with this beginning lie, before there is enough of it to be answered. */
  around(beginning) {
    const first = Math.max(0, this.part(beginning));
    return this.several("part", first, this.part(`${beginning}\uffff`) + 1);
  }

  several(name, first, end) {
    const files = Math.min(MOST_AHEAD, end - first);
    return Promise.all(Array.from({ length: files }, (_, at) => this.fetched(`${name}-${first + at}.json`)));
  }
}

class Stale extends Error {}

/** Letter by letter: the browser needs long to get ready for a pattern, and the first answer waits for it. */
function unpacked(places) {
  const found = { numbers: [], weights: [] };
  let [first, step] = [0, 0];
  for (let at = 0; at < places.length; at++) {
    const code = places.charCodeAt(at);
    if (code >= LETTER) step = step * 36 + 10 + code - LETTER;
    else if (code < COLON) step = step * 36 + code - DIGIT;
    else if (code === COLON) [first, step] = [step * 36, 0];
    else {
      found.numbers.push(first + step);
      found.weights.push(WEIGHTS[code - CAPITAL]);
      step = 0;
    }
  }
  return found;
}

/** The words of the index that a word of the query may mean: {found: word → how surely, guessed: none has it so}. */
async function meant(word, index) {
  const stem = stemOf(word, index.head.tongue);
  const words = await index.words(stem[0]);
  // The next letter may be answered; if it cannot be had, that is told then.
  if (word.length === SHORTEST_BEGINNING - 1) index.around(word).catch(() => {});
  const found = begun(stem, stem.length < 4 ? word : stem, words);
  const pieces = await parts(word, index, found.size > 0);
  if (found.size) return { found: new Map([...pieces, ...found]), guessed: false };
  return { found: surest(new Map([...pieces, ...shortened(word, words), ...(await alike(stem, index))])), guessed: true };
}

/** The word itself, and the shortest of those that begin with it. */
function begun(stem, prefix, words) {
  const longer = [];
  const first = prefix.length < SHORTEST_BEGINNING ? words.length : placeOf(prefix, words);
  for (let at = first; words[at]?.startsWith(prefix); at++) longer.push(words[at]);
  longer.sort((one, other) => one.length - other.length);
  const found = new Map(longer.slice(0, MOST_LONGER).map((word) => [word, FACTOR.prefix]));
  if (words[placeOf(stem, words)] === stem) found.set(stem, 1);
  return found;
}

/** The longest word that this one goes on from: someone is still writing an ending, or has written it wrong. */
function shortened(word, words) {
  for (let length = word.length - 1; length >= Math.max(4, word.length - 4); length--) {
    const start = word.slice(0, length);
    if (words[placeOf(start, words)] === start) return [[start, FACTOR.cut]];
  }
  return [];
}

/** The parts of a compound that the index knows; `whole`: only where it knows both what stands first and what follows. */
async function parts(word, index, whole) {
  const { tongue } = index.head;
  const places = tongue.compounds && word.length >= 7 ? [...word].map((_, at) => at).slice(3, -2) : [];
  const splits = await Promise.all(places.map((at) => split(word, at, index)));
  const sure = splits.filter(([first, last]) => !whole || (first.length && last.length));
  return sure.flat(2).map(([stem, length]) => [stem, (FACTOR.part * length) / word.length]);
}

/** What the index knows of a word before and after a place: [first, last], each none or one [stem, length]. */
async function split(word, at, index) {
  const { links } = index.head.tongue;
  const firsts = links.filter((link) => word.slice(0, at).endsWith(link)).map((link) => word.slice(0, at - link.length));
  const [first, last] = await Promise.all([known(firsts, index), known([word.slice(at)], index)]);
  return [first.slice(0, 1), last];
}

/** Those of some pieces of a word that are words of the index: [[stem, length], …]. */
async function known(pieces, index) {
  const stems = pieces.filter((one) => one.length > 3).map((piece) => [stemOf(piece, index.head.tongue), piece.length]);
  const lists = await Promise.all(stems.map(([stem]) => index.words(stem[0])));
  return stems.filter(([stem], at) => lists[at][placeOf(stem, lists[at])] === stem);
}

/** Words that differ by a letter, or by two where the word is long. */
async function alike(stem, index) {
  const most = stem.length < 4 ? 0 : stem.length < 7 ? 1 : 2;
  const found = [];
  for (const letter of new Set([stem[0], stem[1]])) {
    for (const other of most ? await index.words(letter) : []) {
      const steps = distance(stem, other, most);
      if (steps <= most) found.push([other, steps < 2 ? FACTOR.near : FACTOR.far]);
    }
  }
  return found;
}

function surest(guesses) {
  return new Map([...guesses].sort(([, one], [, other]) => other - one).slice(0, MOST_TERMS));
}

/** What is found for a query: {sums: what each page says of it, by number, guessed: whether words like it were taken}. */
async function search(query, index) {
  const words = [...new Set(tokensOf(query, index.head.tongue))];
  if (!words.length) return { sums: new Float64Array(), guessed: false };
  const asked = await Promise.all(words.map((word) => meant(word, index)));
  const scores = await Promise.all(asked.map(({ found }) => scored(found, index)));
  const whole = joined(scores, true);
  const sums = words.length < 2 || whole.some(Boolean) ? whole : await looser(words, scores, index);
  return { sums, guessed: asked.some(({ guessed }) => guessed) };
}

/** Where no page has all the words: pages that have them as one, else pages that have some of them. */
async function looser(words, scores, index) {
  const { found } = await meant(words.join(""), index);
  const together = await scored(found, index);
  return together.some(Boolean) ? together : joined(scores, false);
}

/** What each page says of a word, by number: the most of what it says of those that may be meant. */
async function scored(found, index) {
  const { count } = index.head;
  const scores = new Float64Array(count);
  const asked = await Promise.all([...found].map(async ([word, factor]) => [factor, await index.places(word)]));
  for (const [factor, { numbers, weights }] of asked) {
    const rare = Math.log(1 + count / (numbers.length || 1));
    numbers.forEach((number, at) => {
      scores[number] = Math.max(scores[number], factor * weights[at] * rare);
    });
  }
  return scores;
}

/** The sum of what each page says of the words; 0 where it must say something of all and does not. */
function joined(scores, all) {
  return scores.reduce((sums, one) => sums.map((sum, number) => (all && !(sum && one[number]) ? 0 : sum + one[number])));
}

/** The numbers of the pages that say most, in order; of those that say as much, the first. Only what is shown is sorted
 * as pages: a short beginning finds thousands. */
function best(sums, most) {
  const found = sums.filter(Boolean).sort();
  const least = found.at(-most) ?? found[0];
  const [more, same] = [[], []];
  sums.forEach((sum, number) => {
    if (sum > least) more.push(number);
    else if (sum === least) same.push(number);
  });
  more.sort((one, other) => sums[other] - sums[one]);
  return [...more, ...same].slice(0, most);
}

/** The page of the search: a field, what was found, and what is said of it. */
class Search {
  constructor(part) {
    this.part = part;
    this.field = part.querySelector("input");
    this.list = document.getElementById(part.dataset.results);
    this.status = part.querySelector("[role=status]");
    this.more = part.querySelector("button");
    this.index = new Index(part.dataset.index);
    this.turn = 0;
  }

  begin() {
    this.part.hidden = false;
    this.field.addEventListener("input", () => this.ask());
    this.more.addEventListener("click", () => this.show(this.found, this.shown + SHOWN, true));
    for (const one of [this.field, this.list]) one.addEventListener("keydown", (event) => this.step(event));
    // Ahead of the first key; if it fails, that is told when somebody asks.
    this.field.addEventListener("focus", () => this.index.ahead().catch(() => {}), { once: true });
    this.field.value = new URLSearchParams(location.search).get("q") || "";
    if (this.field.value) this.ask();
    else this.index.open().catch(() => {});
  }

  async ask() {
    const [turn, query] = [++this.turn, this.field.value];
    history.replaceState(null, "", query.trim() ? `?q=${encodeURIComponent(query)}` : location.pathname);
    try {
      const found = await this.answer(query);
      if (turn === this.turn) await this.show(found, SHOWN);
    } catch {
      if (turn === this.turn) this.say(this.part.dataset.failed);
    }
  }

  async answer(query) {
    try {
      if (!this.index.head) await this.index.open();
      return await search(query, this.index);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      // The site has been published anew since this page was opened.
      this.index = new Index(this.part.dataset.index);
      await this.index.open();
      return search(query, this.index);
    }
  }

  async show(found, most, focused = false) {
    const { sums, guessed } = found;
    const rows = await Promise.all(best(sums, most).map((number) => this.index.page(number)));
    const first = focused ? this.shown : -1;
    [this.found, this.shown] = [found, rows.length];
    this.list.replaceChildren(...rows.map((row) => this.item(row)));
    const count = sums.filter(Boolean).length;
    this.more.hidden = count <= rows.length;
    const { none, one, many, like } = this.part.dataset;
    const counted = count === 1 ? one : count ? many.replace("{count}", count) : none;
    const said = guessed && count ? `${like} ${counted}` : counted;
    // After a letter or two nothing can be found yet, and nothing be missed.
    this.say(count || this.field.value.trim().length >= SHORTEST_BEGINNING ? said : "");
    if (focused) this.list.querySelectorAll("a")[first]?.focus();
  }

  item([title, href, kind, summary]) {
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    link.href = href;
    link.textContent = title;
    item.append(link);
    for (const [name, text] of [["kind", kind], ["summary", summary]].filter(([, text]) => text)) {
      const line = document.createElement("p");
      line.className = name;
      line.textContent = text;
      item.append(line);
    }
    return item;
  }

  say(words) {
    this.status.textContent = words;
  }

  /** Arrows lead from the field down through what was found, and back. */
  step(event) {
    const links = [this.field, ...this.list.querySelectorAll("a")];
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = links.indexOf(document.activeElement) + (move || 0);
    if (event.key === "Escape" && document.activeElement !== this.field) this.field.focus();
    else if (!move || !links[at]) return;
    else links[at].focus();
    event.preventDefault();
  }
}

for (const part of document.querySelectorAll("[data-index]")) new Search(part).begin();
