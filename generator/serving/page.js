  // In every page of `mingxi serve`, and in no file: reloads the page when there is a new site, and shows over it what is
  // wrong with the files. A page that nobody looks at does not listen, since browsers keep few connections to one host.
  const { site, home } = document.currentScript.dataset;
  const waiting = document.querySelector("[data-mx-serve]");
  let panel = waiting;
  let shown = waiting ? waiting.innerHTML : "";
  let source = null;

  // The page's own styles do not reach in here, nor do these reach out; only its colours and sizes do.
  const place = () => {
    const root = document.createElement("mx-serve").attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    panel = document.createElement("div");
    panel.setAttribute("role", "status");
    root.append(panel);
    document.body.append(root.host);
  };
  const show = (told) => {
    if (told === shown) return;
    if (!panel) place();
    const before = panel.querySelector("details");
    panel.innerHTML = told;
    const after = panel.querySelector("details");
    if (before && after) after.open = before.open;
    shown = told;
  };
  const hear = (now) => {
    if (now.site === site && now.home === home) return show(now.told);
    source.close();
    if (now.home === home) return location.reload();
    const below = location.pathname.startsWith(encodeURI(home)) ? location.pathname.slice(encodeURI(home).length) : "";
    location.replace(encodeURI(now.home) + below + location.search + location.hash);
  };
  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
      return;
    }
    if (source) return;
    const opened = (source = new EventSource(`${CHANGES}?${location.pathname}`));
    opened.addEventListener("message", (event) => hear(JSON.parse(event.data)));
    opened.addEventListener("error", () => {
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      source = null;
      setTimeout(listen, 1000);
    });
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  listen();
