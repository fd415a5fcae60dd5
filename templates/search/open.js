// What other scripts use: files of the index come in through `take`, and `start` attaches what stands on this page.
const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, key) => values[key]);

self.mxSearch = {
  take: (name, content) => arrived.set(name, content),
  start: (base) => {
    const use = openSearch(base);
    document.querySelectorAll(".mx-search, .mx-ask").forEach((form, at) => attachBox(form, use, `mx-instant-${at}`));
    for (const box of document.querySelectorAll('[data-mx="search"]')) attachPage(box, use);
    return use;
  },
};
