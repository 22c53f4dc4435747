// Operations: each has a page of its own behind its link, so that the back button leads out of it.
const pageTitle = document.title;
const operationShown = () => find(".operation:target");
const showPassing = (section) => {
  const items = all("[data-figure]", section);
  const passed = items.filter((item) => hasAll(Number(item.dataset.figure), ["scope", "confidence"]));
  for (const item of items) item.hidden = !passed.includes(item);
  const note = find(".passed", section);
  if (!note) return;
  note.hidden = passed.length === items.length;
  note.textContent = `${plural(items.length - passed.length, "figure")} left out by the filters of scope and confidence`;
};
const arrive = () => {
  const target = elementOf(decodeURIComponent(location.hash.slice(1)));
  const section = operationShown();
  document.title = section ? `${find("h2", section).textContent} – ${pageTitle}` : pageTitle;
  hide();
  if (section) {
    showPassing(section);
    scrollTo(0, 0);
    section.focus({ preventScroll: true });
  } else if (target?.closest(".release")) jump(target);
  else target?.focus({ preventScroll: true });
};
addEventListener("hashchange", arrive);
for (const button of all(".operation .only")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    bar.elements.operation.value = state.operation = button.closest(".operation").dataset.operation;
    apply();
    location.hash = "overview";
  });
}
apply();
if (location.hash.length > 1) arrive();
