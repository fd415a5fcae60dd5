// A short name for an element, so that a failing test tells where to look.
(element) => {
  const words = (element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 30);
  const id = element.id ? `#${element.id}` : "";
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  return `${element.localName}${id}${classes} ${words}`.trim();
}
