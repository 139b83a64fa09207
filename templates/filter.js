// Chooses among the goals of the overview. Without this there is nothing to choose by, and all goals are there. What is
// chosen stands in the address, so that it can be sent to others; nothing is stored.
(() => {
  "use strict";

  const group = document.querySelector(".filter");
  const clear = group.querySelector("button");
  const status = group.querySelector("[role=status]");
  const choices = [...group.querySelectorAll("select")];
  const cards = [...document.querySelectorAll(".card")];
  const areas = [...document.querySelectorAll(".area")];

  const asked = () => choices.filter(choice => choice.value);

  function show() {
    const wanted = asked();
    for (const card of cards) card.hidden = wanted.some(choice => card.dataset[choice.name] !== choice.value);
    for (const area of areas) area.hidden = wanted.length > 0 && !area.querySelector(".card:not([hidden])");
    clear.hidden = !wanted.length;
    const facts = { shown: cards.filter(card => !card.hidden).length, all: cards.length };
    status.textContent = wanted.length ? group.dataset.told.replace(/\{(\w+)\}/g, (_, key) => facts[key]) : "";
  }

  function remember() {
    const words = new URLSearchParams(asked().map(choice => [choice.name, choice.value]));
    history.replaceState(null, "", location.pathname + (words.size ? `?${words}` : "") + location.hash);
  }

  function read() {
    const words = new URLSearchParams(location.search);
    for (const choice of choices) {
      const value = words.get(choice.name) || "";
      choice.value = [...choice.options].some(option => option.value === value) ? value : "";
    }
    show();
  }

  group.addEventListener("change", () => {
    show();
    remember();
  });
  clear.addEventListener("click", () => {
    for (const choice of choices) choice.value = "";
    show();
    remember();
    choices[0].focus();
  });
  addEventListener("pageshow", read);
  group.hidden = false;
  read();
})();
