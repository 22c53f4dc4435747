// Charts and the bar of filters: what is drawn of what passes, and what a click chooses.
const count = find("#count");
const timeChip = find("#time");
const desk = find("#articles");
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
  for (const button of all("[data-value]", chart)) {
    const n = counts.get(button.dataset.value) ?? 0;
    const share = (100 * n) / most;
    const rect = find("rect", button);
    const chosen = state[facet] === button.dataset.value;
    button.setAttribute(button.matches("a") ? "aria-current" : "aria-pressed", String(chosen));
    button.classList.toggle("none", n === 0);
    if (facet === "time") {
      rect.setAttribute("y", 100 - share);
      rect.setAttribute("height", share);
      button.setAttribute("aria-label", `${button.dataset.label}: ${plural(n, "event")}`);
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
    if (article.hidden || article.classList.contains("folded") || ranges.length > 500) continue;
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
  readWords();
  const passed = new Set(passingArticles());
  articles.forEach((article, a) => { article.hidden = !passed.has(a); });
  for (const facet of Object.keys(countsOf)) {
    const counts = countsOf[facet]();
    draw(facet, counts);
    if (facet === "country") shade(counts);
  }
  const of = articles.length;
  count.textContent = passed.size === of ? plural(of, "article") : `${passed.size.toLocaleString("en")} of ${plural(of, "article")}`;
  find("#none").hidden = passed.size > 0;
  showChosen();
  const figures = passingFigures();
  addUp(figures);
  showRows(figures);
  showFigures();
  hits(wordsOf());
};
const showChosen = () => {
  find("#clear").disabled = !Object.values(state).some(Boolean);
  for (const name of Object.keys(state)) bar.elements[name]?.classList?.toggle("set", Boolean(state[name]) && name !== "time");
  const chosen = state.time && find(`[data-facet="time"] [data-value="${state.time}"]`);
  timeChip.hidden = !chosen;
  timeChip.textContent = chosen ? `${chosen.dataset.label} ×` : "";
  timeChip.setAttribute("aria-label", chosen ? `Any time instead of ${chosen.dataset.label}` : "");
  const own = find("#page");
  own.hidden = !state.operation;
  if (state.operation) own.href = `#${find(`.operation[data-operation="${state.operation}"]`).id}`;
};
// Beside the texts, and in them, figures that lack the kind, scope or confidence asked for step back.
const ASKED = ["kind", "scope", "confidence"];
const showFigures = (figures = every) => {
  const asked = ASKED.some((name) => state[name]);
  desk.classList.toggle("chosen-kind", asked);
  for (const i of figures) {
    const fits = asked && hasAll(i, ASKED);
    document.getElementById(`${placeOf(i)}-x`)?.classList.toggle("match", fits);
    document.getElementById(placeOf(i))?.classList.toggle("out", asked && !fits);
  }
};
desk.addEventListener("filled", ({ target }) => showFigures(figuresOf(articles.indexOf(target))));
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
  const buttons = all("[data-value]", chart);
  buttons.forEach((button, i) => { button.tabIndex = i ? -1 : 0; });
  chart.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) choose(facet, button.dataset.value);
  });
  const readout = find(`#h-${facet} .readout`);
  if (readout) {
    const read = (event) => { readout.textContent = event.target.closest("[data-value]")?.getAttribute("aria-label") ?? ""; };
    const forget = () => { readout.textContent = ""; };
    for (const name of ["pointerover", "focusin"]) chart.addEventListener(name, read);
    for (const name of ["pointerleave", "focusout"]) chart.addEventListener(name, forget);
  }
  chart.addEventListener("focusin", (event) => {
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  });
  chart.addEventListener("keydown", (event) => {
    const visible = all("[data-value]", chart).filter((button) => button.offsetParent);
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
