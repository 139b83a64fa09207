// The element that has focus: its place among all that can have it, and what is wrong with how it is shown.
() => {
  const element = document.activeElement;
  const ringed = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const faults = [
    ["shows no ring", !ringed(getComputedStyle(element)) && !ringed(getComputedStyle(element, "::after"))],
    ["is out of sight", box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth],
    ["has no size", box.width < 1 || box.height < 1],
  ];
  return { place: element.dataset.place ?? null, faults: faults.filter(([, found]) => found).map(([what]) => what) };
}
