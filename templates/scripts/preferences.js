// The reader's size, contrast and colours: `data-mx` of a button says which; they are kept on the device, and the head
// of every page puts them in place before anything is drawn. Also the menu of phones, which works without this.
{
  const root = document.documentElement;
  const KEY = "mingxi";
  const COLOURS = ["data-md-color-scheme", "data-md-color-primary", "data-md-color-accent"];
  const SYSTEM = "(prefers-color-scheme)";
  const all = (name) => [...document.querySelectorAll(`[data-mx="${name}"]`)];

  // Where the device keeps nothing, as in some private windows, a choice holds for the page.
  let choices = {};
  try {
    choices = { ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {}
  const keep = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(choices));
    } catch {}
  };

  const toggle = (button, name, value) => {
    const show = () => button.setAttribute("aria-pressed", root.hasAttribute(name));
    button.addEventListener("click", () => {
      if (root.toggleAttribute(name)) {
        root.setAttribute(name, value);
        choices[name] = value;
      } else {
        delete choices[name];
      }
      keep();
      show();
    });
    show();
  };
  for (const button of all("size")) toggle(button, "data-mx-size", "large");
  for (const button of all("contrast")) toggle(button, "data-mx-contrast", "more");

  // Each button leads from its own option to the next one; only the button of the present option is shown.
  const buttons = all("palette");
  const options = buttons.map((button) => {
    const [media, ...colours] = button.dataset.mxOption.split("|");
    return { media, colours };
  });
  const isChosen = ({ media, colours }) =>
    media !== SYSTEM && COLOURS.every((name, place) => choices[name] === colours[place]);
  const asksFor = ({ media }) => media && media !== SYSTEM && matchMedia(media).matches;
  const paint = (option) => {
    COLOURS.forEach((name, place) => root.setAttribute(name, option.colours[place]));
  };
  const follow = () => paint(options.find(asksFor) || options[0]);
  const show = (present) => {
    buttons.forEach((button, place) => {
      button.hidden = place !== present;
    });
  };
  buttons.forEach((button, place) => {
    button.addEventListener("click", () => {
      const next = (place + 1) % options.length;
      for (const name of COLOURS) delete choices[name];
      if (options[next].media === SYSTEM) {
        follow();
      } else {
        paint(options[next]);
        COLOURS.forEach((name, colour) => {
          choices[name] = options[next].colours[colour];
        });
      }
      keep();
      show(next);
      buttons[next].focus();
    });
  });
  if (options.length) {
    const first = [isChosen, ({ media }) => media === SYSTEM, asksFor].map((is) => options.findIndex(is));
    show(Math.max(0, first.find((place) => place >= 0) ?? 0));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      if (!(COLOURS[0] in choices) && options.some(asksFor)) follow();
    });
  }

  // The menu closes when the reader leaves it, and where there is no menu.
  for (const menu of all("menu")) {
    const close = () => {
      menu.checked = false;
    };
    matchMedia("(max-width: 45em)").addEventListener("change", close);
    addEventListener("pageshow", close);
    document.addEventListener("focusin", (event) => {
      if (!menu.parentElement.contains(event.target)) close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.checked) return;
      close();
      menu.focus();
    });
  }
}
