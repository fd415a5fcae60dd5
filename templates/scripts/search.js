// The search page: the words of `?q=` are looked for in one file of texts, widths and cases aside.
// What is found is shown as text: titles, then names, then running text; of each the newest first.
for (const box of document.querySelectorAll('[data-mx="search"]')) {
  const STEP = 50;
  const BEFORE = 24;
  const AFTER = 60;
  const plain = (text) => text.normalize("NFKC").toLowerCase();

  const asked = new URLSearchParams(location.search);
  const query = (asked.get("q") || "").trim();
  const most = Math.max(STEP, Number.parseInt(asked.get("n"), 10) || 0);
  const terms = plain(query).split(/\s+/).filter(Boolean);
  const say = (name, values) =>
    box.dataset[`mx${name}`].replace(/\{(\w)\}/g, (_, key) => values[key]);
  const status = box.querySelector('[role="status"]');
  const element = (name, ...parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  };

  // A term may stand in the page's title instead: a place and a word find the word in that place.
  const find = ({ labels, pages }) =>
    pages
      .flatMap(([page, title, year, units]) => {
        const about = plain(title);
        return units
          .filter(([, , text]) => {
            const flat = plain(text);
            const here = terms.filter((term) => flat.includes(term));
            return here.length && terms.every((term) => here.includes(term) || about.includes(term));
          })
          .map(([label, anchor, text]) => {
            const [name, rank] = labels[label];
            return { page, title, year, anchor, text, name, rank };
          });
      })
      .sort((one, other) => one.rank - other.rank || other.year - one.year);

  // Each character of the plain text knows where it is printed, so that marks do not change the text.
  const marked = (text) => {
    let flat = "";
    const from = [];
    const to = [];
    let at = 0;
    for (const character of text) {
      const end = at + character.length;
      for (const one of plain(character).split("")) {
        flat += one;
        from.push(at);
        to.push(end);
      }
      at = end;
    }
    const places = terms.flatMap((term) => {
      const found = [];
      for (let at = flat.indexOf(term); at >= 0; at = flat.indexOf(term, at + term.length))
        found.push([from[at], to[at + term.length - 1]]);
      return found;
    });
    places.sort((one, other) => one[0] - other[0]);
    const first = places.length ? Math.max(0, places[0][0] - BEFORE) : 0;
    const last = Math.min(text.length, first + BEFORE + AFTER);
    const parts = [first ? "…" : ""];
    let done = first;
    for (const [start, end] of places) {
      if (start < done || end > last) continue;
      parts.push(text.slice(done, start), element("mark", text.slice(start, end)));
      done = end;
    }
    return [...parts, text.slice(done, last), last < text.length ? "…" : ""];
  };

  const show = (units) => {
    const found = find(units);
    const shown = found.slice(0, most);
    const isPart = shown.length < found.length;
    const said = isPart ? "Shown" : found.length ? "All" : "None";
    status.textContent = say(said, { n: shown.length, m: found.length });
    const list = box.querySelector("ol");
    for (const { page, title, anchor, text, name, rank } of shown) {
      const link = element("a", ...(rank ? [title] : marked(title)));
      link.href = `../${page}index.html${anchor && `#${anchor}`}`;
      list.append(element("li", link, element("span", name), ...(rank ? [element("p", ...marked(text))] : [])));
    }
    if (isPart) {
      const href = `?${new URLSearchParams({ q: query, n: shown.length + STEP })}`;
      box.append(Object.assign(element("a", say("More")), { className: "mx-found__more", href }));
    }
  };

  if (terms.length) {
    document.querySelector("#finder").value = query;
    const onload = () => show(self.mxUnits);
    const onerror = () => {
      status.textContent = say("Lost");
    };
    document.head.append(Object.assign(element("script"), { src: box.dataset.mxUnits, onload, onerror }));
  }
}
