// What does not fit the width of the window: the page itself, boxes that scroll without being made for it, and text.
(nameOf) => {
  const width = document.documentElement.clientWidth;
  const all = [...document.querySelectorAll("body *")].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const scrolls = (element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
  const isRegion = (element) => {
    const region = element.closest("nav, [role=navigation], [role=region], section[tabindex]");
    const isNamed = region?.hasAttribute("aria-label") || region?.hasAttribute("aria-labelledby");
    return isNamed && (region.tabIndex >= 0 || Boolean(element.querySelector("a[href], button, input, summary")));
  };
  const scrollers = all.filter(scrolls);
  const isForEars = (element) => {
    const style = getComputedStyle(element);
    return style.clipPath !== "none" || style.clip !== "auto";
  };
  const isHidden = (element) => element !== document.body && (isForEars(element) || isHidden(element.parentElement));
  const isDrawn = (element) =>
    element.matches("svg, img, input, button, hr") ||
    [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  const isBeyond = (element) => {
    const box = element.getBoundingClientRect();
    const isCut = element.closest("main") && box.left < -1;
    return box.width > 1 && box.height > 1 && (box.right > width + 1 || isCut) && !isHidden(element);
  };
  const inScroller = (element) => scrollers.some((scroller) => scroller !== element && scroller.contains(element));
  const clips = (element) => {
    const isHiding = /hidden|clip/.test(getComputedStyle(element).overflowX) && !isForEars(element);
    return isHiding && element.closest("main") && element.scrollWidth > element.clientWidth + 1;
  };
  const found = [
    ...scrollers.filter((element) => !isRegion(element)).map((element) => `scrolls: ${nameOf(element)}`),
    ...all.filter((one) => isDrawn(one) && isBeyond(one) && !inScroller(one)).map((one) => `beyond: ${nameOf(one)}`),
    ...all.filter((one) => !one.matches("svg, svg *") && clips(one)).map((one) => `clipped: ${nameOf(one)}`),
  ];
  const whole = document.documentElement.scrollWidth;
  return whole > width ? [`the page is ${whole} wide`, ...found] : found;
}
