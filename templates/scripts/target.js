// What a link leads to is seen: the folds it stands in are open, and a row shows all it holds.
{
  const unfold = () => {
    const target = document.querySelector(":target");
    const within = target?.matches("th") ? target.parentElement.querySelectorAll("details") : [];
    for (const fold of within) fold.open = true;
    for (let fold = target?.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) {
      fold.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  addEventListener("load", unfold);
}
