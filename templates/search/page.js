// The search page: what was asked stands in its address, so that an answer can be kept, sent and gone back to.
const STEP = 20;
const MOST_SHOWN = 200;
const ROWS = 3;
const LONGEST_SAID = 40;

const attachPage = (box, use) => {
  const form = document.querySelector(".mx-finder");
  const field = form.elements.q;
  const status = box.querySelector('[role="status"]');
  const part = (name) => box.querySelector(`[data-mx-part="${name}"]`);
  const heading = document.title;
  let turn = 0;
  let isSettled = true; // the next letter begins another question, to which one can go back from

  const state = () => {
    const asked = new URLSearchParams(location.search);
    const isValue = { place: (value) => /^\d\d(\d\d){0,2}$/.test(value) };
    return {
      query: (asked.get("q") ?? "").trim(),
      most: Math.min(MOST_SHOWN, Math.max(STEP, Number.parseInt(asked.get("n"), 10) || 0)),
      filters: Object.fromEntries(FACETS.map((facet) => [facet, asked.getAll(facet).filter(isValue[facet] ?? Boolean)])),
    };
  };
  const none = () => Object.fromEntries(FACETS.map((facet) => [facet, []]));
  const addressOf = ({ query, filters, most }) => {
    const asked = new URLSearchParams(query ? { q: query } : {});
    for (const facet of FACETS) for (const value of filters[facet]) asked.append(facet, value);
    if (most > STEP) asked.set("n", most);
    return `?${asked}`;
  };
  // What is typed counts at once, even where the address does not know it yet.
  const go = (next, isNew) => {
    typed.cancel();
    const to = addressOf({ ...state(), query: field.value.trim(), most: STEP, ...next });
    if (to !== (location.search || "?")) history[isNew ? "pushState" : "replaceState"](null, "", to);
    return render();
  };

  const row = (search, { anchor, name, texts }, words, href, title) => {
    const text = (one) => marked(one.printed, words, search.index.fold);
    const link = element("a", { href: `${href}#${anchor}` }, ...text(name ?? texts[0]));
    link.ariaLabel = `${link.textContent} — ${title}`; // many tables have rows of one name
    const others = (name ? texts : texts.slice(1)).slice(0, 2);
    const beside = others.flatMap((one) => [" ", element("span", {}, ...text(one))]);
    const label = element("small", {}, search.say.rows[anchor.split("-")[0]] ?? "");
    return element("p", { className: "mx-found__row" }, label, element("span", {}, link, ...beside));
  };
  const result = (search, names, table, shown, words) => {
    const href = new URL(table.address, new URL("..", search.base)).href;
    const title = element("a", { href }, ...marked(shown.title, words, search.index.fold));
    const place = element("small", {}, names.placesAbove(table.region));
    const rowOf = (hit) => row(search, hit, words, href, shown.title);
    const others = shown.hits.slice(ROWS);
    const said = filled(search.say.rest, { n: others.length });
    const more = element("button", { type: "button", className: "mx-found__rest" }, said);
    more.addEventListener("click", () => {
      const added = others.map(rowOf);
      more.replaceWith(...added);
      added[0].querySelector("a").focus();
    });
    const rows = [...shown.hits.slice(0, ROWS).map(rowOf), ...(others.length ? [more] : [])];
    return element("li", {}, element("h3", {}, title, place), ...rows);
  };
  const nameList = (search, label, names, words) => {
    if (!names.length) return [];
    const up = new URL("..", search.base);
    const link = (address, ...parts) => element("a", { href: new URL(address, up).href }, ...parts);
    const years = ({ years = [], address }) =>
      [...years].reverse().map((year) => link(address.replace("index.html", `${year}/index.html`), year));
    const links = names.map((name) => {
      const first = link(name.address, ...marked(name.name, words, search.index.fold));
      return element("li", {}, first, element("small", {}, name.label), ...years(name));
    });
    return [element("p", {}, label), element("ul", {}, ...links)];
  };

  // What has the focus keeps it where a part is made anew, and folds stay open; else the field has it.
  const keyOf = (one) => (one.href ? `a ${one.href}` : `i ${one.name} ${one.value}`);
  const refill = (name, elements) => {
    const place = part(name);
    const active = place.contains(document.activeElement) ? keyOf(document.activeElement) : "";
    const open = [...place.querySelectorAll("details[open]")].map((fold) => fold.dataset.mxFacet);
    place.replaceChildren(...elements);
    for (const fold of place.querySelectorAll("details")) fold.open = open.includes(fold.dataset.mxFacet);
    if (!active) return;
    const same = [...place.querySelectorAll("a, input")].find((one) => keyOf(one) === active);
    const fold = same?.closest("details");
    if (fold) fold.open = true;
    (same ?? field).focus();
  };

  const show = (mine) => async (search) => {
    const { query, filters, most } = state();
    const { say, index } = search;
    const [{ words, found, all, facets, alone }, names] = await Promise.all([search.ask(query, filters), search.names]);
    const tables = await Promise.all(found.slice(0, most).map((table) => search.show(table.number, words)));
    const named = names.find(query);
    const near = found.length || named.length ? [] : names.near(query);
    const other = otherwise(query);
    const others = !all && other !== query ? (await search.ask(other)).all : 0;
    if (mine !== turn) return;
    box.hidden = !words.length;
    const isFiltered = FACETS.some((facet) => filters[facet].length);
    const short = (text) => (text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text);
    const bare = short(query.replace(/^["“”＂「]+|["“”＂」]+$/g, ""));
    const values = { n: tables.length, m: found.length, q: bare, a: all };
    const nothing = all ? say.filtered : named.length ? say.named : say.none;
    const said = tables.length < found.length ? say.part : found.length ? say.found : nothing;
    const apart = words.map((word, at) => ({ w: short(word), m: alone[at] })).filter(({ m }) => m);
    const several = all || named.length ? [] : apart.slice(0, 3).map((one) => filled(say.alone, one));
    status.textContent = [filled(said, values), ...several].join(" ");
    refill("names", [...nameList(search, say.names, named, words), ...nameList(search, say.near, near, [])]);
    if (others) {
      const link = element("a", { href: addressOf({ query: other, filters: none(), most: STEP }) }, other);
      const counted = element("small", {}, filled(say.found, { m: others }));
      part("names").append(element("p", {}, say.otherwise), element("ul", {}, element("li", {}, link, counted)));
    }
    refill("list", tables.map((table, at) => result(search, names, found[at], table, words)));
    const change = (facet, chosen) => settle({ filters: { ...filters, [facet]: chosen } });
    const sets = FACETS.flatMap((facet) => filterSet(search, names, facet, facets[facet], filters[facet], change));
    part("filters").hidden = !sets.length;
    if (isFiltered) part("filters").open = true; // what limits the answer is in sight
    refill("sets", sets);
    part("clear").hidden = !isFiltered;
    part("more").hidden = tables.length >= found.length || most >= MOST_SHOWN;
    part("more").textContent = filled(say.more, { n: Math.min(STEP, found.length - tables.length) });
  };
  const lost = () => {
    for (const name of ["names", "list", "sets"]) part(name).replaceChildren();
    part("filters").hidden = part("more").hidden = true;
    status.textContent = box.dataset.mxLost;
  };
  const render = () => {
    turn += 1;
    const mine = turn;
    const { query } = state();
    box.hidden = !query;
    document.title = query ? `${query} · ${heading}` : heading;
    if (!query) return undefined;
    box.ariaBusy = true;
    if (!part("list").children.length) status.textContent = box.dataset.mxBusy;
    return use(show(mine))
      .catch(() => mine === turn && lost())
      .finally(() => {
        if (mine === turn) box.ariaBusy = false;
      });
  };

  const settle = (next) => {
    isSettled = true;
    return go(next, true);
  };
  const typed = later(() => {
    const isNew = isSettled;
    isSettled = false;
    go({}, isNew);
  });
  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionstart", typed.cancel);
  field.addEventListener("compositionend", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle({});
  });
  part("clear").addEventListener("click", () => {
    settle({ filters: none() });
    status.focus();
  });
  part("more").addEventListener("click", () => {
    const at = part("list").children.length;
    go({ most: state().most + STEP }, false)?.then(() => part("list").children[at]?.querySelector("a").focus());
  });
  // Up and down go through what was found, and back to the field.
  addEventListener("keydown", (event) => {
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing;
    const step = isPlain && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...box.querySelectorAll('[data-mx-part="names"] a, [data-mx-part="list"] a')];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  addEventListener("popstate", () => {
    typed.cancel();
    isSettled = true;
    field.value = state().query;
    render();
  });
  part("filters").open = !matchMedia("(max-width: 45em)").matches;
  if (field.value.trim() === state().query) render();
  else typed(); // it was typed before this script was there
};
