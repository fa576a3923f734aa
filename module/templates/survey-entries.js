// Entries: the same questions again for each thing that a person tells of.

// The first entry as the page was sent, to make others from.
let blankEntry = null;
let lastEntry = 1;

function entryElement(entry, name) {
  return document.getElementById("entry" + (entry.number === 1 ? "" : entry.number) + (name ? "-" + name : ""));
}

/** Takes the page's one entry in hand, where the survey has entries. */
function startEntries() {
  const first = document.getElementById("entry");
  if (!first) {
    return;
  }

  blankEntry = first.cloneNode(true);
  begin({ number: 1, slots: entrySlots(1) });
  onClick("add-entry", () => {
    const entry = addEntry();
    onEdit();
    entryElement(entry, "title").focus();
  });
}

/** Makes room for one more entry, below the others. */
function addEntry() {
  lastEntry += 1;
  const entry = { number: lastEntry, slots: entrySlots(lastEntry) };
  const copy = blankEntry.cloneNode(true);
  [copy, ...copy.querySelectorAll("[id], [for], [name], [aria-describedby], [aria-labelledby]")].forEach(element => {
    for (const name of ["id", "for", "name", "aria-describedby", "aria-labelledby"].filter(known => element.hasAttribute(known))) {
      element.setAttribute(name, element.getAttribute(name).replace(/(^|\s)q(\d+)(?=[-\s]|$)/g, "$1q$2e" + lastEntry).replace(/(^|\s)entry(?=[-\s]|$)/g, "$1entry" + lastEntry));
    }
  });
  entryElement(entries[entries.length - 1]).after(copy);
  copy.querySelectorAll("[data-text]").forEach(element => { element.textContent = text(element.dataset.text); });
  copy.querySelectorAll("[data-script]").forEach(element => { element.hidden = false; });
  begin(entry);
  return entry;
}

function begin(entry) {
  entries.push(entry);
  entry.slots.forEach(listen);
  entryElement(entry, "remove").addEventListener("click", () => remove(entry));
  showNumbers();
}

/** Takes an entry away, once it is sure that nothing is lost by mistake. */
function remove(entry) {
  const place = entries.indexOf(entry);
  const told = entry.slots.some(slot => answer(slot).length > 0);
  if (told && !window.confirm(text("survey.entry.removeConfirm", place + 1))) {
    return;
  }

  takeAway(entry);
  listProblems(slots().filter(slot => document.getElementById(slot.id).classList.contains("wrong")));
  onEdit();
  entryElement(entries[Math.min(place, entries.length - 1)], "title").focus();
}

function takeAway(entry) {
  entryElement(entry).remove();
  entries = entries.filter(other => other !== entry);
  showNumbers();
}

/** Numbers the entries as they stand; a single one can't be taken away, and there is an end to adding. */
function showNumbers() {
  entries.forEach((entry, place) => {
    say(entryElement(entry, "title"), () => text("survey.entry.title", place + 1));
    say(entryElement(entry, "remove"), () => text("survey.entry.remove", place + 1));
    entryElement(entry, "remove").hidden = entries.length === 1;
  });
  document.getElementById("add-entry").disabled = entries.length >= data.survey.entry.maximum;
}
