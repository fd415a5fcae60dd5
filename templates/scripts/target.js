// A row that a link leads to shows all it holds: what was looked for may stand in a fold of it.
{
  const unfold = () => {
    const row = document.querySelector("th:target")?.parentElement;
    for (const fold of row?.querySelectorAll("details") ?? []) fold.open = true;
  };
  addEventListener("hashchange", unfold);
  addEventListener("load", unfold);
}
