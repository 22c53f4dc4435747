"use strict";
const page = document.documentElement;
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const data = JSON.parse(find("#data").textContent);
const articles = all(".release");
const plural = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

// Theme: the system's until the reader chooses; kept where the browser lets a local page keep anything.
const theme = find("#theme");
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
let chosenTheme = null;
try { chosenTheme = localStorage.getItem("pressfacts-theme"); } catch { /* no storage for local files */ }
const showTheme = () => {
  const dark = chosenTheme ? chosenTheme === "dark" : darkSystem.matches;
  page.dataset.theme = dark ? "dark" : "light";
  theme.textContent = dark ? "Light theme" : "Dark theme";
};
theme.addEventListener("click", () => {
  chosenTheme = page.dataset.theme === "dark" ? "light" : "dark";
  try { localStorage.setItem("pressfacts-theme", chosenTheme); } catch { /* as above */ }
  showTheme();
});
darkSystem.addEventListener("change", showTheme);
showTheme();
// Paper is white whatever the screen shows.
const fillAll = () => { for (const article of articles) fill(article); };
matchMedia("print").addEventListener("change", (media) => { if (media.matches) fillAll(); });
addEventListener("beforeprint", fillAll);
addEventListener("beforeprint", () => { page.dataset.theme = "light"; });
addEventListener("afterprint", showTheme);

for (const control of all("#theme, #filters, #fold, .fold, [data-all]")) control.hidden = false;

// What sticks to the top hides what is scrolled under it.
const bar = find("#filters");
const measure = () => {
  const sticks = getComputedStyle(bar).position === "sticky";
  page.style.setProperty("--above", `${sticks ? bar.offsetHeight : 0}px`);
};
new ResizeObserver(measure).observe(bar);

// Folding: many articles start as headlines. What stands in <noscript> is text to a browser with scripts; it is read,
// as a document of its own which runs nothing, when it is first wanted.
const read = (stored) => new DOMParser().parseFromString(stored.textContent, "text/html").body;
const fill = (article) => {
  const parts = all("noscript", article);
  for (const stored of parts) stored.replaceWith(...read(stored).childNodes);
  if (parts.length) article.dispatchEvent(new Event("filled", { bubbles: true }));
};
const fold = (article, folded) => {
  if (!folded) fill(article);
  find(".body", article).hidden = folded;
  article.classList.toggle("folded", folded);
  const button = find(".fold", article);
  button.setAttribute("aria-expanded", String(!folded));
  button.textContent = folded ? "Show text" : "Hide text";
};
const foldAll = find("#fold");
const foldEvery = (folded) => {
  for (const article of articles) fold(article, folded);
  foldAll.setAttribute("aria-expanded", String(!folded));
  foldAll.textContent = folded ? "Full texts" : "Headlines only";
};
foldAll.addEventListener("click", () => foldEvery(foldAll.getAttribute("aria-expanded") === "true"));
if ("many" in find("#articles").dataset) foldEvery(true);

// Which kinds of mention are highlighted.
const shown = all("[data-show]");
for (const box of shown) {
  box.addEventListener("change", () => {
    find("#articles").dataset.off = shown.filter((b) => !b.checked).map((b) => b.dataset.show).join(" ");
  });
}
