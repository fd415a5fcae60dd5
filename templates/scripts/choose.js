// The reader's own comparison: two to six tables side by side, as the address says. What compares was decided when the
// site was made; here it is set out in the templates of the page, in its order, and never ranked.
document.querySelectorAll("[data-mx=choose]").forEach((root) => {
  const MOST = 6;
  const words = JSON.parse(root.dataset.words);
  const [told, form, chosen] = root.querySelectorAll(".mx-choose__told, form, .mx-choose__chosen");
  const boxes = new Map([...form.querySelectorAll("[name]")].map((box) => [box.name, box]));
  const files = new Map();
  let turn = 0;

  const unique = (found) => [...new Set(found)];
  const say = (sentence, values) => words[sentence].replace(/{(\w+)}/g, (_, name) => values[name]);
  const fill = (name, values) => {
    const made = root.querySelector(`template[data-mx=${name}]`).content.firstElementChild.cloneNode(true);
    for (const part of [made, ...made.querySelectorAll("[data-slot], [data-set]")]) {
      const { slot, set } = part.dataset;
      if (set) part.setAttribute(set, values[set]);
      if (values[slot]) part.append(...[values[slot]].flat());
      else if (slot) part.remove();
    }
    return made;
  };

  // A table with everything it says, from the file of its kind.
  const load = (src) =>
    new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror }));
    });
  const open = async (key) => {
    const { kind, file } = boxes.get(key).closest("[data-kind]").dataset;
    if (!files.has(file)) files.set(file, load(file));
    await files.get(file);
    const { subjects, said, tables } = self.mingxiTables[kind];
    const { place, name, year, scope, compared, notes, rows } = tables[key];
    const href = (at) => `${root.dataset.up}${key}/index.html${at && "#"}${at}`;
    const table = { place, name, year, scope, compared, href: href(""), facts: { year, scope } };
    table.table = table;
    table.notes = notes.map(([at, text]) => fill("note", { href: href(at), text }));
    table.rows = rows.map(([at, number]) => {
      const { subject, facts, ...one } = said[number];
      return { ...subjects[subject], ...one, table, href: href(at), facts: facts && { ...facts, ...table.facts } };
    });
    return table;
  };

  // What tells values apart, and what else is said of why they are not drawn; of those that compare, what to know.
  const reasons = (all, isCompared) => {
    const apart = (all[0].apart || []).filter(([other]) => all.some(({ family }) => family === other));
    const isScoped = isCompared || unique(all.map(({ table }) => table.compared)).length > 1;
    const told = { year: isCompared, scope: isScoped, kind: true, operator: true, unit: true };
    const differing = Object.keys(words.facts).flatMap((name) => {
      const list = unique(all.map(({ facts }) => facts[name]).filter(Boolean)).map((fact) => {
        const labels = all.filter(({ facts }) => facts[name] === fact).map(({ table }) => table.label);
        return say("of", { fact, tables: unique(labels).join(words.and) });
      });
      return told[name] && list.length > 1 ? words.facts[name] + list.join(words.comma) : [];
    });
    const own = all.flatMap((one) => one.reasons || []);
    return unique([...apart.map(([, why]) => why), ...own, ...differing]).join(words.stop);
  };

  // One matter across the tables; bars only where all values are of one group.
  const matter = (tables, all) => {
    const known = all.filter(({ facts }) => facts);
    const marks = known.flatMap(({ mark }) => mark || []);
    const isShared = unique(known.map(({ table }) => table)).length > 1;
    const isOne = marks.length === known.length && unique(marks.map(({ group }) => group)).length === 1;
    const worths = marks.map(({ worth }) => worth);
    const isUneven = unique(worths).length > 1; // equal bars would say nothing
    const top = isShared && isOne && Math.min(...worths) >= 0 && isUneven && Math.max(...worths);
    const one = ({ shown, half, mark, ...said }) =>
      fill("one", {
        ...said,
        shown: fill("value", shown),
        half: half && fill("value", half),
        track: top && mark && fill("track", { width: (100 * mark.worth) / top }),
      });
    const cells = tables.map((table) => {
      const own = all.filter((said) => said.table === table);
      return fill("cell", { "data-l": table.label, ones: own.length ? own.map(one) : fill("absent", {}) });
    });
    const isSplit = unique(known.map(({ family }) => family)).length > 1;
    const verdict = isShared && (isOne ? words.comparable : (isSplit && all[0].differs) || words.beside);
    const why = isShared && reasons(known, isOne && isUneven);
    const because = why && fill("why", { why: `${why}${words.end}`, colspan: tables.length });
    return fill("matter", { ...all[0], cells, verdict, because });
  };

  // What all say alike is folded; so is what one table alone says.
  const result = (tables) => {
    const matters = new Map();
    for (const said of tables.flatMap(({ rows }) => rows))
      matters.set(said.matter, [...(matters.get(said.matter) || []), said]);
    const places = (all) => unique(all.map(({ table }) => table)).length;
    const isAlike = (all) =>
      all[0].part === "common" &&
      places(all) === tables.length &&
      [0, 1, 2, 3].every((at) => unique(all.map(({ alike }) => alike[at]).filter(Boolean)).length < 2);
    const partOf = (all) => {
      if (places(all) < 2) return "alone";
      return isAlike(all) ? "alike" : all[0].part;
    };
    const parts = {};
    for (const name of ["money", "own", "common", "alike", "alone"]) {
      const found = [...matters.values()].filter((all) => partOf(all) === name).sort((a, b) => places(b) - places(a));
      const heads = tables.map((table) => fill("head", table));
      const table = fill("matrix", { heads, bodies: found.map((all) => matter(tables, all)) });
      parts[name] = found.length && fill(name, { table, count: `${found.length}` });
    }
    const notes = tables.filter(({ notes }) => notes.length).map((table) => fill("notes", table));
    const count = say("result", { count: tables.length });
    return fill("result", { ...parts, notes, count, about: reasons(tables, true) });
  };

  const count = () => {
    chosen.value = say("chosen", { count: [...boxes.values()].filter((box) => box.checked).length });
  };
  const show = async () => {
    const now = (turn += 1);
    const query = new URLSearchParams(location.search);
    const asked = unique(query.getAll("t").join().split(","));
    const keys = [...boxes.keys()].filter((key) => asked.includes(key) || query.has(key));
    const unknown = asked.filter((key) => key && !boxes.has(key)).map((key) => key.slice(0, 40));
    boxes.forEach((box, key) => (box.checked = keys.includes(key)));
    count();
    const said = [
      unknown.length && say("unknown", { keys: unknown.slice(0, MOST).join(words.comma) }),
      (query.has("t") || keys.length) && keys.length < 2 && words.few,
      keys.length > MOST && words.many,
    ];
    const tables = await Promise.all(keys.slice(0, MOST).map(open)).catch(() => files.clear());
    if (now !== turn) return;
    for (const old of root.querySelectorAll("#result")) old.remove();
    told.value = [...said, !tables && words.failed].filter(Boolean).join(" ");
    if (!tables || tables.length < 2) return;
    for (const table of tables) {
      const isAlone = tables.filter(({ place }) => place === table.place).length < 2;
      table.label = isAlone ? table.place : `${table.name} ${table.year}`;
    }
    told.after(result(tables));
  };

  form.addEventListener("change", count);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    for (const name of ["t", ...boxes.keys()]) query.delete(name);
    const keys = [...boxes.keys()].filter((key) => boxes.get(key).checked);
    history.pushState(null, "", `?${[`t=${keys}`, query].filter(String).join("&")}`);
    await show();
    for (const head of root.querySelectorAll("#result h2")) head.focus();
  });
  addEventListener("popstate", show);
  show();
});
