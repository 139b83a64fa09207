// A page that is loaded anew looks as its reader left it: as far down, with the same details open.
{
  const key = "sikte-preview " + location.pathname;
  const folds = () => [...document.querySelectorAll("details:not(.sikte-preview *)")];
  const name = (fold) => fold.id || fold.querySelector("summary")?.textContent.trim();
  addEventListener("pagehide", () => {
    const open = folds().filter((fold) => fold.open).map(name);
    sessionStorage.setItem(key, JSON.stringify({ open, down: scrollY }));
  });
  const left = JSON.parse(sessionStorage.getItem(key));
  if (left && performance.getEntriesByType("navigation")[0]?.type === "reload") {
    for (const fold of folds()) fold.open ||= left.open.includes(name(fold));
    history.scrollRestoration = "manual";
    scrollTo(0, left.down);
  }
}
