// The search itself is fetched when it is first wanted: on the search page, and when a reader goes into a field that
// searches, to which `/` leads. It lies beside this script; the index lies beside the search page.
{
  const beside = document.currentScript.src;
  // The field of the page itself comes before that of its head.
  const forms = [".mx-finder", ".mx-ask", ".mx-search"].flatMap((one) => [...document.querySelectorAll(one)]);
  let script;
  const start = () => {
    if (script) return;
    script = document.createElement("script");
    script.src = new URL("search.js", beside).href;
    script.onload = () => self.mxSearch.start(new URL(".", forms[0].action).href);
    script.onerror = () => {
      script = undefined;
      for (const box of document.querySelectorAll('[data-mx="search"]')) {
        box.hidden = !forms[0].elements.q.value;
        box.querySelector('[role="status"]').textContent = box.dataset.mxLost;
      }
    };
    document.head.append(script);
  };
  for (const form of forms) {
    form.addEventListener("focusin", start);
    if (!form.matches(".mx-finder")) continue;
    form.elements.q.value ||= (new URLSearchParams(location.search).get("q") ?? "").trim();
    start();
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyped = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    const field = forms.map((form) => form.elements.q).find((one) => one.offsetParent);
    if (isTyped || !field) return;
    event.preventDefault();
    field.focus();
  });
}
