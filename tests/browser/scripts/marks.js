// Points of the page, in pixels from its corner, where a chart has painted something: within fills, on lines and edges.
() => {
  const seen = part => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0;
  const inside = ({ left, top, right, bottom }, { x, y }) => x > left && x < right && y > top && y < bottom;

  function along(path) {
    const at = path.getPointAtLength(path.getTotalLength() * 0.5), matrix = path.getScreenCTM();
    return new DOMPoint(at.x, at.y).matrixTransform(matrix);
  }

  function within(path) {
    const { x, y, width, height } = path.getBBox(), matrix = path.getScreenCTM();
    const around = [[0, 0], [3, 0], [-3, 0], [0, 3], [0, -3]].map(([right, down]) => [right / matrix.a, down / matrix.d]);
    for (let across = 0.05; across < 1; across += 0.05)
      for (let down = 0.05; down < 1; down += 0.05) {
        const at = new DOMPoint(x + width * across, y + height * down);
        if (around.every(([dx, dy]) => path.isPointInFill({ x: at.x + dx, y: at.y + dy }))) return at.matrixTransform(matrix);
      }
    return along(path);
  }

  // An area is a rectangle of its fill, cut by a path that is told in percent of it.
  function cut(rect) {
    const path = document.querySelector(`${getComputedStyle(rect).clipPath.match(/#[^"']+/)[0]} path`);
    const pairs = [...path.getAttribute("d").split("Z")[0].matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [+x, +y]);
    const [upper, lower] = [pairs[0], pairs.at(-1)], box = rect.getBoundingClientRect();
    return { x: box.left + (box.width * (upper[0] + 1)) / 100, y: box.top + (box.height * (upper[1] + lower[1])) / 200 };
  }

  function place(part) {
    const box = part.getBoundingClientRect(), fill = getComputedStyle(part).fill;
    if (part.localName === "path") return fill === "none" ? along(part) : within(part);
    if (part.hasAttribute("clip-path")) return cut(part);
    if (fill === "none") return { x: box.left + 1, y: box.top + box.height / 2 };
    return { x: box.left + box.width / 4, y: box.top + box.height / 2 };
  }

  const marks = "[data-series] :is(rect, circle), [data-series] path, path[data-series]";
  return [...document.querySelectorAll("figure.chart")].map(figure => {
    const paper = figure.getBoundingClientRect();
    const parts = [...figure.querySelectorAll(`:is(.ck-frame, .ck-map) :is(${marks})`)]
      .filter(part => seen(part) && !part.closest("defs, clipPath, pattern, .ck-lead, .ck-on"))
      .filter(part => { const box = part.getBoundingClientRect(); return box.width + box.height > 2; });
    return {
      figure: figure.id,
      ground: { x: paper.left + scrollX + 1, y: paper.top + scrollY + 1 },
      marks: parts.map(part => [part, place(part)]).filter(([, at]) => inside(paper, at)).map(([part, at]) => ({
        name: part.outerHTML.slice(0, 120), x: at.x + scrollX, y: at.y + scrollY,
      })),
    };
  });
}
