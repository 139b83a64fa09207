// What is too faint to be seen: texts under 4.5:1 (large ones under 3:1) and what charts draw under 3:1,
// each against the nearest ground behind it. Formulas: w3.org/TR/WCAG22/#dfn-contrast-ratio
() => {
  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

  const known = new Map();

  function rgba(color) {
    if (!known.has(color)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = color;
      brush.fillRect(0, 0, 1, 1);
      known.set(color, [...brush.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  }

  function luminance(color) {
    const [r, g, b] = rgba(color).slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function ratio(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  // What stands on a filled cell has that for its ground.
  function ground(element) {
    if (element.matches(".ck-on")) return getComputedStyle(element.closest("[class^=ck-s]").querySelector("rect")).fill;
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (rgba(color)[3] === 255) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? "black" : "white";
  }

  const name = element => {
    const words = element.textContent.trim().slice(0, 40);
    return `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${words}`;
  };
  const seen = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const faint = (element, color, least) =>
    ratio(color, ground(element)) < least ? [`${name(element)}: ${color} on ${ground(element)}`] : [];

  function text(element) {
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const color = element instanceof SVGElement ? style.fill : style.color;
    return faint(element, color, large ? 3 : 4.5);
  }

  function mark(element) {
    const style = getComputedStyle(element);
    const pattern = style.fill.match(/url\("#(.*?)"\)/);
    const painted = pattern ? getComputedStyle(document.getElementById(pattern[1]).firstElementChild) : style;
    const paints = [painted.fill, painted.stroke].filter(color => color !== "none");
    const drawn = paints.sort((one, other) => ratio(other, ground(element)) - ratio(one, ground(element)))[0];
    return faint(element, drawn ?? "rgba(0, 0, 0, 0)", 3);
  }

  const spoken = element =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()) &&
    !element.closest("desc, title, .visually-hidden, .how, .skip") && seen(element);
  // A line of paper parts areas; a chart of one's own has colours of its own, and a grid that cannot be told from marks.
  const marks = ".ck-plot :is(rect, path, circle):not(pattern *, clipPath *, path.ck-parted, .ck-own *), .ck-swatch > :not(svg), .ck-swatch > svg > *";
  return [
    ...[...document.body.querySelectorAll("*")].filter(spoken).flatMap(text),
    ...[...document.querySelectorAll(marks)].filter(seen).flatMap(mark),
  ];
}
