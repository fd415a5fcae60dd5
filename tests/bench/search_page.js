// What the benchmark asks in a page that holds the script of the search and nothing else.
{
  let use;
  self.bench = {
    // The first file of the index, and the names, which come with it.
    open: async () => {
      const before = performance.now();
      use = mxSearch.start(new URL("search/", location).href);
      await use((search) => search.names);
      return performance.now() - before;
    },
    // The tables of a query and the texts of the best: how long it took, and the files it needed.
    ask: (query) =>
      use(async (search) => {
        const had = document.head.querySelectorAll("script").length;
        const before = performance.now();
        const { words, found } = await search.ask(query);
        if (found.length) await search.show(found[0].number, words);
        const waited = performance.now() - before;
        bench.tables = found.map(({ number }) => number);
        return { waited, files: [...document.head.querySelectorAll("script")].slice(had).map(({ src }) => src) };
      }),
  };
}
