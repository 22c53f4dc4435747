// Filters: which articles pass, and what the charts count among them.
const FACETS = ["kind", "operation", "country", "time"];
const state = { text: "", kind: "", operation: "", country: "", time: "" };
const count = find("#count");
const timeChip = find("#time");
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const texts = [];
const textOf = (i) => (texts[i] ??= plain(`${find("h3", articles[i]).textContent} ${find(".text", articles[i]).textContent}`));
const wordsOf = () => plain(state.text).split(/\s+/).filter(Boolean);

const passing = (i, words, except) =>
  FACETS.every((facet) => facet === except || !state[facet] || Object.hasOwn(data.articles[i][facet], state[facet])) &&
  words.every((word) => textOf(i).includes(word));

const countsOf = (facet, words) => {
  const counts = new Map();
  data.articles.forEach((article, i) => {
    if (!passing(i, words, facet)) return;
    for (const [value, n] of Object.entries(article[facet])) counts.set(value, (counts.get(value) ?? 0) + n);
  });
  return counts;
};

const charts = new Map(all("[data-facet]").map((chart) => [chart.dataset.facet, chart]));
// The chosen one first, then most first, as far as a chart shows; the focus stays where it is.
const rank = (chart, counts) => {
  const chosen = state[chart.dataset.facet];
  const of = ({ firstChild: { dataset: { value } } }) => (value === chosen ? Infinity : counts.get(value) ?? 0);
  const items = [...chart.children].sort((a, b) => (of(a) === of(b) ? 0 : of(b) - of(a)) || a.textContent.localeCompare(b.textContent, "en"));
  const focused = chart.contains(document.activeElement) ? document.activeElement : null;
  chart.append(...items);
  focused?.focus({ preventScroll: true });
  items.forEach((item, i) => item.classList.toggle("more", i >= chart.dataset.shown));
};
const draw = (facet, counts) => {
  const chart = charts.get(facet);
  if (!chart) return;
  const most = Math.max(1, ...counts.values());
  for (const button of all("button", chart)) {
    const n = counts.get(button.dataset.value) ?? 0;
    const share = (100 * n) / most;
    const rect = find("rect", button);
    button.setAttribute("aria-pressed", String(state[facet] === button.dataset.value));
    button.classList.toggle("none", n === 0);
    if (facet === "time") {
      rect.setAttribute("y", 100 - share);
      rect.setAttribute("height", share);
      button.setAttribute("aria-label", `${button.dataset.label}: ${plural(n, "article")}`);
    } else {
      rect.setAttribute("width", n ? Math.max(share, 1.5) : 0);
      find(".count", button).firstChild.data = n.toLocaleString("en");
    }
  }
  if (facet !== "time") rank(chart, counts);
};
const lands = all("[data-code]");
const shade = (counts) => {
  const most = Math.max(1, ...counts.values());
  for (const land of lands) {
    const n = counts.get(land.dataset.code) ?? 0;
    const step = n && (most === 1 ? 3 : 1 + Math.round((4 * Math.log(n)) / Math.log(most)));
    land.setAttribute("class", `s${step}${state.country === land.dataset.code ? " chosen" : ""}`);
  }
};

const hits = (words) => {
  if (!window.Highlight || !CSS.highlights) return;
  CSS.highlights.delete("hit");
  if (!words.length) return;
  const ranges = [];
  for (const article of articles) {
    if (article.hidden || ranges.length > 500) continue;
    const walker = document.createTreeWalker(find(".text", article), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.data.toLowerCase();
      for (const word of words) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          if (at + word.length > node.length) break;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("hit", new Highlight(...ranges));
};

const apply = () => {
  const words = wordsOf();
  let passed = 0;
  articles.forEach((article, i) => {
    const pass = passing(i, words, null);
    article.hidden = !pass;
    passed += pass;
  });
  for (const facet of FACETS) {
    const counts = countsOf(facet, words);
    draw(facet, counts);
    if (facet === "country") shade(counts);
  }
  const of = articles.length;
  count.textContent = passed === of ? plural(of, "article") : `${passed.toLocaleString("en")} of ${plural(of, "article")}`;
  find("#none").hidden = passed > 0;
  const filtered = Object.values(state).some(Boolean);
  find("#clear").disabled = !filtered;
  find(".scope").hidden = !filtered;
  for (const name of ["text", "kind", "operation", "country"]) bar.elements[name].classList.toggle("set", Boolean(state[name]));
  const chosen = state.time && find(`[data-facet="time"] [data-value="${state.time}"]`);
  timeChip.hidden = !chosen;
  timeChip.textContent = chosen ? `${chosen.dataset.label} ×` : "";
  timeChip.setAttribute("aria-label", chosen ? `Any time instead of ${chosen.dataset.label}` : "");
  showKind();
  hits(words);
};
let marked = [];
const showKind = () => {
  for (const row of marked) row.classList.remove("match");
  marked = state.kind ? all(`.fact.k-${state.kind}`) : [];
  for (const row of marked) row.classList.add("match");
  find("#articles").classList.toggle("chosen-kind", Boolean(state.kind));
};
let waiting = 0;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 120);
};
const choose = (facet, value) => {
  state[facet] = state[facet] === value ? "" : value;
  if (bar.elements[facet] && facet !== "time") bar.elements[facet].value = state[facet];
  apply();
};

bar.addEventListener("submit", (event) => event.preventDefault());
bar.addEventListener("input", (event) => {
  state[event.target.name] = event.target.value;
  soon();
});
bar.addEventListener("reset", () => {
  for (const name of Object.keys(state)) state[name] = "";
  setTimeout(() => { apply(); find("#text").focus(); });
});
timeChip.addEventListener("click", () => { choose("time", state.time); find("#text").focus(); });

// A chart is one stop of the Tab key; arrows move within.
for (const [facet, chart] of charts) {
  const buttons = all("button", chart);
  buttons.forEach((button, i) => { button.tabIndex = i ? -1 : 0; });
  chart.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) choose(facet, button.dataset.value);
  });
  const readout = find(`#h-${facet} .readout`);
  if (readout) {
    const read = (event) => { readout.textContent = event.target.closest("button")?.getAttribute("aria-label") ?? ""; };
    const forget = () => { readout.textContent = ""; };
    for (const name of ["pointerover", "focusin"]) chart.addEventListener(name, read);
    for (const name of ["pointerleave", "focusout"]) chart.addEventListener(name, forget);
  }
  chart.addEventListener("focusin", (event) => {
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  });
  chart.addEventListener("keydown", (event) => {
    const visible = all("button", chart).filter((button) => button.offsetParent);
    const at = visible.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    visible[Math.min(Math.max(to, 0), visible.length - 1)].focus();
  });
}
for (const more of all("[data-all]")) {
  const label = more.textContent;
  more.addEventListener("click", () => {
    const open = charts.get(more.dataset.all).classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = open ? "Fewer" : label;
  });
}
for (const land of lands) land.addEventListener("click", () => choose("country", land.dataset.code));
apply();
