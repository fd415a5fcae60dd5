// The search page: what was asked stands in its address, so that an answer can be kept, sent and gone back to.
const STEP = 20;
const ROWS = 3;

const attachPage = (box, use) => {
  const form = document.querySelector(".mx-finder");
  const field = form.elements.q;
  const status = box.querySelector('[role="status"]');
  const part = (name) => box.querySelector(`[data-mx-part="${name}"]`);
  const heading = document.title;
  let number = 0;

  const state = () => {
    const asked = new URLSearchParams(location.search);
    return {
      query: (asked.get("q") ?? "").trim(),
      most: Math.max(STEP, Number.parseInt(asked.get("n"), 10) || 0),
      filters: Object.fromEntries(FACETS.map((facet) => [facet, asked.getAll(facet)])),
    };
  };
  const address = ({ query, filters, most }) => {
    const asked = new URLSearchParams(query ? { q: query } : {});
    for (const facet of FACETS) for (const value of filters[facet]) asked.append(facet, value);
    if (most > STEP) asked.set("n", most);
    return `?${asked}`;
  };
  const go = (next, isNew) => {
    const to = address({ ...state(), ...next });
    if (to !== (location.search || "?")) history[isNew ? "pushState" : "replaceState"](null, "", to);
    return render();
  };

  const row = (search, { anchor, name, texts }, words, href, title) => {
    const text = (one) => marked(one.printed, words, search.index.fold);
    const said = name ?? texts[0];
    const link = element("a", { href: `${href}#${anchor}` }, ...text(said));
    link.ariaLabel = `${link.textContent} — ${title}`; // many tables have rows of one name
    const beside = (name ? texts : texts.slice(1)).slice(0, 2).map((one) => element("span", {}, ...text(one)));
    const label = element("small", {}, search.say.rows[anchor.split("-")[0]] ?? "");
    return element("p", { className: "mx-found__row" }, label, element("span", {}, link, ...beside));
  };
  const result = (search, names, table, shown, words) => {
    const href = new URL(table.address, new URL("..", search.base)).href;
    const title = element("a", { href }, ...marked(shown.title, words, search.index.fold));
    const rows = shown.hits.slice(0, ROWS).map((hit) => row(search, hit, words, href, shown.title));
    const others = shown.hits.slice(ROWS);
    const rest = () => others.map((hit) => row(search, hit, words, href, shown.title));
    const button = element("button", { type: "button", className: "mx-found__rest" }, filled(search.say.rest, { n: others.length }));
    button.addEventListener("click", () => {
      const added = rest();
      button.replaceWith(...added);
      added[0].querySelector("a").focus();
    });
    const more = others.length ? [button] : [];
    const place = element("small", {}, names.placesAbove(table.region));
    return element("li", {}, element("h3", {}, title, place), ...rows, ...more);
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

  const show = (mine) => async (search) => {
    const { query, filters, most } = state();
    const { say, index } = search;
    const names = await search.names;
    const { words, found, all, facets, alone } = await search.ask(query, filters);
    const tables = await Promise.all(found.slice(0, most).map((table) => search.show(table.number, words)));
    if (mine !== number) return;
    const isFiltered = FACETS.some((facet) => filters[facet].length);
    const named = names.find(query);
    const near = found.length || named.length ? [] : names.near(query);
    const other = otherwise(query);
    const others = !all && other !== query ? (await search.ask(other)).all : 0;
    if (mine !== number) return;
    const values = { n: tables.length, m: found.length, q: query, a: all };
    const several = words.length > 1 ? alone.map((count, at) => [count, filled(say.alone, { w: words[at], m: count })]) : [];
    const none = all ? say.filtered : named.length ? say.named : say.none;
    const said = !words.length ? "" : tables.length < found.length ? say.part : found.length ? say.found : none;
    const apart = all || named.length ? [] : several.filter(([count]) => count).slice(0, 3);
    status.textContent = [filled(said, values), ...apart.map(([, sentence]) => sentence)].join(" ");
    part("names").replaceChildren(...nameList(search, say.names, named, words), ...nameList(search, say.near, near, []));
    if (others) {
      const again = element("a", { href: address({ ...state(), query: other, most: STEP }) }, other);
      part("names").append(element("p", {}, say.otherwise), again, element("small", {}, filled(say.found, { m: others })));
    }
    part("list").replaceChildren(...tables.map((table, at) => result(search, names, found[at], table, words)));
    const change = (facet, chosen) => go({ filters: { ...filters, [facet]: chosen }, most: STEP }, true);
    const sets = FACETS.flatMap((facet) => filterSet(search, names, facet, facets[facet], filters[facet], change));
    part("filters").hidden = !words.length || !sets.length;
    refill(part("sets"), sets);
    part("clear").hidden = !isFiltered;
    part("more").hidden = tables.length >= found.length;
    part("more").textContent = filled(say.more, { n: Math.min(STEP, found.length - tables.length) });
    box.dataset.mxShown = index.tables.length;
  };
  const render = () => {
    number += 1;
    const mine = number;
    const { query } = state();
    if (field.value.trim() !== query) field.value = query;
    box.hidden = !query;
    document.title = query ? `${query} · ${heading}` : heading;
    if (!query) return undefined;
    box.ariaBusy = true;
    if (!part("list").children.length) status.textContent = box.dataset.mxBusy;
    return use(show(mine))
      .catch(() => {
        if (mine === number) status.textContent = box.dataset.mxLost;
      })
      .finally(() => {
        if (mine === number) box.ariaBusy = false;
      });
  };
  // The filter that has the focus keeps it when all of them are made anew.
  const refill = (place, sets) => {
    const { name, value } = place.contains(document.activeElement) ? document.activeElement : {};
    place.replaceChildren(...sets);
    if (name) [...place.querySelectorAll("input")].find((box_) => box_.name === name && box_.value === value)?.focus();
  };

  const typed = later(() => go({ query: field.value.trim(), most: STEP }, false));
  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionend", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ query: field.value.trim(), most: STEP }, true);
  });
  part("clear").addEventListener("click", () => {
    go({ filters: Object.fromEntries(FACETS.map((facet) => [facet, []])), most: STEP }, true);
    status.focus();
  });
  part("more").addEventListener("click", () => {
    const at = part("list").children.length;
    go({ most: state().most + STEP }, false)?.then(() => part("list").children[at]?.querySelector("a").focus());
  });
  // Up and down go through what was found, and back to the field.
  addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...box.querySelectorAll('[data-mx-part="names"] a, [data-mx-part="list"] a')];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || event.isComposing || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  addEventListener("popstate", render);
  part("filters").open = !matchMedia("(max-width: 45em)").matches;
  render();
};
