// The table of all figures: the page's own rows, laid out some at a time, sorted, filtered and copied.
const stored = find("#all-figures");
const room = find(".table");
let rows = null;
let body = null;
let order = [];
let passingRows = every;
let sorted = { column: -1, down: false };
let start = 0;

const build = () => {
  if (rows || !stored) return;
  const table = find("table", read(stored));
  body = table.tBodies[0];
  rows = [...body.rows];
  body.replaceChildren();
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sortBy(column));
    head.replaceChildren(button);
  });
  room.append(document.adoptNode(table));
  stored.remove();
  putInOrder();
};

const keys = [];
const keysOf = (column) => (keys[column] ??= rows.map(({ cells }) => cells[column].dataset.by ?? cells[column].textContent));
const isNumeric = (column) => body.parentElement.tHead.rows[0].cells[column].classList.contains("n");
const compare = (column) => {
  const of = keysOf(column);
  const inOrder = isNumeric(column) ? (a, b) => Number(of[a]) - Number(of[b]) : (a, b) => of[a].localeCompare(of[b], "en", { numeric: true });
  return (a, b) => {
    if (of[a] === "" || of[b] === "") return (of[a] === "") - (of[b] === ""); // what is empty comes last either way
    return sorted.down ? inOrder(b, a) : inOrder(a, b);
  };
};
const putInOrder = () => {
  if (!rows) return;
  order = [...passingRows];
  if (sorted.column >= 0) order.sort(compare(sorted.column));
  start = 0;
  layRows();
};
const sortBy = (column) => {
  // Numbers begin with the most, words with the first; the same column again turns it round.
  sorted = { column, down: sorted.column === column ? !sorted.down : isNumeric(column) };
  [...body.parentElement.tHead.rows[0].cells].forEach((head, i) => {
    if (i === column) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  });
  putInOrder();
};
const layRows = () => {
  const size = Number(find("#size").value);
  const end = Math.min(start + size, order.length);
  body.replaceChildren(...order.slice(start, end).map((i) => rows[i]));
  const all = order.length === every.length ? "" : ` that pass, of ${every.length.toLocaleString("en")}`;
  find("#rows").textContent = order.length ? `${(start + 1).toLocaleString("en")}–${end.toLocaleString("en")} of ${plural(order.length, "figure")}${all}` : "No figure passes all the filters.";
  find("#back").disabled = start === 0;
  find("#next").disabled = end === order.length;
  find(".turn").hidden = order.length <= 50;
  find("#copy").disabled = !order.length;
};
const labelOf = (i) => {
  build();
  return `${rows[i].cells[1].textContent} ${rows[i].cells[2].textContent}`;
};
const showRows = (figures) => {
  passingRows = figures;
  putInOrder();
};
const turn = (by) => {
  start = Math.max(0, start + by * Number(find("#size").value));
  layRows();
  room.scrollTop = 0;
  find("#figures").scrollIntoView();
  room.focus({ preventScroll: true });
};

// A cell that a spreadsheet would take for a formula is marked as text.
const safe = (cell) => (/^[=+@\t-]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell);
const line = ({ cells }) => [...cells].flatMap((cell) => (cell.dataset.copied ?? cell.dataset.by ?? cell.textContent).split("\t")).map(safe).join("\t");
const asText = () => [body.parentElement.tHead.rows[0], ...order.map((i) => rows[i])].map(line).join("\n");
const toClipboard = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page from disk may not be allowed that: let the browser copy as if by hand.
    const put = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    };
    document.addEventListener("copy", put, { once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", put);
  }
};
if (stored) {
  find("#copy").hidden = false;
  find("#copy").addEventListener("click", async () => {
    build();
    await toClipboard(asText());
    find("#rows").textContent = `${plural(order.length, "row")} copied`;
  });
  find("#back").addEventListener("click", () => turn(-1));
  find("#next").addEventListener("click", () => turn(1));
  find("#size").addEventListener("change", () => { start = 0; layRows(); });
  // Nothing is laid out before it is near; printing wants it anyway.
  const near = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) { near.disconnect(); build(); } }, { rootMargin: "1200px" });
  near.observe(room);
  addEventListener("beforeprint", build);
}
