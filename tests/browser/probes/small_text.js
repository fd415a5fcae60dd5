// Text that is too small to read: below 13 pixels; units and signs beside a number may reach 12.
(nameOf) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.matches("script, style, title, desc, template")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    const least = element.closest(".mx-v__unit, .mx-v__sign") ? 12 : 13;
    if (size < least - 0.01) found.add(`${size}px: ${nameOf(element)}`);
  }
  return [...found];
}
