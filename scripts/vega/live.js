// A chart that Vega draws in the reader's browser, in place of the page's own picture, for templates/js/charts.js.
// Expressions are walked as trees and never run as code, so the site's security policy needs no exception.
import { extend } from "vega-util";
import { transforms } from "vega-dataflow";
import * as data from "vega-transforms";
import * as layout from "vega-view-transforms";
import * as encode from "vega-encode";
import * as nearest from "vega-voronoi";
import { parse } from "vega-parser";
import { View } from "vega-view";
import { expressionInterpreter } from "vega-interpreter";
import { functionContext as functions } from "vega-functions";
import { format as formats } from "vega-loader";

extend(transforms, data, layout, encode, nearest);

// What specifications may ask for, and what they call by the names that sikte/charts/runtime.py gives.
export const known = { transforms, formats, functions };
const HIDDEN = "sikte_hidden", KEPT = "sikte_kept_";
// Marks of which one goes through many values.
const COURSES = ["line", "area", "trail"];
const ROOM = 4;
// Before Vega makes room, for which it asks with 1.
const FIRST = 2;
// What an item tells is reckoned when it is pointed at, and not for each of them at every drawing.
const expr = {
  ...expressionInterpreter,
  encode(context, { marktype, channels: { tooltip, ...drawn } }) {
    const draw = expressionInterpreter.encode(context, { marktype, channels: drawn });
    if (!tooltip) return draw;
    const tell = expressionInterpreter.encode(context, { marktype, channels: { tooltip } });
    return (item, parameters) => {
      item.tooltip = () => {
        const telling = Object.create(item);
        tell(telling, parameters);
        return telling.tooltip;
      };
      return draw(item, parameters);
    };
  },
};
// Texts are measured in the letters that they are shown in.
const lettered = font => ({ text: { font }, style: { "guide-label": { font }, "guide-title": { font } } });
// What the pointer does, as Vega hears it.
const OVER = ["pointerover", "mouseover", "pointermove", "mousemove"], OUT = ["pointerout", "mouseout"];
const PRESS = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];

// frame: the element that holds the page's own picture, at one or more widths; make, say, words: those of charts.js;
// title: the chart's; hidden: gives the keys of the series that are not to be seen; touched: called when the reader acts
// within the picture.
export async function draw(specification, chart) {
  await heard();
  const picture = new Picture(specification, chart);
  await heard();
  await picture.begin(chart.hidden);
  return picture;
}

// Lets the page answer what the reader has done meanwhile: a button that is pressed while all this goes on is then known
// before anything is drawn, and what it hides need not be.
const heard = () => globalThis.scheduler?.yield?.() ?? new Promise(later => setTimeout(later));

class Picture {
  constructor(specification, { frame, make, say, words, title, touched }) {
    Object.assign(this, { frame, make, say, words, title });
    this.ending = new AbortController();
    this.own = [...frame.querySelectorAll(":scope > svg")];
    this.plot = make("div");
    this.ring = make("div", { class: "ck-ring", hidden: "" });
    this.card = make("div", { class: "ck-card", hidden: "", "aria-hidden": "true" });
    this.inputs = make("div", { class: "ck-inputs" });
    this.place = make("div", { class: "ck-live" }, this.plot, this.ring, this.card);
    this.view = new View(parse(specification, lettered(getComputedStyle(frame).fontFamily), { ast: true }), {
      expr,
      renderer: "svg",
      hover: true,
      tooltip: (_, event, item, value) => this.point(event, item, value),
    });
    this.kept = specification.signals.map(({ name }) => name).filter(name => name.startsWith(KEPT));
    this.listen(touched);
  }

  // Of the page's own picture that fits; the narrowest where the page shows none of them yet.
  get width() {
    const fitting = this.own.find(svg => svg.getClientRects().length) || this.own[0];
    return Number(fitting.getAttribute("width"));
  }

  // Takes the place of the page's own picture, and its description.
  async begin(hidden) {
    this.fitted = this.width;
    this.view.width(this.fitted).initialize(this.plot, this.inputs).runAfter(() => this.settle(hidden), true, FIRST);
    await this.view.runAsync();
    await this.view.runAsync();
    const [{ attributes }] = this.own;
    for (const name of ["aria-roledescription", "aria-label"]) this.plot.removeAttribute(name);
    for (const name of ["role", "aria-labelledby"]) this.plot.setAttribute(name, attributes[name].value);
    this.plot.firstElementChild.setAttribute("aria-hidden", "true");
    this.frame.classList.add("ck-awake");
    this.frame.append(this.place, this.inputs);
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(this.frame);
  }

  // All is reckoned and nothing drawn yet: what a colour or a size means is settled by all the data, whatever is hidden
  // from now on. Vega then reckons once more in any case, to make room for the axes' texts.
  async settle(hidden) {
    this.meant = this.kept.map(name => [name, this.view.scale(name.slice(KEPT.length)).domain()]);
    await heard();
    this.veil(hidden());
  }

  fit() {
    if (this.fitted === this.width) return;
    this.leave();
    this.fitted = this.width;
    this.view.width(this.fitted).runAsync();
  }

  async hide(keys) {
    if (!this.veil(keys)) return;
    this.leave();
    await this.view.runAsync();
    this.count();
  }

  // Whether other series than before are to be hidden, which the next drawing shows.
  veil(keys) {
    if (String(keys) === String(this.view.signal(HIDDEN))) return false;
    for (const [name, domain] of this.meant) this.view.signal(name, domain);
    this.view.signal(HIDDEN, keys);
    return true;
  }

  end() {
    this.ending.abort();
    this.watch.disconnect();
    this.view.finalize();
    for (const part of [this.place, this.inputs, this.range]) part?.remove();
    this.frame.classList.remove("ck-awake");
  }

  // A page is scrolled past a chart that nobody has pressed; one that is pressed may use the wheel itself.
  listen(touched) {
    let pressed = false;
    this.place.addEventListener("pointerdown", () => { pressed = true; touched(); });
    this.place.addEventListener("pointerleave", event => { pressed = false; this.point(event); });
    this.place.addEventListener("wheel", event => pressed || event.stopPropagation(), { capture: true, passive: true });
    this.inputs.addEventListener("input", touched);
    this.view.addEventListener("pointerdown", (event, item) => this.point(event, item, item?.tooltip));
    const { signal } = this.ending;
    document.addEventListener("keydown", event => event.key === "Escape" && this.leave(), { signal });
    document.addEventListener("pointerdown", event => this.place.contains(event.target) || this.leave(), { signal });
  }

  // Values are read under the pointer, or one after another by the arrow keys. A finger that is lifted leaves what it
  // has pointed at to be read.

  point(event, item, value) {
    const lifted = event?.pointerType === "touch" && event.type !== "pointerdown";
    this.reading = false;
    if (!rowsOf(value).length) lifted || this.leave();
    else if (item.isVoronoi) this.show(item.datum);
    else this.show(COURSES.includes(item.mark.marktype) ? this.closest(event, item.mark) : item);
  }

  closest(event, mark) {
    const [left] = this.corner(mark.group), at = event.clientX - this.plot.getBoundingClientRect().left - left;
    return mark.items.reduce((best, item) => (Math.abs(item.x - at) < Math.abs(best.x - at) ? item : best));
  }

  // The offset of what is drawn in a group, in pixels from the picture's corner.
  corner(group) {
    const { left, top } = this.view.padding(), [x, y] = this.view.origin();
    let at = [left + x, top + y];
    for (; group; group = group.mark.group) at = [at[0] + (group.x || 0), at[1] + (group.y || 0)];
    return at;
  }

  show(item) {
    const rows = rowsOf(item.tooltip).map(([name, text]) => this.make("tr", {}, this.make("th", {}, name), this.make("td", {}, text)));
    this.card.replaceChildren(this.make("table", {}, ...rows));
    const [left, top] = this.corner(item.mark.group), { x1, y1, x2, y2 } = extent(item);
    Object.assign(this.ring.style, {
      left: `${left + x1 - ROOM}px`, top: `${top + y1 - ROOM}px`,
      width: `${x2 - x1 + 2 * ROOM}px`, height: `${y2 - y1 + 2 * ROOM}px`,
    });
    this.card.classList.toggle("ck-before", left + (x1 + x2) / 2 > this.fitted / 2);
    this.ring.hidden = this.card.hidden = false;
  }

  leave() {
    const left = this.over;
    this.over = null;
    for (const type of left ? OUT : []) left.dispatchEvent(new PointerEvent(type, { bubbles: true }));
    this.ring.hidden = this.card.hidden = true;
  }

  // The slider that goes through the values, with the focus on it.
  read() {
    if (!this.range) {
      const range = this.make("input", { type: "range", min: 0, value: 0, class: "ck-range" });
      range.setAttribute("aria-label", this.say(this.words.read, { title: this.title }));
      for (const name of ["input", "focus"]) range.addEventListener(name, () => this.go());
      range.addEventListener("keydown", event => event.key === "Enter" && this.press());
      range.addEventListener("blur", () => this.reading && this.leave());
      this.range = range;
      this.place.after(range);
      this.count();
    }
    this.range.focus();
  }

  count() {
    if (!this.range) return;
    this.readings = readings(this.view.scenegraph().root);
    this.range.max = Math.max(0, this.readings.length - 1);
    this.speak();
  }

  go() {
    this.leave();
    const item = this.readings[this.range.value];
    if (item) this.act(item, OVER);
    if (item) this.show(item);
    this.reading = true;
    this.speak();
  }

  press() {
    const item = this.readings[this.range.value];
    if (item) this.act(item, PRESS);
  }

  // The same to the chart as if the pointer did it, so that what answers to that answers to the arrow keys too.
  act(item, events) {
    const [left, top] = this.corner(item.mark.group), { x1, y1, x2, y2 } = extent(item);
    const corner = this.plot.getBoundingClientRect();
    const clientX = corner.left + left + (x1 + x2) / 2, clientY = corner.top + top + (y1 + y2) / 2;
    const under = document.elementsFromPoint(clientX, clientY).find(element => this.plot.contains(element));
    this.over = under;
    for (const type of under ? events : []) under.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX, clientY }));
  }

  speak() {
    const item = this.readings[this.range.value];
    const told = item ? rowsOf(item.tooltip).map(([name, text]) => (name ? `${name}: ${text}` : text)).join("; ") : "";
    this.range.setAttribute("aria-valuetext", told);
  }
}

// Every item that tells its values, in the order of the data; those that tell the same stand for one.
function readings(root) {
  const found = new Map();
  for (const item of items(root)) {
    const told = item.isVoronoi ? "[]" : JSON.stringify(rowsOf(item.tooltip));
    if (told !== "[]" && !found.has(told)) found.set(told, item);
  }
  return [...found.values()];
}

function* items(mark) {
  for (const item of mark.items) {
    yield item;
    for (const inner of mark.marktype === "group" ? item.items : []) yield* items(inner);
  }
}

// What an item tells when it is pointed at, as [name, text]; what is part of a selection tells no more than `true`.
function rowsOf(told) {
  if (typeof told === "function") return rowsOf(told());
  if (told == null || told === "" || told === true) return [];
  if (typeof told !== "object") return [["", String(told)]];
  return Object.entries(told).map(([name, value]) => [name, String(value)]);
}

function extent(item) {
  return COURSES.includes(item.mark.marktype) ? { x1: item.x, x2: item.x, y1: item.y, y2: item.y } : item.bounds;
}
