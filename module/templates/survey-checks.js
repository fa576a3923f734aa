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

function part(index, name) {
  return document.getElementById("q" + index + "-" + name);
}

/** What is wrong with an answer, as a function that says it; null when it is fine. */
function problem(index) {
  const question = questions[index];
  const given = answer(index);
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
function mark(index, wrong) {
  say(part(index, "error"), wrong);
  document.getElementById("q" + index).classList.toggle("wrong", Boolean(wrong));
  inputs(index).forEach(input => wrong ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid"));
}

/** Checks one question and shows what was found; tells whether it is fine. */
function check(index) {
  const wrong = problem(index);
  mark(index, wrong);
  return !wrong;
}

/** Checks every question; when one is wrong, lists them on top and goes there. */
function checkAll() {
  const wrong = questions.map((_, index) => index).filter(index => !check(index));
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
  for (const index of wrong) {
    const link = document.createElement("a");
    link.href = "#q" + index;
    say(link, () => text("survey.questions." + index + ".text"));
    link.addEventListener("click", event => {
      event.preventDefault();
      document.getElementById("q" + index).scrollIntoView();
      inputs(index)[0].focus({ preventScroll: true });
    });
    const why = document.createElement("span");
    say(why, problem(index));
    const item = document.createElement("li");
    item.append(link, " ", why);
    list.append(item);
  }

  document.getElementById("summary").hidden = wrong.length === 0;
}

/** After a change: an error that was shown goes as soon as it is mended, on top too. */
function recheck(index) {
  if (!document.getElementById("q" + index).classList.contains("wrong")) {
    return;
  }

  check(index);
  listProblems(questions.map((_, other) => other).filter(other => document.getElementById("q" + other).classList.contains("wrong")));
}

/** Keeps the choices of a question together: one that stands alone unticks the others and the reverse, and one too many is refused. */
function keepTogether(index, input) {
  const question = questions[index];
  if (question.kind !== "multiple") {
    return;
  }

  const choices = inputs(index).map((box, at) => ({ box, choice: question.choices[at] }));
  const chosen = choices.find(({ box }) => box === input).choice;
  let note = null;
  if (input.checked) {
    const apart = choices.filter(({ box, choice }) => box.checked && box !== input && (chosen.exclusive || choice.exclusive));
    apart.forEach(({ box }) => { box.checked = false; });
    if (apart.length > 0) {
      note = chosen.exclusive
        ? () => text("form.othersCleared", choiceText(index, chosen))
        : () => text("form.exclusiveCleared", choiceText(index, apart[0].choice));
    }

    if (question.maximum !== null && answer(index).length > question.maximum) {
      input.checked = false;
      note = () => text("form.limitReached", inLanguage(question.maximum), choiceText(index, chosen));
    }
  }

  say(part(index, "note"), note);
}
