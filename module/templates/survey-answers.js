// What was asked, what was answered, and the answers as text.
const data = JSON.parse(document.getElementById("data").textContent);
const questions = data.survey.questions;
let language = data.language;

// A place for an answer: the question, where it stands in the survey, its id on the page, and the entry that it belongs to (0: none, it is about the person).
const personSlots = questions.map((question, at) => ({ question, at, id: "q" + at, entry: 0 })).filter(slot => !slot.question.repeated);

// The entries on the page, in order: a number that is theirs for good, and their slots.
let entries = [];

// What tells this person's file from others where no name is asked; new when the form is begun again.
const fileMark = { letters: chance() };

// The longest mailto: address that common mail programs on Windows take.
const longestMailAddress = 1900;

/** The text at a path of the data ("form.save") in the language shown, with its values put in. */
function text(path, ...values) {
  const texts = path.split(".").reduce((part, key) => part[key], data);
  const words = language in texts ? texts[language] : Object.values(texts)[0];
  return words.replace(/\{(\d)\}/g, (mark, index) => index < values.length ? values[index] : mark);
}

/** The slots of an entry; the first entry's ids are those of the page as it was sent. */
function entrySlots(entry) {
  return questions.map((question, at) => ({ question, at, id: "q" + at + (entry === 1 ? "" : "e" + entry), entry })).filter(slot => slot.question.repeated);
}

/** Every place for an answer, in the order of the page. */
function slots() {
  return personSlots.concat(...entries.map(entry => entry.slots));
}

/** The text of a choice of a question, in the language shown. */
function choiceText(slot, choice) {
  return text("survey.questions." + slot.at + ".choices." + slot.question.choices.indexOf(choice) + ".text");
}

/** The inputs of a question: one for a text or a number, one a choice otherwise. */
function inputs(slot) {
  return Array.from(document.querySelectorAll("#" + slot.id + " input, #" + slot.id + " textarea"));
}

function hasChoices(question) {
  return question.kind === "single" || question.kind === "multiple";
}

/** The answer of a question: the text as typed, or the ids of the choices made. */
function answer(slot) {
  const all = inputs(slot);
  return hasChoices(slot.question)
    ? all.filter(input => input.checked).map(input => input.value)
    : all[0].value.replace(/\s*[\r\n]+\s*/g, " ").trim();
}

/** Puts an answer back; what the question no longer knows is left out. */
function putAnswer(slot, value) {
  for (const input of inputs(slot)) {
    if (!hasChoices(slot.question)) {
      input.value = typeof value === "string" ? value : "";
    } else {
      input.checked = Array.isArray(value) && value.includes(input.value);
    }
  }
}

/** The parts of a number typed with a comma or a point; null for anything else. */
function numberParts(typed) {
  const parts = /^(\d*)(?:[.,](\d+))?$/.exec(typed);
  return parts && typed !== "" ? { whole: parts[1] || "0", fraction: parts[2] || "" } : null;
}

/** A number in the language shown: 2,5 or 2.5. */
function inLanguage(number) {
  return String(number).replace(".", data.languages[language].decimalMark);
}

/** The answer of a question as one cell, in the language shown. */
function cellText(slot) {
  const question = slot.question;
  const given = answer(slot);
  if (hasChoices(question)) {
    return question.choices.filter(choice => given.includes(choice.id)).map(choice => choiceText(slot, choice)).join(data.choiceSeparator);
  }

  const parts = question.kind === "number" ? numberParts(given) : null;
  return parts ? inLanguage(parts.whole + (parts.fraction && "." + parts.fraction)) : given;
}

function header(at) {
  return text("survey.questions." + at + ".header");
}

/** The entries of which something is told. */
function toldEntries() {
  return entries.filter(entry => entry.slots.some(slot => answer(slot).length > 0));
}

/** A cell by RFC 4180, quoted also where a program could take its start for a formula. */
function quoted(cell, separator) {
  return cell.includes(separator) || /["\t\r\n]|^[=+\-@\s]|\s$/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell;
}

/** The answers as CSV: the headers and a row for each entry told of, or one row, in the language shown. */
function csv() {
  const separator = data.languages[language].separator;
  const told = toldEntries();
  const rows = (told.length > 0 ? told.map(entry => entry.slots) : [[]]).map(own => questions.map((_, at) => {
    const slot = personSlots.concat(own).find(place => place.at === at);
    return slot ? cellText(slot) : "";
  }));
  return [questions.map((_, at) => header(at))].concat(rows)
    .map(row => row.map(cell => quoted(cell, separator)).join(separator) + "\r\n")
    .join("");
}

/** The name of the person who answers; empty where the survey does not ask it. */
function person() {
  const slot = personSlots.find(place => place.question.id === "name" && place.question.kind === "text");
  return slot ? answer(slot) : "";
}

/** A text made fit for a file name on any system: lower case, ASCII, hyphens. */
function folded(words) {
  const letters = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d" };
  return words.toLowerCase().replace(/[œæßøłđ]/g, letter => letters[letter])
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");
}

/** A few letters by chance: where nobody gives a name, they keep the files of two people apart. */
function chance() {
  return Array.from(window.crypto.getRandomValues(new Uint8Array(5)), byte => "abcdefghjkmnpqrstuvwxyz23456789"[byte % 31]).join("");
}

/** The file that the answers go to: team-archetype-marie-tremblay.csv, audience-k3f7m.csv. */
function fileName() {
  const named = personSlots.some(place => place.question.id === "name" && place.question.kind === "text");
  return [folded(data.survey.id), named ? folded(person()) : fileMark.letters].filter(Boolean).join("-") + ".csv";
}

/** A message to send with the file: subject, what to attach, and the answers as far as an address can hold them. */
function mailAddress() {
  const title = text("survey.title");
  const subject = person() ? text("form.emailSubject", title, person()) : text("form.emailSubjectNameless", title);
  const attach = text("form.emailAttach", fileName());
  const answers = personSlots.concat(...toldEntries().map(entry => entry.slots)).map(slot => [header(slot.at), cellText(slot)]).filter(([, cell]) => cell)
    .map(([head, cell]) => text("form.emailAnswer", head, cell));
  const address = body => "mailto:?subject=" + encoded(subject) + "&body=" + encoded(body);
  const whole = address(attach + "\n\n" + answers.join("\n") + "\n");
  return whole.length <= longestMailAddress ? whole : address(attach + "\n");
}

/** Encoded for an address, with the line ends that mail has; half an emoji would stop the browser's own encoder. */
function encoded(words) {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(words.replace(/\n/g, "\r\n"))));
}
