// Asks before anything is stored, counted or fetched from elsewhere, remembers the answer for a year, and takes it back
// when asked. An answer is {yes, hosts, day}: whether visits may be counted, null where that is not known, and who may
// always be asked for what pages show.
"use strict";

(() => {
  const { key, receiver, site, hosts: known } = document.currentScript.dataset;
  const YEAR = 365 * 24 * 3600 * 1000;
  const COOKIES = /^_pk_/;
  const NONE = { yes: null, hosts: [] };
  const MAY = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  const WITHIN = "allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts";
  // A browser that says no for its reader has answered, until the reader asks for something in particular.
  const refused = Boolean(navigator.globalPrivacyControl);

  const answered = () => {
    try {
      const answer = JSON.parse(localStorage.getItem(key));
      return !refused && Date.now() - Date.parse(answer.day) < YEAR ? { ...NONE, ...answer } : NONE;
    } catch {
      return NONE;
    }
  };

  const remember = (answer) => {
    try {
      if (answer.yes === null && !answer.hosts.length) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ day: new Date().toISOString().slice(0, 10), ...answer }));
    } catch {
      // A browser that keeps nothing asks again on the next page.
    }
  };

  const count = () => {
    window._paq = [
      ["setTrackerUrl", `${receiver}matomo.php`],
      ["setSiteId", site],
      ["setSecureCookie", location.protocol === "https:"],
      ["trackPageView"],
    ];
    const script = document.createElement("script");
    script.src = `${receiver}matomo.js`;
    document.head.append(script);
  };

  const erase = () => {
    const names = document.cookie.split("; ").map((cookie) => cookie.split("=")[0]).filter((name) => COOKIES.test(name));
    const labels = location.hostname.split(".");
    const domains = ["", ...labels.map((_, place) => `; domain=${labels.slice(place).join(".")}`)];
    for (const name of names) {
      for (const domain of domains) document.cookie = `${name}=; max-age=0; path=/${domain}`;
    }
  };

  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  const CHOICES = {
    no: () => ({ yes: receiver ? false : null, hosts: [] }),
    statistics: () => ({ yes: true, hosts: answered().hosts }),
    others: () => ({ yes: null, hosts: known.split(" ") }),
    all: () => ({ yes: true, hosts: known.split(" ") }),
  };

  const ask = (opener) => {
    document.querySelector(".consent")?.remove();
    const question = copy("consent");
    document.querySelector(".skip").after(question);
    question.addEventListener("click", ({ target }) => {
      const choice = CHOICES[target.closest("button")?.value];
      if (!choice) return;
      const answer = choice();
      remember(answer);
      question.remove();
      if (answer.yes) count();
      showAll(answer.hosts);
      offer();
      const next = document.querySelector(opener ? ".consent-again button" : "#main");
      next.focus({ preventScroll: !opener });
    });
    if (opener) question.focus();
  };

  const withdraw = () => {
    erase();
    remember({ yes: answered().yes === null ? null : false, hosts: [] });
    location.reload();
  };

  const offer = () => {
    document.querySelector(".consent-again")?.remove();
    const { yes, hosts } = answered();
    const given = yes || hosts.length > 0;
    if (refused || (receiver && yes === null && !given)) return;
    const item = copy(given ? "consent-withdraw" : "consent-change");
    const button = item.querySelector("button");
    button.addEventListener("click", () => (given ? withdraw() : ask(button)));
    document.querySelector(".site-footer ul").append(item);
  };

  // What another website shows takes the place of its still, in the same shape.
  const show = (figure) => {
    const frame = document.createElement("iframe");
    const still = figure.querySelector("img");
    frame.title = figure.dataset.title;
    frame.allow = MAY;
    frame.setAttribute("sandbox", WITHIN);
    frame.src = figure.dataset.frame;
    if (still.height) frame.style.aspectRatio = `${still.getAttribute("width")} / ${still.getAttribute("height")}`;
    figure.querySelector(".still").replaceChildren(frame);
    figure.querySelectorAll(".ask > :not(.way-out)").forEach((part) => part.remove());
    return frame;
  };

  const showAll = (hosts) => {
    for (const figure of document.querySelectorAll(".embed:has(.still img)")) {
      if (hosts.includes(figure.dataset.host)) show(figure);
    }
  };

  const enable = (figure) => {
    const template = figure.querySelector("template");
    template.replaceWith(template.content.cloneNode(true));
    const always = figure.querySelector(".remember");
    if (refused) always.remove();
    figure.querySelector("button").addEventListener("click", () => {
      if (always.querySelector("input").checked) {
        const kept = answered();
        remember({ ...kept, hosts: [...new Set([...kept.hosts, figure.dataset.host])] });
        offer();
      }
      show(figure).focus();
    });
  };

  const { yes, hosts } = answered();
  document.querySelectorAll(".embed").forEach(enable);
  showAll(hosts);
  if (yes) count();
  else if (receiver) erase();
  if (receiver && yes === null && !refused) ask();
  offer();
})();
