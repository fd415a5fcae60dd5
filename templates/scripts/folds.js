// Among many folds a reader finds those that say something: a place, or a matter. Others go, and so do other lines.
document.querySelectorAll("[data-mx=folds]").forEach((bar) => {
  const [field, button, status] = bar.querySelectorAll("input, button, output");
  const flat = (text) => text.normalize("NFKC").toLowerCase();
  const folds = [...document.getElementById(bar.dataset.of).querySelectorAll("details.mx-fold")].map((fold) => {
    const lines = [...fold.querySelectorAll("tr:has(> th[scope=row])")];
    return { fold, lines, title: flat(fold.firstElementChild.textContent) };
  });
  const isOpen = () => folds.every(({ fold }) => fold.hidden || fold.open);
  const name = () => (button.textContent = bar.dataset[isOpen() ? "close" : "open"]);

  const show = () => {
    const terms = flat(field.value).split(/\s+/).filter(Boolean);
    for (const { fold, lines, title } of folds) {
      const says = (text) => terms.every((term) => title.includes(term) || flat(text).includes(term));
      for (const line of lines) line.hidden = !says(line.textContent);
      const found = lines.filter((line) => !line.hidden).length;
      fold.hidden = lines.length ? !found : !says(fold.textContent);
      fold.open = !fold.hidden && (found < lines.length || (terms.length > 0 && !lines.length));
    }
    const shown = folds.filter(({ fold }) => !fold.hidden).length;
    status.value = `${shown} / ${folds.length}`;
    name();
  };

  button.onclick = () => {
    const opens = !isOpen();
    for (const { fold } of folds) fold.open = opens && !fold.hidden;
    name();
  };
  field.oninput = show;
  bar.dataset.mxReady = "";
  status.value = `${folds.length} / ${folds.length}`;
  name();
});
