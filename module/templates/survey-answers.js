// What was asked, what was answered, and the answers as text.
const data = JSON.parse(document.getElementById("data").textContent);
const questions = data.survey.questions;
let language = data.language;

// The longest mailto: address that common mail programs on Windows take.
const longestMailAddress = 1900;

/** The text at a path of the data ("form.save") in the language shown, with its values put in. */
function text(path, ...values) {
  const texts = path.split(".").reduce((part, key) => part[key], data);
  const words = language in texts ? texts[language] : Object.values(texts)[0];
  return words.replace(/\{(\d)\}/g, (mark, index) => index < values.length ? values[index] : mark);
}

/** The text of a choice of a question, in the language shown. */
function choiceText(index, choice) {
  return text("survey.questions." + index + ".choices." + questions[index].choices.indexOf(choice) + ".text");
}

/** The inputs of a question: one for a text or a number, one a choice otherwise. */
function inputs(index) {
  return Array.from(document.querySelectorAll("#q" + index + " input, #q" + index + " textarea"));
}

function hasChoices(question) {
  return question.kind === "single" || question.kind === "multiple";
}

/** The answer of a question: the text as typed, or the ids of the choices made. */
function answer(index) {
  const all = inputs(index);
  return hasChoices(questions[index])
    ? all.filter(input => input.checked).map(input => input.value)
    : all[0].value.replace(/\s*[\r\n]+\s*/g, " ").trim();
}

/** Puts an answer back; what the question no longer knows is left out. */
function putAnswer(index, value) {
  for (const input of inputs(index)) {
    if (!hasChoices(questions[index])) {
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
function cellText(index) {
  const question = questions[index];
  const given = answer(index);
  if (hasChoices(question)) {
    return question.choices.filter(choice => given.includes(choice.id)).map(choice => choiceText(index, choice)).join(data.choiceSeparator);
  }

  const parts = question.kind === "number" ? numberParts(given) : null;
  return parts ? inLanguage(parts.whole + (parts.fraction && "." + parts.fraction)) : given;
}

function header(index) {
  return text("survey.questions." + index + ".header");
}

/** A cell by RFC 4180, quoted also where a program could take its start for a formula. */
function quoted(cell, separator) {
  return cell.includes(separator) || /["\t\r\n]|^[=+\-@\s]|\s$/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell;
}

/** The answers as CSV: the headers and one row, in the language shown. */
function csv() {
  const separator = data.languages[language].separator;
  return [questions.map((_, index) => header(index)), questions.map((_, index) => cellText(index))]
    .map(row => row.map(cell => quoted(cell, separator)).join(separator) + "\r\n")
    .join("");
}

/** The name of the person who answers; empty where the survey does not ask it. */
function person() {
  const index = questions.findIndex(question => question.id === "name" && question.kind === "text");
  return index < 0 ? "" : answer(index);
}

/** A text made fit for a file name on any system: lower case, ASCII, hyphens. */
function folded(words) {
  const letters = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d" };
  return words.toLowerCase().replace(/[œæßøłđ]/g, letter => letters[letter])
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");
}

/** The file that the answers go to: team-archetype-marie-tremblay.csv. */
function fileName() {
  return [folded(data.survey.id), folded(person())].filter(Boolean).join("-") + ".csv";
}

/** A message to send with the file: subject, what to attach, and the answers as far as an address can hold them. */
function mailAddress() {
  const title = text("survey.title");
  const subject = person() ? text("form.emailSubject", title, person()) : text("form.emailSubjectNameless", title);
  const attach = text("form.emailAttach", fileName());
  const answers = questions.map((_, index) => [header(index), cellText(index)]).filter(([, cell]) => cell)
    .map(([head, cell]) => text("form.emailAnswer", head, cell));
  const address = body => "mailto:?subject=" + encoded(subject) + "&body=" + encoded(body);
  const whole = address(attach + "\n\n" + answers.join("\n") + "\n");
  return whole.length <= longestMailAddress ? whole : address(attach + "\n");
}

/** Encoded for an address, with the line ends that mail has; half an emoji would stop the browser's own encoder. */
function encoded(words) {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(words.replace(/\n/g, "\r\n"))));
}
