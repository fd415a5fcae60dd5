// The box at the top of every page: names and tables appear under it while the reader types, and the arrow keys choose
// among them. Enter without a choice leads to the search page, as it does without scripts.
const MOST_TABLES = 5;
const WAIT = 120;

const later = (work) => {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, WAIT);
  };
};

const attachBox = (form, use, id) => {
  const field = form.elements.q;
  const list = element("div", { className: "mx-instant", id, role: "listbox", hidden: true, ariaLabel: field.ariaLabel });
  const status = element("p", { className: "mx-hidden", role: "status" });
  form.append(list, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id }))
    field.setAttribute(name, value);
  field.autocomplete = "off";
  const options = () => [...list.querySelectorAll('a[role="option"]')];
  let chosen = -1;
  const choose = (number) => {
    chosen = number;
    options().forEach((option, at) => option.setAttribute("aria-selected", at === chosen));
    const option = options()[chosen];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", isOpen);
    choose(-1);
  };
  open(false);

  const show = async (search) => {
    const query = field.value.trim();
    if (!query) return open(false);
    const { words, found } = await search.ask(query);
    const tables = await Promise.all(found.slice(0, MOST_TABLES).map(({ number }) => search.show(number, words)));
    const known = await search.names.catch(() => undefined);
    const named = known?.find(query) ?? [];
    const near = found.length || named.length ? [] : (known?.near(query) ?? []);
    if (field.value.trim() !== query || document.activeElement !== field) return undefined;
    const { say, base, index } = search;
    const names = [...named, ...near];
    const link = (address, ...parts) =>
      element("a", { role: "option", href: new URL(address, new URL("..", base)).href, tabIndex: -1 }, ...parts);
    const group = (label, links) =>
      links.length ? [element("div", { role: "group", ariaLabel: label }, element("p", { ariaHidden: true }, label), ...links)] : [];
    const all = new URL(`index.html?${new URLSearchParams({ q: query })}`, base).href;
    list.replaceChildren(
      ...group(near.length ? say.near : say.names, names.map(({ name, label, address }) => link(address, ...marked(name, words, index.fold), " ", element("small", {}, label)))),
      ...group(
        say.tables,
        tables.map((table, at) => {
          const [hit] = table.hits;
          const address = `${found[at].address}${hit ? `#${hit.anchor}` : ""}`;
          const texts = hit ? [hit.name, hit.texts[0]].filter(Boolean).map(({ printed }) => printed) : [];
          const line = texts.length ? [element("small", {}, ...marked(texts.join("　"), words, index.fold, 36))] : [];
          return link(address, element("span", {}, ...marked(table.title, words, index.fold)), " ", ...line);
        }),
      ),
      ...(found.length ? [link(all, filled(say.all, { m: found.length }))] : []),
      ...(found.length || names.length ? [] : [element("p", { role: "option", ariaDisabled: "true" }, say.nothing)]),
    );
    options().forEach((option, at) => (option.id = `${id}-${at}`));
    status.textContent = found.length ? filled(say.found, { m: found.length }) : names.length ? "" : say.nothing;
    return open(true);
  };
  const update = later(() => use(show).catch(() => open(false)));
  field.addEventListener("input", update);
  field.addEventListener("keydown", (event) => {
    const count = options().length;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.isComposing) return;
    if (event.key in steps && !list.hidden && count) {
      event.preventDefault();
      choose(((chosen + 1 + steps[event.key] + count + 1) % (count + 1)) - 1);
    } else if (event.key === "ArrowDown" && list.hidden) update();
    else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  if (field.value && document.activeElement === field) update();
};
