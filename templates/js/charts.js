//# allFunctionsCalledOnLoad
// Charts that answer when touched. The page is whole without this: it makes what it needs, moves what is
// already drawn, and never draws anything before the reader asks for it. Nothing is stored, and nothing is fetched but
// Vega, for a chart that asks for it, when that is touched first.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const RUNTIME = new URL("vega.js", document.currentScript.src).href;
  const PREFIX = "#diagram=";
  const MANY = 8;
  const PICKS = [2, 3, 4, 5, 6, 7, 8];
  const DASHES = ["", "", "7 3", "2 3", "10 3 2 3", "12 5", "4 5", "14 3 3 3 3 3", "3 7"];
  const LINE = 6.5;
  const TICKS = 5;

  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const say = (text, facts) => text.replace(/\{(\w+)\}/g, (_, key) => facts[key]);
  const plain = value => String(Math.round(value * 100) / 100);
  const percent = value => plain(value) + "%";

  function make(name, attributes = {}, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  }

  // Numbers as the page prints them, and back. To load Intl takes longer than all else that a touch does.

  const swedish = document.documentElement.lang === "sv";
  const MINUS = "\u2212";
  const [POINT, SPACE] = swedish ? [",", "\u00a0"] : [".", ","];

  function number(text) {
    const bare = text.replace(MINUS, "-").replace(swedish ? /[^\d,-]/g : /[^\d.-]/g, "");
    return Number(bare.replace(POINT, "."));
  }

  function printed(value, decimals) {
    const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, SPACE);
    return (value < 0 ? MINUS : "") + (rest ? grouped + POINT + rest : grouped);
  }

  // Round values from the one at or below `low` to the one at or above `high`, none finer than `finest`.
  function ticks(low, high, finest) {
    const rough = (high - low || Math.abs(high) || 1) / TICKS;
    const power = 10 ** Math.floor(Math.log10(rough));
    const factor = [Math.sqrt(50), Math.sqrt(10), Math.SQRT2].findIndex(limit => rough / power >= limit);
    const step = Math.max(power * [10, 5, 2, 1].at(factor), finest);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const first = Math.floor(low / step + 1e-9), last = Math.ceil(high / step - 1e-9);
    const found = [];
    for (let place = first; place <= Math.max(last, first + 1); place++) found.push(place * step);
    return { values: found, decimals };
  }

  // Where marks stand: each of them as { x, top, bottom, set }, by the key of its series.

  const PAIR = /(-?[\d.]+) (-?[\d.]+)/g;

  function pointsOf(path) {
    const pairs = [...path.getAttribute("d").matchAll(PAIR)].map(([, x, y]) => [Number(x), Number(y)]);
    const moved = pairs.map(pair => pair[1]);
    const write = () => {
      let at = 0;
      path.setAttribute("d", path.getAttribute("d").replace(PAIR, (_, x) => `${x} ${plain(moved[at++])}`));
    };
    return { pairs, moved, write };
  }

  function ofLine(path) {
    const { pairs, moved, write } = pointsOf(path);
    return pairs.map(([x, y], at) => ({
      x, top: y, bottom: y,
      set: (top, _, last) => { moved[at] = top; if (last) write(); },
    }));
  }

  // An outline runs along the top and back along the bottom, once for each unbroken run; its edge along the top
  // alone, where a value without neighbours is one point and not two.
  function ofArea(group) {
    const shape = group.querySelector("clipPath path"), line = group.querySelector(":scope > svg path");
    const outline = pointsOf(shape), edge = pointsOf(line), lengths = line.getAttribute("d").split("M").slice(1);
    const pieces = [];
    let start = 0, along = 0;
    for (const [number, run] of shape.getAttribute("d").split("Z").slice(0, -1).entries()) {
      const count = run.match(PAIR).length, seen = lengths[number].match(PAIR).length;
      for (let at = 0; at < count / 2; at++) {
        const upper = start + at, lower = start + count - 1 - at, shown = along + Math.min(at, seen - 1);
        pieces.push({
          x: outline.pairs[upper][0], top: outline.pairs[upper][1], bottom: outline.pairs[lower][1],
          set: (top, bottom, last) => {
            outline.moved[upper] = edge.moved[shown] = top;
            outline.moved[lower] = bottom;
            if (last) { outline.write(); edge.write(); }
          },
        });
      }
      start += count;
      along += seen;
    }
    return pieces;
  }

  function ofBar(bar) {
    const [x, top, width, height] = ["x", "y", "width", "height"].map(name => parseFloat(bar.getAttribute(name)));
    const set = (upper, lower) => {
      bar.setAttribute("y", percent(upper));
      bar.setAttribute("height", percent(lower - upper));
    };
    return { x: x + width / 2, top, bottom: top + height, set };
  }

  // A circle, or a shape in a place of its own.
  function ofDot(dot) {
    const [x, y] = dot.localName === "svg" ? ["x", "y"] : ["cx", "cy"], at = parseFloat(dot.getAttribute(y));
    return { x: parseFloat(dot.getAttribute(x)), top: at, bottom: at, set: top => dot.setAttribute(y, percent(top)) };
  }

  // path, and groups of bars, dots or an area.
  function piecesOf(mark) {
    if (mark.localName === "path") return ofLine(mark);
    if (mark.querySelector("clipPath")) return ofArea(mark);
    return [...all(mark, "rect").map(ofBar), ...all(mark, "circle, svg").map(ofDot)];
  }

  // The drawing after a change: scaled to what is left of it, bars and areas stacked anew.

  function scaleOf(plot) {
    const labels = all(plot, "[data-axis=values] text");
    const [first, last] = [labels[0], labels.at(-1)].map(text => [number(text.textContent), parseFloat(text.getAttribute("y"))]);
    const step = (last[0] - first[0]) / (last[1] - first[1]);
    return { labels, value: y => first[0] + (y - first[1]) * step, place: value => first[1] + (value - first[0]) / step };
  }

  function restack(pieces, zero) {
    for (const column of grouped(pieces).values()) {
      let up = zero, down = zero;
      const above = column.filter(piece => piece.bottom <= zero + 0.01)
        .sort((one, other) => other.bottom - one.bottom || other.top - one.top);
      const below = column.filter(piece => !above.includes(piece)).sort((one, other) => one.top - other.top);
      for (const piece of above) [piece.bottom, piece.top, up] = [up, up - piece.bottom + piece.top, up - piece.bottom + piece.top];
      for (const piece of below) [piece.top, piece.bottom, down] = [down, down + piece.bottom - piece.top, down + piece.bottom - piece.top];
    }
  }

  function grouped(pieces) {
    const columns = new Map();
    for (const piece of pieces) columns.set(piece.x, [...(columns.get(piece.x) || []), piece]);
    return columns;
  }

  function rescale(chart, plot, stacked) {
    const scale = scaleOf(plot), marks = all(plot, "[data-series]:not(text)");
    const pieces = new Map(marks.map(mark => [mark, piecesOf(mark)]));
    const every = [...pieces.values()].flat();
    if (!every.length) return;
    const zero = scale.place(0);
    if (stacked) restack([...every], zero);
    const places = every.flatMap(piece => [piece.top, piece.bottom]);
    if (zero >= -0.01 && zero <= 100.01) places.push(zero);
    const round = ticks(scale.value(Math.max(...places)), scale.value(Math.min(...places)), chart.finest);
    const low = round.values[0], high = round.values.at(-1);
    const move = y => (100 * (high - scale.value(y))) / (high - low);
    for (const found of pieces.values())
      found.forEach((piece, at) => {
        [piece.top, piece.bottom] = [move(piece.top), move(piece.bottom)];
        piece.set(piece.top, piece.bottom, at === found.length - 1);
      });
    redraw(plot, scale.labels, round, value => (100 * (high - value)) / (high - low), move(zero));
    rename(plot, pieces);
    const longest = round.values.map(value => printed(value, round.decimals)).sort((one, other) => one.length - other.length);
    for (const gutter of all(chart.frame, ".ck-left .ck-gutter")) gutter.textContent = longest.at(-1);
  }

  function redraw(plot, labels, round, place, zero) {
    const grid = plot.querySelector(".ck-grid"), line = grid.firstElementChild, label = labels[0];
    const lines = round.values.filter(value => value).map(value => {
      const copy = line.cloneNode();
      copy.setAttribute("y1", percent(place(value)));
      copy.setAttribute("y2", percent(place(value)));
      return copy;
    });
    const texts = round.values.map(value => {
      const copy = label.cloneNode();
      copy.setAttribute("y", percent(place(value)));
      copy.textContent = printed(value, round.decimals);
      return copy;
    });
    label.parentNode.replaceChildren(...texts);
    grid.replaceChildren(...lines);
    for (const sign of all(plot, "[data-ground]")) sign.setAttribute("y", percent(zero));
    for (const ground of all(plot, ".ck-zero")) for (const end of ["y1", "y2"]) ground.setAttribute(end, percent(zero));
  }

  // The names at the ends follow their marks, a line apart from each other.
  function rename(plot, pieces) {
    const ends = new Map();
    for (const [mark, found] of pieces)
      for (const piece of found) {
        const end = ends.get(mark.dataset.series);
        if (!end || piece.x > end.x) ends.set(mark.dataset.series, piece);
      }
    const names = all(plot, "text[data-series]").map(name => {
      const end = ends.get(name.dataset.series);
      return { name, at: end ? (end.top + end.bottom) / 2 : parseFloat(name.getAttribute("y")) };
    });
    names.sort((one, other) => one.at - other.at);
    names.reduce((above, one) => (one.at = Math.max(one.at, above + LINE)), -LINE);
    names.reduceRight((below, one) => (one.at = Math.min(one.at, below - LINE)), 100 + LINE);
    for (const { name, at } of names) name.setAttribute("y", percent(at));
  }

  function highlight(plot, key, number) {
    for (const mark of all(plot, `[data-series="${key}"]`))
      for (const part of [mark, ...all(mark, "[class]")]) {
        part.classList.replace("ck-s0", `ck-s${number}`);
        if (part.matches("path:not(.ck-dot, .ck-hollow)")) {
          part.classList.add("ck-picked");
          part.setAttribute("stroke-dasharray", DASHES[number]);
          part.parentNode.append(part);
        }
      }
  }

  // A chart, with what the reader has asked of it.

  class Chart {
    constructor(figure) {
      this.figure = figure;
      this.frame = figure.querySelector(".ck-frame");
      this.plot = figure.querySelector(".ck-plot");
      this.original = this.plot.cloneNode(true);
      this.gutters = all(this.frame, ".ck-gutter").map(gutter => [gutter, gutter.textContent]);
      this.kind = figure.dataset.live;
      this.hidden = new Set();
      this.picks = [];
      this.read();
      this.control();
      if (this.plot.dataset.steps && this.texts.size) this.reading = new Reading(this);
    }

    // What the table says: the printed periods, and by the key of each series its name and its cells.
    read() {
      const heads = all(this.figure, ".ck-figures th[data-series]"), rows = all(this.figure, ".ck-figures tbody tr");
      const across = heads.length && heads[0].scope === "col";
      this.labels = new Map(heads.map(head => [head.dataset.series, head.textContent]));
      const cells = (head, place) => (across ? rows.map(row => row.cells[place + 1]) : [...head.parentNode.cells].slice(1));
      this.texts = new Map(heads.map((head, place) => [
        head.dataset.series,
        head.dataset.values ? head.dataset.values.split("|").map(text => [text, text]) : cells(head, place).map(figureOf),
      ]));
      const periods = across ? rows.map(row => row.cells[0]) : all(this.figure, ".ck-figures thead th").slice(1);
      const told = this.figure.querySelector(".ck-figures").dataset.periods;
      this.periods = told ? told.split("|") : periods.map(cell => cell.textContent);
      const decimals = [...this.texts.values()].flat().map(([text]) => (text.match(swedish ? /,(\d+)/ : /\.(\d+)/) || ["", ""])[1].length);
      this.finest = 10 ** -Math.max(0, ...decimals);
    }

    get keys() {
      return [...new Set(all(this.original, "[data-series]:not(text)").map(mark => mark.dataset.series))];
    }

    // The keys that a button of the legend stands for: one, or all that have none of their own.
    meant(key) {
      const named = this.buttons.map(button => button.dataset.key);
      return key ? [key] : this.keys.filter(other => !named.includes(other) && !this.picks.includes(other));
    }

    control() {
      const items = all(this.figure, ".ck-legend > li");
      this.buttons = items.map(item => {
        const button = make("button", { type: "button", "aria-pressed": "true" }, ...item.childNodes);
        button.dataset.key = item.dataset.series || "";
        button.addEventListener("click", () => this.toggle(button));
        item.append(button);
        return button;
      });
      if (!items.length) return;
      this.equip(items[0].parentNode);
      const rest = this.kind === "line" ? this.meant("").filter(() => this.buttons.some(button => !button.dataset.key)) : [];
      if (rest.length) this.bar.before(this.choice(rest));
    }

    // The way back, and what is said of each change, below the buttons.
    equip(above) {
      this.reset = make("button", { type: "button", class: "ck-all", hidden: "" }, words.all);
      this.reset.addEventListener("click", () => this.showAll());
      this.status = make("p", { role: "status", class: "ck-status" });
      this.bar = make("div", { class: "ck-tools" }, this.reset, this.status);
      above.after(this.bar);
    }

    // A folded list of the many that share a look, each of which can be made to stand out.
    choice(rest) {
      this.choices = rest.map(key => {
        const button = make("button", { type: "button", "aria-pressed": "false" }, this.labels.get(key) || key);
        button.dataset.key = key;
        button.addEventListener("click", () => this.pick(key));
        return button;
      });
      const list = make("ul", { class: "ck-legend" }, ...this.choices.map(button => make("li", {}, button)));
      return make("details", { class: "ck-choice" }, make("summary", {}, words.more), list);
    }

    toggle(button) {
      const meant = this.meant(button.dataset.key), shown = this.keys.filter(key => !this.hidden.has(key));
      const hides = meant.some(key => !this.hidden.has(key)), label = button.textContent.trim();
      if (hides && shown.every(key => meant.includes(key))) return this.tell(words.least);
      for (const key of meant) hides ? this.hidden.add(key) : this.hidden.delete(key);
      this.change(say(hides ? words.hidden : words.shown, { label }));
    }

    pick(key) {
      const picked = this.picks.includes(key);
      if (!picked && this.picks.length === PICKS.length) return this.tell(say(words.most, { count: PICKS.length }));
      this.picks = picked ? this.picks.filter(other => other !== key) : [...this.picks, key];
      this.hidden.delete(key);
      this.change(say(picked ? words.unpicked : words.picked, { label: this.labels.get(key) || key }));
    }

    showAll() {
      this.hidden.clear();
      this.picks = [];
      this.home.focus();
      this.change(words.every);
    }

    // Where the focus goes when the button that had it is gone.
    get home() {
      return this.buttons[0];
    }

    change(message) {
      this.render();
      this.tell(message);
      remember();
    }

    tell(message) {
      this.status.textContent = message;
    }

    // Always from the original, so that what is shown depends on what is asked for and not on how it came about.
    render() {
      this.plot.replaceChildren(...this.original.cloneNode(true).childNodes);
      for (const [gutter, text] of this.gutters) gutter.textContent = text;
      for (const mark of all(this.plot, "[data-series]")) if (this.hidden.has(mark.dataset.series)) mark.remove();
      if (this.hidden.size && this.kind !== "hide") rescale(this, this.plot, this.kind === "stack" || this.kind === "area");
      this.picks.forEach((key, place) => highlight(this.plot, key, PICKS[place]));
      this.mark();
    }

    // The buttons say what is shown.
    mark() {
      for (const button of this.buttons) {
        const meant = this.meant(button.dataset.key);
        button.setAttribute("aria-pressed", String(meant.some(key => !this.hidden.has(key))));
      }
      for (const button of this.choices || []) this.dress(button);
      this.reset.hidden = this.whole;
    }

    // Whether all is as the page came.
    get whole() {
      return !this.hidden.size && !this.picks.length;
    }

    dress(button) {
      const place = this.picks.indexOf(button.dataset.key);
      button.setAttribute("aria-pressed", String(place >= 0));
      button.className = place >= 0 ? `ck-s${PICKS[place]}` : "";
    }

    // "id:hidden,hidden+picked", or nothing where all is as it was.
    get state() {
      const parts = [...this.hidden].join(",") + (this.picks.length ? "+" + this.picks.join(",") : "");
      return parts ? `${this.figure.id}:${parts}` : "";
    }

    set state(parts) {
      const [hidden, picked = ""] = parts.split("+"), known = text => text.split(",").filter(key => this.keys.includes(key));
      const asked = known(hidden);
      this.hidden = new Set(asked.length < this.keys.length ? asked : []);
      this.picks = this.choices ? known(picked).slice(0, PICKS.length) : [];
      this.render();
    }
  }

  // A chart that Vega draws when it is touched: its own picture stands until then, and again when all is shown.

  class Living extends Chart {
    get keys() {
      return this.figure.dataset.hides.split(" ").filter(key => key);
    }

    control() {
      const items = this.keys.map(key => make("li", { "data-series": key }, this.labels.get(key)));
      const caption = this.figure.querySelector("figcaption"), list = make("ul", { class: "ck-legend" }, ...items);
      const summary = make("summary", {}, words.choose);
      if (items.length > MANY) caption.after(make("details", { class: "ck-many" }, summary, list));
      else if (items.length) caption.after(list);
      super.control();
      if (!items.length) this.equip(caption);
      // On its way to a button, the pointer has touched the chart; and who unfolds the buttons is about to press one.
      for (const part of [this.frame, summary, list]) part.addEventListener("pointerenter", () => this.wake());
      summary.addEventListener("click", () => this.wake());
    }

    equip(above) {
      super.equip(above.closest("details") || above);
      const values = make("button", { type: "button", "aria-label": say(words.read, { title: this.title }) }, words.values);
      values.addEventListener("click", async () => (await this.wake())?.read());
      this.bar.prepend(values);
    }

    get home() {
      return this.bar.firstElementChild;
    }

    get title() {
      return this.figure.querySelector(".ck-title").textContent;
    }

    get whole() {
      return super.whole && !this.acted;
    }

    wake() {
      this.living ||= this.load();
      return this.living;
    }

    sleep() {
      this.living?.then(picture => picture?.end());
      this.living = null;
    }

    // Vega's picture in place of the page's own; nothing where it cannot be had.
    async load() {
      this.figure.setAttribute("aria-busy", "true");
      const touched = () => { this.acted = true; this.mark(); };
      try {
        const [{ draw }, specification] = await Promise.all([import(RUNTIME), this.specification()]);
        const hidden = () => [...this.hidden];
        return await draw(specification, { frame: this.frame, title: this.title, hidden, make, say, words, touched });
      } catch {
        this.fail();
      } finally {
        this.figure.removeAttribute("aria-busy");
      }
    }

    async specification() {
      if (!this.text) {
        const answer = await fetch(this.figure.dataset.vega);
        if (!answer.ok) throw new Error(answer.statusText);
        this.text = await answer.text();
      }
      return JSON.parse(this.text);
    }

    fail() {
      this.living = null;
      this.hidden.clear();
      this.mark();
      this.tell(words.failed);
      remember();
    }

    showAll() {
      this.acted = false;
      super.showAll();
    }

    async change(message) {
      if (!(await this.render())) return;
      this.tell(message);
      remember();
    }

    // Whether it came to what was asked for, and nothing else was asked for in between.
    async render() {
      this.mark();
      if (this.whole) {
        this.sleep();
        return true;
      }
      const asked = this.wake(), picture = await asked;
      if (this.living === asked) await picture?.hide([...this.hidden]);
      return picture && this.living === asked;
    }
  }

  // A cell as [printed, spoken].
  function figureOf(cell) {
    const silent = cell.querySelector("[aria-hidden]"), aloud = cell.querySelector(".visually-hidden");
    if (silent) return [silent.textContent, aloud.textContent];
    return [cell.firstChild ? cell.firstChild.textContent : "", cell.textContent];
  }

  // The values of one period after another: under the pointer, or by the arrow keys.
  class Reading {
    constructor(chart) {
      this.chart = chart;
      this.steps = chart.plot.dataset.steps.split(" ").map(Number);
      const title = chart.figure.querySelector(".ck-title").textContent;
      const range = { type: "range", min: 0, max: this.steps.length - 1, value: this.steps.length - 1, class: "ck-range" };
      this.range = make("input", { ...range, "aria-label": say(words.read, { title }) });
      this.guide = make("div", { class: "ck-guide", hidden: "" });
      this.card = make("div", { class: "ck-card", hidden: "", "aria-hidden": "true" });
      this.over = make("div", { class: "ck-over" }, this.guide, this.card);
      chart.frame.append(this.over, this.range);
      this.listen();
      this.speak(this.steps.length - 1);
    }

    listen() {
      const { over, range } = this;
      over.addEventListener("pointermove", event => this.show(this.nearest(event)));
      over.addEventListener("pointerdown", event => this.show(this.nearest(event)));
      over.addEventListener("pointerleave", () => document.activeElement === range || this.hide());
      range.addEventListener("input", () => this.show(Number(range.value)));
      range.addEventListener("focus", () => this.show(Number(range.value)));
      range.addEventListener("blur", () => this.hide());
    }

    nearest(event) {
      const box = this.over.getBoundingClientRect(), at = (100 * (event.clientX - box.left)) / box.width;
      const away = this.steps.map(step => Math.abs(step - at));
      return away.indexOf(Math.min(...away));
    }

    // The series that are told apart, unless there are none such.
    rows(place) {
      const { chart } = this, named = chart.buttons.map(button => button.dataset.key).filter(key => key);
      const keys = named.length ? [...named, ...chart.picks] : chart.keys.slice(0, 9);
      return keys.filter(key => !chart.hidden.has(key) && chart.texts.has(key))
        .map(key => [key, ...(chart.texts.get(key)[place] || ["", ""])]);
    }

    show(place) {
      this.range.value = place;
      this.speak(place);
      const rows = this.rows(place).map(([key, text]) => make("tr", {}, this.name(key), make("td", {}, text)));
      this.card.replaceChildren(make("p", {}, this.chart.periods[place]), make("table", {}, ...rows));
      this.guide.hidden = this.card.hidden = false;
      this.guide.style.insetInlineStart = `${this.steps[place]}%`;
      this.card.classList.toggle("ck-before", this.steps[place] > 50);
    }

    name(key) {
      const button = this.chart.buttons.find(one => one.dataset.key === key);
      const sample = button ? [button.querySelector(".ck-swatch").cloneNode(true)] : [];
      return make("th", {}, ...sample, this.chart.labels.get(key));
    }

    speak(place) {
      const told = this.rows(place).map(([key, , spoken]) => `${this.chart.labels.get(key)} ${spoken}`).join("; ");
      this.range.setAttribute("aria-valuetext", `${this.chart.periods[place]}: ${told}`);
    }

    hide() {
      this.guide.hidden = this.card.hidden = true;
    }
  }

  // What the reader has asked for stands in the address, after the #; other anchors are left alone.

  let charts = [];

  // The charts of the page, also those that were put into it later.
  function find() {
    const known = new Map(charts.map(chart => [chart.figure, chart]));
    const made = figure => new (figure.dataset.vega ? Living : Chart)(figure);
    charts = all(document, "figure[data-live]").map(figure => known.get(figure) || made(figure));
    recall();
  }

  function remember() {
    const states = charts.map(chart => chart.state).filter(state => state).join(";");
    const anchor = states ? PREFIX + states : location.hash.startsWith(PREFIX) ? "" : location.hash;
    history.replaceState(history.state, "", location.pathname + location.search + anchor);
  }

  function recall() {
    if (!location.hash.startsWith(PREFIX)) return;
    const states = decoded(location.hash.slice(PREFIX.length)).split(";");
    const asked = new Map(states.map(one => one.split(":")));
    for (const chart of charts) if (chart.reset) chart.state = asked.get(chart.figure.id) || "";
  }

  // What is sent by mail may have its signs encoded; what is not even that means nothing.
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return "";
    }
  }

  addEventListener("hashchange", recall);
  document.addEventListener("keydown", event => event.key === "Escape" && charts.forEach(chart => chart.reading?.hide()));
  document.addEventListener("sikte-charts", find);
  find();
})();
