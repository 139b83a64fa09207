// A page follows its author's saves: what has changed takes its place while the page is open. Where that would not be
// enough, the page is loaded anew, and looks as its reader left it.
{
  const FIRST = 'link[href="/sikte-preview.css"]';
  const CHART = "figure[data-live]";
  // What may be at work, or in the hands of what is.
  const ALIVE = "script, link, style, template, form, button, iframe, video, audio, object, dialog, [data-vega]";
  const KNOWN = document.currentScript.dataset.known.split(" ");

  const folds = (nodes) => nodes.flatMap((node) => [...node.querySelectorAll("details:not(.sikte-preview *)")]);
  const name = (fold) => fold.id || fold.querySelector("summary")?.textContent.trim();
  const opened = (nodes) => folds(nodes).filter((fold) => fold.open).map(name);
  const open = (nodes, names) => folds(nodes).forEach((fold) => (fold.open ||= names.includes(name(fold))));

  // The page as it came, before any script added to it, and which node shows each of its nodes.
  const twins = new WeakMap();
  const pair = (node, shown) => {
    twins.set(node, shown);
    node.childNodes.forEach((inner, at) => pair(inner, shown.childNodes[at]));
  };
  const came = document.cloneNode(true);
  pair(came, document);
  strip(came);

  // What the preview itself has put there stands last.
  function strip(page) {
    const own = page.createRange();
    own.setStartBefore(page.querySelector(FIRST));
    own.setEndAfter(page.body.lastChild);
    own.deleteContents();
  }

  async function renew() {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    strip(page);
    const scripts = [...page.querySelectorAll('script:not([type="application/ld+json"])')];
    if (!scripts.every((script) => script.src && KNOWN.includes(new URL(script.src).pathname))) throw new Error("a script");
    follow(came.documentElement, page.documentElement);
    document.dispatchEvent(new Event("sikte-charts"));
  }

  // The old element, and the one that shows it, become as the new one.
  function follow(old, fresh) {
    const names = new Set([...old.attributes, ...fresh.attributes].map((attribute) => attribute.name));
    for (const name of names) if (old.getAttribute(name) !== fresh.getAttribute(name)) dress(old, name, fresh.getAttribute(name));
    const before = [...old.childNodes], after = [...fresh.childNodes], fewest = Math.min(before.length, after.length);
    let first = 0, last = 0;
    while (first < fewest && before[first].isEqualNode(after[first])) first++;
    while (last < fewest - first && before.at(-1 - last).isEqualNode(after.at(-1 - last))) last++;
    const [gone, come] = [before, after].map((nodes) => nodes.slice(first, nodes.length - last));
    const pairs = come.map((node, at) => [gone[at], node]).filter(([one, other]) => !one?.isEqualNode(other));
    if (gone.length === come.length && pairs.every((two) => isAlike(...two))) pairs.forEach((two) => follow(...two));
    else exchange(old, gone, come, before[first + gone.length] || null);
  }

  const isAlike = (old, fresh) =>
    old.nodeType === Node.ELEMENT_NODE && old.nodeName === fresh.nodeName && !old.matches(`${CHART}, ${ALIVE}`);

  function dress(old, name, value) {
    for (const one of [old, twins.get(old)]) value === null ? one.removeAttribute(name) : one.setAttribute(name, value);
  }

  function exchange(parent, gone, come, next) {
    const elements = [...gone, ...come].filter((node) => node.nodeType === Node.ELEMENT_NODE);
    if (elements.some((node) => node.matches(ALIVE) || node.querySelector(ALIVE))) throw new Error("alive");
    const place = document.createDocumentFragment(), away = document.createDocumentFragment();
    const shown = come.map((node) => document.importNode(node, true));
    place.append(...shown);
    away.append(...gone.map((node) => twins.get(node)));
    open([place], opened([away]));
    twins.get(parent).insertBefore(place, next && twins.get(next));
    for (const node of gone) node.remove();
    come.forEach((node, at) => pair(parent.insertBefore(node, next), shown[at]));
  }

  let turn = Promise.resolve();
  window.LiveReloadPluginSikte = class {
    static identifier = "sikte";
    static version = "1";
    reload(path) {
      if (!path.endsWith(".html")) return false;
      turn = turn.then(renew).catch(() => location.reload());
      return true;
    }
  };

  const key = "sikte-preview " + location.pathname;
  addEventListener("pagehide", () => {
    sessionStorage.setItem(key, JSON.stringify({ names: opened([document]), down: scrollY }));
  });
  const left = JSON.parse(sessionStorage.getItem(key));
  if (left && performance.getEntriesByType("navigation")[0]?.type === "reload") {
    open([document], left.names);
    history.scrollRestoration = "manual";
    scrollTo(0, left.down);
  }
}
