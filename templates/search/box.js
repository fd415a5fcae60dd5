// The box at the top of every page: names and tables appear under it while the reader types, and the arrow keys choose
// among them. Enter without a choice leads to the search page, as it does without scripts.
const MOST_TABLES = 5;
const WAIT = 120;

const later = (work) => {
  let waiting;
  const cancel = () => clearTimeout(waiting);
  const soon = () => {
    cancel();
    waiting = setTimeout(work, WAIT);
  };
  return Object.assign(soon, { cancel });
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
  let turn = 0; // what was asked before is not shown any more
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
  const close = () => {
    turn += 1;
    update.cancel();
    status.textContent = "";
    open(false);
  };

  const fill = ({ say, base, index }, query, words, found, tables, names, label) => {
    const link = (address, ...parts) =>
      element("a", { role: "option", href: new URL(address, new URL("..", base)).href, tabIndex: -1 }, ...parts);
    const group = (title, links) => {
      const head = element("p", { ariaHidden: true }, title);
      return links.length ? [element("div", { role: "group", ariaLabel: title }, head, ...links)] : [];
    };
    const nameLink = (name) =>
      link(name.address, ...marked(name.name, words, index.fold), " ", element("small", {}, name.label));
    const tableLink = ({ title, hits: [hit] }, at) => {
      const texts = hit ? [hit.name, hit.texts[0]].filter(Boolean).map(({ printed }) => printed) : [];
      const line = element("small", {}, ...marked(texts.join("　"), words, index.fold, 36));
      const address = `${found[at].address}${hit ? `#${hit.anchor}` : ""}`;
      return link(address, element("span", {}, ...marked(title, words, index.fold)), " ", ...(hit ? [line] : []));
    };
    const all = new URL(`index.html?${new URLSearchParams({ q: query })}`, base).href;
    list.replaceChildren(
      ...group(label, names.map(nameLink)),
      ...group(say.tables, tables.map(tableLink)),
      ...(found.length ? [link(all, filled(say.all, { m: found.length }))] : []),
      ...(found.length || names.length ? [] : [element("p", { role: "option", ariaDisabled: "true" }, say.nothing)]),
    );
    options().forEach((option, at) => (option.id = `${id}-${at}`));
    status.textContent = found.length ? filled(say.found, { m: found.length }) : names.length ? label : say.nothing;
  };
  const show = (mine) => async (search) => {
    const query = field.value.trim();
    const [{ words, found }, names] = await Promise.all([search.ask(query), search.names]);
    const tables = await Promise.all(found.slice(0, MOST_TABLES).map(({ number }) => search.show(number, words)));
    const named = names.find(query);
    const near = found.length || named.length ? [] : names.near(query);
    if (mine !== turn || document.activeElement !== field) return;
    fill(search, query, words, found, tables, [...named, ...near], near.length ? search.say.near : search.say.names);
    open(true);
  };
  const update = later(() => {
    turn += 1;
    const mine = turn;
    use(show(mine)).catch(() => mine === turn && close());
  });
  const typed = (event) => {
    choose(-1);
    if (!field.value.trim()) close();
    else if (!event?.isComposing) update();
  };

  field.addEventListener("input", typed);
  field.addEventListener("compositionstart", update.cancel);
  field.addEventListener("compositionend", () => typed());
  field.addEventListener("keydown", (event) => {
    const count = options().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && !list.hidden && count) {
      event.preventDefault();
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "ArrowDown" && field.value.trim()) update();
    else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Escape") close();
    else if (event.key === "Home" || event.key === "End") choose(-1);
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  close();
  if (document.activeElement === field) typed();
};
