// Sums over the figures that pass: events alone, each once, never a part beside its total.
const sums = all("[data-sum]");
const counted = find("#counted");
const members = new Map();
const inCommas = (value) => {
  const digits = value >= 1000 ? 0 : value >= 1 ? 2 : 6; // cents matter in small sums alone
  return value.toLocaleString("en", { maximumFractionDigits: digits });
};
const isCovered = (i, group) => {
  const seen = new Set([i]);
  const todo = [...(data.wholes[i] ?? [])];
  for (const whole of todo) {
    if (group.has(whole)) return true;
    if (!seen.has(whole)) todo.push(...(data.wholes[whole] ?? []));
    seen.add(whole);
  }
  return false;
};
const total = (column, figures) => (figures.some((i) => column[i] === null) ? null : figures.reduce((sum, i) => sum + column[i], 0));
const exactness = (low, value, high) => {
  if (low === value && value === high) return ["", ""];
  if (low !== null && high === null) return ["≥ ", "at least"];
  if (high !== null && low === null) return ["≤ ", "at most"];
  return ["≈ ", "about"];
};
const amount = (sum, figures) => {
  const value = figures.reduce((all, i) => all + (columns.value[i] ?? columns.low[i] ?? 0), 0);
  const [sign, words] = exactness(total(columns.low, figures), value, total(columns.high, figures));
  const parts = [`${sum.dataset.before}${inCommas(value)}${sum.dataset.after}`];
  if (sign) {
    const aside = document.createElement("span");
    aside.className = "aside";
    aside.textContent = `${words} `;
    const mark = document.createElement("span");
    mark.className = "sign";
    mark.title = words;
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = sign;
    parts.unshift(aside, mark);
  }
  return parts;
};
const labels = new Map(all(".members a").map((link) => [link.getAttribute("href").slice(1), link.textContent]));
const listMembers = (sum) => {
  if (!sum.open) return;
  const items = (members.get(sum.dataset.sum) ?? []).map((i) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${placeOf(i)}`;
    link.textContent = labels.get(placeOf(i)) ?? labelOf(i);
    item.append(link);
    return item;
  });
  find(".members", sum).replaceChildren(...items);
};
for (const sum of sums) sum.addEventListener("toggle", () => listMembers(sum));

const addUp = (figures) => {
  const group = new Set(figures.filter((i) => columns.sum[i] >= 0));
  members.clear();
  for (const i of group) {
    if (isCovered(i, group)) continue;
    const key = String(columns.sum[i]);
    members.set(key, [...(members.get(key) ?? []), i]);
  }
  for (const sum of sums) {
    const own = members.get(sum.dataset.sum) ?? [];
    sum.hidden = !own.length;
    if (own.length) find(".amount", sum).replaceChildren(...amount(sum, own));
    listMembers(sum);
  }
  for (const box of all(".tile, .goods .rest, .goods > section")) box.hidden = !find(".sum:not([hidden])", box);
  sayWhatCounts(figures);
};
const sayWhatCounts = (figures) => {
  if (!counted) return;
  const added = [...members.values()].reduce((sum, own) => sum + own.length, 0);
  const never = figures.filter((i) => columns.sum[i] < 0 && !again.has(i) && data.scopes[columns.scope[i]] === "event").length;
  const left = figures.length - added - never;
  const pass = figures.length === every.length ? "" : ` that pass the filters, of ${every.length.toLocaleString("en")}`;
  counted.textContent =
    `Totals add up ${added.toLocaleString("en")} of ${plural(figures.length, "figure")}${pass}. Not in them: ` +
    `${left.toLocaleString("en")} reported before, within a total, as a running total or for context; ` +
    `${never.toLocaleString("en")} prison terms, participants and vague numbers.`;
};
