// Links: what a mention says and what it is tied to, on hover and on focus; from text to fact and back.
const tip = find("#tip");
const KINDS = { f: "figure", o: "operation", g: "organization", p: "person", c: "country", d: "date" };
let lit = [];
let timer = 0;
let described = null;

const rowOf = (article, key) => document.getElementById(`${article.id}-${key}-x`);
const around = (mark) => {
  const found = [];
  for (let at = mark; at; at = at.parentElement.closest("[data-m]")) found.push(at);
  return found;
};
const light = (article, keys) => {
  for (const key of keys) {
    const row = rowOf(article, key);
    const to = (row?.dataset.to ?? "").split(" ").filter(Boolean);
    for (const mark of all(`[data-m="${key}"]`, article)) lit.push([mark, "on"]);
    if (row) lit.push([row, "on"]);
    if (key.startsWith("f")) for (const other of to) for (const mark of all(`[data-m="${other}"]`, article)) lit.push([mark, "linked"]);
  }
  for (const [element, name] of lit) element.classList.add(name);
};
const unlight = () => {
  for (const [element, name] of lit) element.classList.remove(name);
  lit = [];
};

const card = (article, key) => {
  const row = rowOf(article, key);
  if (!row) return null;
  const copy = document.createElement("div");
  copy.className = key[0];
  const head = document.createElement("span");
  head.className = "kind";
  head.textContent = find(".label", row)?.textContent ?? KINDS[key[0]];
  copy.append(head);
  for (const part of row.children) {
    if (part.classList.contains("label")) continue;
    const shownPart = document.createElement("span");
    if (part.classList.contains("links")) shownPart.className = "links";
    shownPart.append(...[...part.childNodes].map((node) => node.cloneNode(true)));
    copy.append(shownPart, " ");
  }
  return copy;
};
const place = (mark) => {
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.min(Math.max(8, at.left), innerWidth - width - 8);
  const fits = at.top - height - 8 > (parseFloat(page.style.getPropertyValue("--above")) || 0);
  tip.style.left = `${left}px`;
  tip.style.top = `${fits ? at.top - height - 6 : Math.min(mark.getBoundingClientRect().bottom + 6, innerHeight - height - 6)}px`;
};
const hide = () => {
  clearTimeout(timer);
  unlight();
  tip.hidden = true;
  described?.removeAttribute("aria-describedby");
  described = null;
};
const show = (mark, withNested) => {
  hide();
  const article = mark.closest(".release");
  const marks = withNested ? [mark, ...all("[data-m]", mark)] : around(mark);
  const keys = [...new Set(marks.map((m) => m.dataset.m))];
  const cards = keys.map((key) => card(article, key)).filter(Boolean);
  if (!cards.length) return;
  tip.replaceChildren(...cards);
  light(article, keys);
  tip.hidden = false;
  place(mark);
  if (document.activeElement === mark) {
    mark.setAttribute("aria-describedby", "tip");
    described = mark;
  }
};
const showRow = (row) => {
  hide();
  light(row.closest(".release"), [row.id.split("-")[1]]);
};

desk.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const mark = event.target.closest("[data-m]");
  const row = event.target.closest(".beside li");
  clearTimeout(timer);
  if (mark) timer = setTimeout(show, 60, mark, false);
  else if (row) timer = setTimeout(showRow, 60, row);
  else timer = setTimeout(hide, 180);
});
desk.addEventListener("pointerleave", () => { timer = setTimeout(hide, 180); });
tip.addEventListener("pointerenter", () => clearTimeout(timer));
tip.addEventListener("pointerleave", () => { timer = setTimeout(hide, 180); });
desk.addEventListener("focusin", (event) => {
  const mark = event.target.closest("[data-m]");
  const row = event.target.closest(".beside li");
  if (mark) show(mark, true);
  else if (row) showRow(row);
});
desk.addEventListener("focusout", hide);
addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
addEventListener("scroll", () => { if (!tip.hidden && !described) hide(); else if (described) place(described); }, { passive: true });

// A jump opens what is folded, leaves the focus where it arrived, and shows the place for a moment.
const jump = (target) => {
  const article = target.closest(".release");
  if (article?.hidden) bar.reset();
  if (article?.classList.contains("folded")) fold(article, false);
  const go = () => {
    const stop = find("a", target) ?? target;
    if (!stop.matches("a")) stop.tabIndex = -1;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: isSeen(target) ? "nearest" : "center", behavior: calm || !isNear(target) ? "auto" : "smooth" });
    stop.focus({ preventScroll: true });
    target.classList.add("flash");
    target.addEventListener("animationend", () => target.classList.remove("flash"), { once: true });
  };
  if (article?.hidden) setTimeout(go, 30);
  else go();
};
const isSeen = (target) => {
  const at = target.getBoundingClientRect();
  return at.top > bar.getBoundingClientRect().bottom && at.bottom < innerHeight;
};
const isNear = (target) => Math.abs(target.getBoundingClientRect().top) < 3 * innerHeight;
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#a"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = elementOf(link.getAttribute("href").slice(1));
  if (!target || operationShown()) return; // out of an operation's page a link leads as links do
  event.preventDefault();
  target.id === "articles" ? (target.scrollIntoView(), target.focus({ preventScroll: true })) : jump(target);
});
desk.addEventListener("click", (event) => {
  const button = event.target.closest(".fold");
  if (!button) return;
  const article = button.closest(".release");
  fold(article, !article.classList.contains("folded"));
});
