// Filters: which articles and figures pass. A figure passes if it has all that is asked for itself, an article if it
// has something of each; confidence and scope ask figures alone.
const state = { text: "", kind: "", operation: "", country: "", time: "", scope: "", confidence: "" };
const columns = data.figures;
const every = columns.kind.map((_, i) => i);
const again = new Set(data.again);
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const texts = [];
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };
const wordsIn = (text) => {
  const stored = find("noscript", text); // to read thousands of texts for their words alone takes too long
  return stored ? stored.textContent.replace(/<[^>]*>/g, "").replace(/&[#\w]+;/g, (name) => ENTITIES[name] ?? name) : text.textContent;
};
const textOf = (a) => (texts[a] ??= plain(`${find("h3", articles[a]).textContent} ${wordsIn(find(".text", articles[a]))}`));
const wordsOf = () => plain(state.text).split(/\s+/).filter(Boolean);

const has = {
  kind: (i, kind) => data.kinds[columns.kind[i]] === kind,
  operation: (i, number) => columns.operation[i] === Number(number),
  country: (i, code) => columns.countries[i].includes(code),
  time: (i, bin) => columns.times[i].includes(Number(bin)),
  scope: (i, scope) => data.scopes[columns.scope[i]] === scope,
  confidence: (i, least) => columns.confidence[i] >= Number(least),
};
const hasAll = (i, names) => names.every((name) => !state[name] || has[name](i, state[name]));
const others = (except) => Object.keys(has).filter((name) => name !== except);

let worded = articles.map(() => true);
const readWords = () => {
  const words = wordsOf();
  worded = articles.map((_, a) => words.every((word) => textOf(a).includes(word)));
};
const figurePasses = (i, except) => worded[columns.article[i]] && hasAll(i, others(except));

const figuresOf = (a) => every.slice(data.articles[a].first, data.articles[a + 1]?.first);
const articlePasses = (a, except) => {
  const { countries, operations } = data.articles[a];
  const asks = (name) => name !== except && state[name];
  const some = (...names) => figuresOf(a).some((i) => hasAll(i, names));
  return worded[a] &&
    (!asks("country") || countries.includes(state.country)) &&
    (!asks("operation") || operations.includes(Number(state.operation))) &&
    (!asks("time") || some("time", "confidence") || operations.some((o) => data.operations[o].includes(Number(state.time)))) &&
    (!(asks("kind") || state.scope) || some(...["kind", "scope", "confidence"].filter((name) => name !== except)));
};

// What each chart counts among what passes all the other filters.
const tally = (values) => {
  const counts = new Map();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return counts;
};
const passingFigures = (except) => every.filter((i) => figurePasses(i, except));
const passingArticles = (except) => articles.flatMap((_, a) => (articlePasses(a, except) ? [a] : []));
const datedOperations = () => {
  if (state.kind || state.scope) return [];
  const named = new Set(passingArticles("time").flatMap((a) => data.articles[a].operations));
  return [...named].filter((o) => !state.operation || o === Number(state.operation));
};
const countsOf = {
  kind: () => tally(passingFigures("kind").map((i) => data.kinds[columns.kind[i]])),
  operation: () => tally(passingFigures("operation").map((i) => columns.operation[i]).filter((o) => o >= 0)),
  country: () => tally(passingArticles("country").flatMap((a) => data.articles[a].countries)),
  time: () => tally([...passingFigures("time").map((i) => columns.times[i]), ...datedOperations().map((o) => data.operations[o])].flat()),
};
// Where a figure stands in the page.
const placeOf = (i) => `a${columns.article[i]}-f${i - data.articles[columns.article[i]].first}`;
// An article's own id, or that of something in it, leads to an element once the article is filled.
const elementOf = (id) => {
  const article = articles[/^a(\d+)(?=-|$)/.exec(id)?.[1]];
  if (article) fill(article);
  return document.getElementById(id);
};
