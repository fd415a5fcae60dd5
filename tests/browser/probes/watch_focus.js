// Lists everything that can be operated, and from now on writes down what has the focus and whether that is seen.
(nameOf) => {
  document.querySelectorAll("details").forEach((fold) => (fold.open = true));
  const OPERATED = "a[href], button, input, select, textarea, summary, label[for], [tabindex]";
  const isShown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0;
  };
  // Of a group of radio buttons the Tab key reaches one; the arrow keys reach the others.
  const standsForGroup = (radio) => {
    const group = [...document.getElementsByName(radio.name)].filter((other) => other.form === radio.form);
    return radio === (group.find((other) => other.checked) ?? group[0]);
  };
  const isOperated = (element) => {
    if (element.disabled || element.type === "hidden" || !isShown(element)) return false;
    if (element.localName === "label") return element.tabIndex >= 0 || Boolean(element.control && !isShown(element.control));
    if (element.matches("a, button, input, select, textarea, summary"))
      return element.type !== "radio" || !element.name || standsForGroup(element);
    return element.tabIndex >= 0;
  };
  const wanted = [...document.querySelectorAll(OPERATED)].filter(isOperated);
  const scrollers = [...document.querySelectorAll("body *")].filter(
    (element) =>
      !wanted.some((one) => element.contains(one)) && // the browser lets a box be reached only where nothing in it is
      /auto|scroll/.test(getComputedStyle(element).overflow) &&
      (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
  );

  const around = (element) => [element, element.parentElement, element.parentElement?.parentElement].filter(Boolean);
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth].join();
  };
  const usual = new Map(wanted.flatMap(around).map((element) => [element, look(element)]));
  const hasOutline = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && !/, 0\)$/.test(style.outlineColor);
  };
  const isMarked = (element) =>
    around(element).some((one) => hasOutline(one) || (usual.has(one) && usual.get(one) !== look(one)));
  const canBeSeen = (element) => {
    const box = element.getBoundingClientRect();
    const right = Math.max(document.documentElement.scrollWidth, innerWidth);
    return box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.left + scrollX < right && box.width > 1;
  };

  window.mingxiFocus = [];
  addEventListener("focusin", ({ target }) => {
    if (!wanted.includes(target) && scrollers.includes(target)) return;
    window.mingxiFocus.push([nameOf(target), isMarked(target), canBeSeen(target)]);
  });
  return { wanted: wanted.map(nameOf), presses: wanted.length + scrollers.length };
}
