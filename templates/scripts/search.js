// The search itself is fetched when it is first wanted: on the search page, and when a reader goes into the box at the
// top of any page, to which `/` leads. It lies beside this script; the index lies beside the search page.
{
  const beside = document.currentScript.src;
  const forms = [...document.querySelectorAll(".mx-finder, .mx-ask, .mx-search")]; // that of the page before that of its head
  let script;
  const start = () => {
    if (script) return;
    script = document.createElement("script");
    script.src = new URL("search.js", beside).href;
    script.onload = () => self.mxSearch.start(new URL(".", forms[0].action).href);
    script.onerror = () => {
      script = undefined;
    };
    document.head.append(script);
  };
  for (const form of forms) {
    form.addEventListener("focusin", start);
    if (!form.matches(".mx-finder")) continue;
    form.elements.q.value = new URLSearchParams(location.search).get("q") ?? "";
    start();
  }
  addEventListener("keydown", (event) => {
    const isTyped = event.target.closest?.("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey;
    const field = forms.map((form) => form.elements.q).find((one) => one.checkVisibility());
    if (event.key !== "/" || isTyped || !field) return;
    event.preventDefault();
    field.focus();
  });
}
