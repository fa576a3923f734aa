(function () {
  "use strict";
  var table = document.getElementById("organisations");
  var form = document.getElementById("filter");
  var words = document.getElementById("words");
  var worse = document.getElementById("worse");
  var count = document.getElementById("count");
  var body = table.tBodies[0];
  var headers = Array.from(table.tHead.rows[0].cells);
  var compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2019]/g, "'").toLowerCase().trim();
  }

  // What is looked for is read once: five hundred rows are filtered while somebody types.
  var rows = Array.from(body.rows).map(function (row) {
    return { row: row, name: row.cells[0].firstElementChild.textContent, words: fold(row.cells[0].textContent), worse: row.hasAttribute("data-worse") };
  });

  function figure(item, column) {
    var text = item.row.cells[column].getAttribute("data-v");
    return text === "" ? null : Number(text);
  }

  // What is not known stands last, whichever way.
  function sort(column, isNumber, direction) {
    rows.sort(function (a, b) {
      if (!isNumber) {
        return direction * compare(a.name, b.name);
      }
      var x = figure(a, column);
      var y = figure(b, column);
      if (x === null || y === null) {
        return (x === null) - (y === null) || compare(a.name, b.name);
      }
      return direction * (x - y) || compare(a.name, b.name);
    });
    var all = document.createDocumentFragment();
    rows.forEach(function (item) { all.appendChild(item.row); });
    body.appendChild(all);
  }

  function filter() {
    var wanted = fold(words.value).split(/\s+/);
    var shown = 0;
    rows.forEach(function (item) {
      var fits = (!worse.checked || item.worse) && wanted.every(function (word) { return item.words.indexOf(word) >= 0; });
      item.row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    count.textContent = count.getAttribute("data-text").replace("{0}", shown).replace("{1}", rows.length);
  }

  headers.forEach(function (header, column) {
    var isNumber = header.hasAttribute("data-number");
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.textContent = "";
    header.appendChild(button);
    button.addEventListener("click", function () {
      // The most first, of figures; the letter A first, of names.
      var before = header.getAttribute("aria-sort");
      var isDown = before === null ? isNumber : before === "ascending";
      headers.forEach(function (other) { other.removeAttribute("aria-sort"); });
      header.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      sort(column, isNumber, isDown ? -1 : 1);
    });
  });
  headers[0].setAttribute("aria-sort", "ascending");
  table.classList.add("sortable");
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  words.addEventListener("input", filter);
  worse.addEventListener("change", filter);
  filter();
}());
