// Asks before anything is stored or counted, remembers the answer for a year, and takes it back when asked.
"use strict";

(() => {
  const { key, receiver, site } = document.currentScript.dataset;
  const YEAR = 365 * 24 * 3600 * 1000;
  const COOKIES = /^_pk_/;

  const answered = () => {
    try {
      const { yes, day } = JSON.parse(localStorage.getItem(key));
      return Date.now() - Date.parse(day) < YEAR ? yes : null;
    } catch {
      return null;
    }
  };

  const remember = (yes) => {
    try {
      localStorage.setItem(key, JSON.stringify({ yes, day: new Date().toISOString().slice(0, 10) }));
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

  const ask = (opener) => {
    document.querySelector(".consent")?.remove();
    const question = copy("consent");
    document.querySelector(".skip").after(question);
    question.addEventListener("click", ({ target }) => {
      const choice = target.closest("button")?.value;
      if (!choice) return;
      remember(choice === "yes");
      question.remove();
      if (choice === "yes") count();
      offer();
      const next = document.querySelector(opener ? ".consent-again button" : "#main");
      next.focus({ preventScroll: !opener });
    });
    if (opener) question.focus();
  };

  const withdraw = () => {
    erase();
    remember(false);
    location.reload();
  };

  const offer = () => {
    document.querySelector(".consent-again")?.remove();
    const yes = answered();
    if (yes === null) return;
    const item = copy(yes ? "consent-withdraw" : "consent-change");
    const button = item.querySelector("button");
    button.addEventListener("click", () => (yes ? withdraw() : ask(button)));
    document.querySelector(".site-footer ul").append(item);
  };

  // A browser that says no for its reader has answered.
  if (navigator.globalPrivacyControl) {
    erase();
    return;
  }
  const yes = answered();
  if (yes === null) {
    erase();
    ask();
  } else if (yes) {
    count();
  }
  offer();
})();
