// A table that has tools can be sorted, filtered, narrowed and copied; the address keeps how it was left.
document.querySelectorAll("[data-mx=tools]").forEach((bar) => {
  const { of: id, sort: heading, up, down, unranked, copied } = bar.dataset;
  const [field, order, columns, copy, status] = bar.querySelectorAll("input, select, p, button, output");
  const table = document.getElementById(id);
  if (!table) return;
  const bodies = [...table.tBodies]; // of several, each is one row
  const rows = bodies.length > 1 ? bodies : [...bodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];
  const names = heads.map((head) => head.textContent);
  const lines = () => [...table.rows].filter((line) => line.cells.length === heads.length);
  const [asked, without, ...words] = (new URLSearchParams(location.search).get(id) || "").split("_");
  const add = (parent, tag, properties) => parent.appendChild(Object.assign(document.createElement(tag), properties));
  const flat = (text) => text.normalize("NFKC").toLowerCase();

  const boxes = names.map((name, place) => {
    const label = add(columns, "label", { hidden: !place });
    const checked = !`-${without}-`.includes(`-${place}-`);
    const box = add(label, "input", { type: "checkbox", checked });
    label.append(name);
    return box;
  });

  // A printed number is ranked only in a column where no cell tells by `data-v` what it is worth.
  const ranked = (place, sign) => {
    const isText = heads[place].dataset.sort === "text";
    const cells = rows.map((row) => (row.rows || [row])[0].cells[place]);
    const isTold = cells.some((cell) => cell.dataset.v);
    const worths = cells.map((cell) => {
      const text = ((isTold ? cell.dataset.v : cell.textContent) || "").trim();
      return isText ? text : Number(text.replace(/[,%]/g, "") || NaN);
    });
    const known = [...rows.keys()].filter((row) => worths[row] || worths[row] === 0);
    known.sort((a, b) => sign * (isText ? worths[a].localeCompare(worths[b], "zh") : worths[a] - worths[b]));
    return known.map((row) => rows[row]);
  };

  const show = () => {
    const place = parseInt(order.value);
    const sign = order.value.endsWith("d") ? -1 : 1;
    const first = new Set(order.value ? ranked(place, sign) : rows);
    const terms = flat(field.value).split(/\s+/);
    for (const row of new Set([...first, ...rows])) {
      row.parentNode.insertBefore(row, row.rows ? table.tFoot : null);
      row.hidden = !terms.every((term) => flat(row.textContent).includes(term));
    }
    for (const line of lines()) boxes.forEach((box, column) => (line.cells[column].hidden = !box.checked));
    heads.forEach((head, column) => {
      head.removeAttribute("aria-sort");
      if (column === place) head.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
    });
    const shown = rows.filter((row) => !row.hidden);
    const last = shown.filter((row) => !first.has(row)).length;
    const rest = last && unranked.replace("{count}", last);
    const said = [`${shown.length} / ${rows.length}`, order.value && order.selectedOptions[0].text, rest];
    status.value = said.filter(Boolean).join(" · ");
  };

  const change = () => {
    show();
    const query = new URLSearchParams(location.search);
    const without = boxes.flatMap((box, place) => (box.checked ? [] : place)).join("-");
    const left = [order.value, without, field.value].join("_");
    query.delete(id);
    if (left !== "__") query.set(id, left);
    history.replaceState(history.state, "", [location.pathname, query].filter(String).join("?") + location.hash);
  };

  heads.forEach(({ dataset: { sort } }, place) => {
    if (!sort) return;
    const ways = sort === "text" ? [up, down] : [down, up];
    const cycle = [...ways.map((way) => place + (way === up ? "a" : "d")), ""];
    ways.forEach((way, turn) => order.append(new Option(`${names[place]} ${way}`, cycle[turn])));
    const button = add(heads[place], "button", { type: "button", className: "mx-sort" });
    if (sort !== "text") heads[place].prepend(button);
    button.setAttribute("aria-label", `${heading} ${names[place]}`);
    button.dataset.mxAdded = "";
    button.onclick = () => {
      order.value = cycle[(cycle.indexOf(order.value) + 1) % 3];
      change();
    };
  });

  // What is printed must not begin a formula in a spreadsheet.
  const plain = (cell) => {
    const text = cell.innerText.replace(/\s+/g, " ").trim();
    return /^[=+@-]/.test(text) && isNaN(text) ? `'${text}` : text;
  };
  copy.hidden = !navigator.clipboard;
  copy.onclick = () => {
    const shown = lines().filter((line) => line.offsetHeight);
    const texts = shown.map((line) => [...line.cells].filter((cell) => !cell.hidden).map(plain).join("\t"));
    const said = navigator.clipboard.writeText(texts.join("\n")).then(() => (status.value = copied));
    said.catch(() => getSelection().selectAllChildren(table));
  };

  field.value = words.join("_");
  order.value = asked || "";
  if (!order.value) order.value = "";
  bar.oninput = change;
  bar.dataset.mxReady = "";
  show();
});
