// What the rules of axe-core read of styles and boxes, all but those that are named.
async (but) => {
  const read = new Set();
  const styleOf = window.getComputedStyle;
  window.getComputedStyle = (...asked) =>
    new Proxy(styleOf.apply(window, asked), {
      get: (style, name) => {
        if (name === "getPropertyValue") return (property) => read.add(property) && style.getPropertyValue(property);
        read.add(String(name));
        return style[name];
      },
    });
  const watch = (kind, names) => {
    for (const name of names) {
      const usual = Object.getOwnPropertyDescriptor(kind.prototype, name);
      const noted = (how) =>
        function (...asked) {
          read.add(name);
          return how.apply(this, asked);
        };
      Object.defineProperty(kind.prototype, name, {
        ...usual,
        ...(usual.value ? { value: noted(usual.value) } : { get: noted(usual.get) }),
      });
    }
  };
  watch(Range, ["getBoundingClientRect", "getClientRects"]);
  watch(Document, ["elementFromPoint", "elementsFromPoint"]);
  watch(HTMLElement, ["innerText", "offsetHeight", "offsetLeft", "offsetParent", "offsetTop", "offsetWidth"]);
  watch(Element, ["getBoundingClientRect", "getClientRects", "clientHeight", "clientWidth", "scrollHeight", "scrollWidth"]);
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  await axe.run(document, { resultTypes: ["violations"], rules });
  return [...read].sort();
}
