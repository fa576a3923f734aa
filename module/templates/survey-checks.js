// What is said about the answers: beside the question, and on top before saving.

// What stands in each place for a message, so that it can be said again in another language.
const said = new Map();

/** Puts a message in an element: a function that gives its words, or null to take it away. */
function say(element, words) {
  said.set(element, words);
  element.textContent = words ? words() : "";
}

/** Says every message again, in the language shown now. */
function sayAgain() {
  said.forEach((words, element) => {
    if (element.isConnected) {
      element.textContent = words ? words() : "";
    } else {
      said.delete(element);
    }
  });
}

function part(slot, name) {
  return document.getElementById(slot.id + "-" + name);
}

/** What is wrong with an answer, as a function that says it; null when it is fine. */
function problem(slot) {
  const question = slot.question;
  const given = answer(slot);
  if (given.length === 0) {
    return question.required ? () => text("form.missing") : null;
  }

  if (question.kind === "number") {
    const parts = numberParts(given);
    const limited = question.maximum !== null;
    if (!parts || (limited && Number(parts.whole + "." + parts.fraction) > question.maximum)) {
      return limited
        ? () => text("form.numberBetween", inLanguage(question.maximum), inLanguage(Math.min(2.5, question.maximum)))
        : () => text("form.numberAny", inLanguage(2.5));
    }
  }

  if (question.kind === "multiple" && question.maximum !== null && given.length > question.maximum) {
    return () => text("form.tooMany", inLanguage(question.maximum));
  }

  return null;
}

/** Shows beside a question what is wrong with it; null for nothing. */
function mark(slot, wrong) {
  say(part(slot, "error"), wrong);
  document.getElementById(slot.id).classList.toggle("wrong", Boolean(wrong));
  inputs(slot).forEach(input => wrong ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid"));
}

/** Checks one question and shows what was found; tells whether it is fine. */
function check(slot) {
  const wrong = problem(slot);
  mark(slot, wrong);
  return !wrong;
}

/** Checks every question; when one is wrong, lists them on top and goes there. */
function checkAll() {
  const wrong = slots().filter(slot => !check(slot));
  listProblems(wrong);
  if (wrong.length > 0) {
    const summary = document.getElementById("summary");
    summary.focus();
    summary.scrollIntoView();
  }

  return wrong.length === 0;
}

function listProblems(wrong) {
  const list = document.getElementById("summary-list");
  list.textContent = "";
  for (const slot of wrong) {
    const link = document.createElement("a");
    link.href = "#" + slot.id;
    say(link, () => text("survey.questions." + slot.at + ".text"));
    link.addEventListener("click", event => {
      event.preventDefault();
      document.getElementById(slot.id).scrollIntoView();
      inputs(slot)[0].focus({ preventScroll: true });
    });
    const why = document.createElement("span");
    say(why, problem(slot));
    const item = document.createElement("li");
    item.append(link, " ", why);
    list.append(item);
  }

  document.getElementById("summary").hidden = wrong.length === 0;
}

/** After a change: an error that was shown goes as soon as it is mended, on top too. */
function recheck(slot) {
  if (!document.getElementById(slot.id).classList.contains("wrong")) {
    return;
  }

  check(slot);
  listProblems(slots().filter(other => document.getElementById(other.id).classList.contains("wrong")));
}

/** Keeps the choices of a question together: one that stands alone unticks the others and the reverse, and one too many is refused. */
function keepTogether(slot, input) {
  const question = slot.question;
  if (question.kind !== "multiple") {
    return;
  }

  const choices = inputs(slot).map((box, at) => ({ box, choice: question.choices[at] }));
  const chosen = choices.find(({ box }) => box === input).choice;
  let note = null;
  if (input.checked) {
    const apart = choices.filter(({ box, choice }) => box.checked && box !== input && (chosen.exclusive || choice.exclusive));
    apart.forEach(({ box }) => { box.checked = false; });
    if (apart.length > 0) {
      note = chosen.exclusive
        ? () => text("form.othersCleared", choiceText(slot, chosen))
        : () => text("form.exclusiveCleared", choiceText(slot, apart[0].choice));
    }

    if (question.maximum !== null && answer(slot).length > question.maximum) {
      input.checked = false;
      note = () => text("form.limitReached", inLanguage(question.maximum), choiceText(slot, chosen));
    }
  }

  say(part(slot, "note"), note);
}
