// Every text that is seen in the drawing of a chart: its size on the screen in pixels, and where it lies.
plot => {
  const cut = ({ left, top, right, bottom }, by) => ({ left: left + by, top: top + by, right: right - by, bottom: bottom - by });
  const meet = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const high = ({ b, d }) => Math.hypot(b, d);
  const texts = [...plot.querySelectorAll("text")].filter(text => getComputedStyle(text).display !== "none");
  // The box of a text has room for letters that reach higher and lower than digits do.
  const boxes = texts.map(text => cut(text.getBoundingClientRect(), 2));
  const bars = [...plot.querySelectorAll("rect:not(pattern *, [clip-path])")].map(bar => [bar, cut(bar.getBoundingClientRect(), 0.5)]);
  // The word in a cell lies on it.
  const lies = (text, box) => bars.filter(([bar, around]) => meet(box, around) && !(bar.nextSibling && bar.parentNode.contains(text)));
  return texts.map((text, place) => ({
    words: text.textContent,
    size: parseFloat(getComputedStyle(text).fontSize) * high(text.getScreenCTM()),
    outside: boxes[place].left < 0 || boxes[place].right > document.documentElement.clientWidth,
    over: [
      ...texts.filter((_, other) => other > place && meet(boxes[place], boxes[other])).map(other => other.textContent),
      ...lies(text, boxes[place]).map(() => "a bar"),
    ],
  }));
}
