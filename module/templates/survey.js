// The page: its languages, what it keeps, and its buttons.
const form = document.getElementById("form");
const status = document.getElementById("status");
const byHand = document.getElementById("by-hand");
const keptUnder = "social-audit/" + data.survey.id + "/" + data.organisation;
let canKeep = true;
let savedAs = null;
let changed = false;

/** Shows the page in a language; nothing that was typed changes. */
function show(code) {
  language = code;
  document.documentElement.lang = code;
  document.title = text("survey.title") + (data.organisation && " – " + data.organisation);
  document.querySelectorAll("[data-text]").forEach(element => { element.textContent = text(element.dataset.text); });
  document.querySelectorAll("[data-label]").forEach(element => element.setAttribute("aria-label", text(element.dataset.label)));
  document.querySelectorAll("[data-language]").forEach(button => button.setAttribute("aria-pressed", String(button.dataset.language === code)));
  byHand.hidden = true;
  sayAgain();
}

function answersOf(places) {
  const answers = {};
  places.forEach(slot => { answers[slot.question.id] = answer(slot); });
  return answers;
}

/** Keeps the answers in this browser; a browser may refuse, above all for a page on a disk. */
function keep() {
  try {
    const kept = { language, mark: fileMark.letters, answers: answersOf(personSlots), entries: entries.map(entry => answersOf(entry.slots)) };
    window.localStorage.setItem(keptUnder, JSON.stringify(kept));
    canKeep = true;
  } catch (refused) {
    canKeep = false;
  }

  const how = canKeep ? "form.kept" : "form.notKept";
  say(document.getElementById("kept"), () => text(how));
}

/** Puts back what was kept; tells whether there was an answer. */
function restore() {
  try {
    const kept = JSON.parse(window.localStorage.getItem(keptUnder));
    if (!kept) {
      return false;
    }

    if (/^[a-z2-9]{5}$/.test(kept.mark)) {
      fileMark.letters = kept.mark;
    }

    personSlots.forEach(slot => putAnswer(slot, kept.answers[slot.question.id]));
    const told = entries.length > 0 && Array.isArray(kept.entries) ? kept.entries.slice(0, data.survey.entry.maximum) : [];
    told.forEach((answers, place) => {
      const entry = entries[place] || addEntry();
      entry.slots.forEach(slot => putAnswer(slot, answers[slot.question.id]));
    });
    if (kept.language in data.languages) {
      show(kept.language);
    }
  } catch (refused) {
    return false;
  }

  return slots().some(slot => answer(slot).length > 0);
}

function save() {
  const name = fileName();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff" + csv()], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  savedAs = name;
  changed = false;
  say(status, () => text("form.saved", name));
}

function email() {
  const name = fileName();
  const how = savedAs === name ? "form.emailOpened" : "form.emailSaveFirst";
  say(status, () => text(how, name));
  const link = document.createElement("a");
  link.href = mailAddress();
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

function copy() {
  const words = csv();
  const asked = navigator.clipboard ? navigator.clipboard.writeText(words) : Promise.reject(new Error("No clipboard."));
  return asked.then(
    () => say(status, () => text("form.copied")),
    () => {
      byHand.value = words;
      byHand.hidden = false;
      byHand.focus();
      byHand.select();
      let done = false;
      try {
        done = document.execCommand("copy");
      } catch (refused) {
        done = false;
      }

      byHand.hidden = done;
      if (done) {
        document.getElementById("copy").focus();
      }

      say(status, () => text(done ? "form.copied" : "form.copyByHand"));
    });
}

function restart() {
  if (!window.confirm(text("form.restartConfirm"))) {
    return;
  }

  entries.slice(1).forEach(takeAway);
  form.reset();
  slots().forEach(slot => {
    mark(slot, null);
    if (slot.question.kind === "multiple") {
      say(part(slot, "note"), null);
    }
  });
  listProblems([]);
  forget();
  say(status, null);
  byHand.hidden = true;
  say(document.getElementById("welcome"), () => text("form.restarted"));
  document.getElementById("title").focus();
  window.scrollTo(0, 0);
}

function forget() {
  savedAs = null;
  changed = false;
  fileMark.letters = chance();
  try {
    window.localStorage.removeItem(keptUnder);
  } catch (refused) {
    // What the browser never kept need not be erased.
  }
}

/** After anything typed or ticked. */
function onChange(slot, input) {
  if (input.type === "checkbox") {
    keepTogether(slot, input);
  }

  recheck(slot);
  onEdit();
}

function onEdit() {
  savedAs = null;
  changed = true;
  byHand.hidden = true;
  say(status, null);
  keep();
}

function onClick(id, act) {
  document.getElementById(id).addEventListener("click", act);
}

function listen(slot) {
  inputs(slot).forEach(input => {
    input.addEventListener(hasChoices(slot.question) ? "change" : "input", () => onChange(slot, input));
    // An answer is one line of a file.
    input.addEventListener("keydown", event => {
      if (event.key === "Enter" && !event.isComposing && !hasChoices(slot.question)) {
        event.preventDefault();
      }
    });
  });
}

personSlots.forEach(listen);
startEntries();
form.addEventListener("submit", event => event.preventDefault());
document.querySelectorAll("[data-language]").forEach(button => button.addEventListener("click", () => {
  show(button.dataset.language);
  keep();
}));
onClick("save", () => checkAll() && save());
onClick("email", () => checkAll() && email());
onClick("copy", () => checkAll() && copy());
onClick("print", () => window.print());
onClick("restart", restart);
window.addEventListener("beforeunload", event => {
  if (changed && !canKeep) {
    event.preventDefault();
    event.returnValue = "";
  }
});

const before = restore();
keep();
document.querySelectorAll("[data-script]").forEach(element => { element.hidden = false; });
if (before) {
  say(document.getElementById("welcome"), () => text("form.restored"));
}
