// The search itself is fetched when it is first wanted: on the search page, and when a reader goes into the box at the
// top of any page, to which `/` leads. It lies beside this script; the index lies beside the search page.
{
  const beside = document.currentScript.src;
  for (const form of document.querySelectorAll(".mx-search")) {
    let script;
    const start = () => {
      if (script) return;
      script = document.createElement("script");
      script.src = new URL("search.js", beside).href;
      script.onload = () => self.mxSearch.start(new URL(".", form.action).href);
      script.onerror = () => {
        script = undefined;
      };
      document.head.append(script);
    };
    form.addEventListener("focusin", start);
    if (document.querySelector('[data-mx="search"]')) start();
    addEventListener("keydown", (event) => {
      const isTyped = event.target.closest?.("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey;
      const field = document.querySelector(".mx-finder__field") ?? form.elements.q;
      if (event.key !== "/" || isTyped || !field.checkVisibility()) return;
      event.preventDefault();
      field.focus();
    });
  }
}
