// A question and its answer: the tables in which every word stands, the best first, and how many there are of each kind.
const FACETS = ["kind", "year", "level", "form", "findings"];
const [TITLE, NAME, BODY] = [3, 2, 1];

// The words of a query. What stands in quotation marks is one word, whatever spaces are in it; a long one is looked for
// in parts, all of which must be there.
const wordsOf = (query, fold) => {
  const found = query.matchAll(/["“”＂「]([^"“”＂「」]*)["“”＂」]|[^\s"“”＂「」]+/gu);
  const words = Array.from(found, ([whole, quoted]) => fold(quoted ?? whole)).filter(Boolean);
  return [...new Set(words.flatMap(inParts))];
};

const inParts = (word) => {
  const parts = [];
  for (let at = 0; at + LONGEST < word.length; at += LONGEST) parts.push(word.slice(at, at + LONGEST));
  return [...parts, word.slice(-LONGEST)];
};

const makeSearch = (index, load) => {
  const { tables, fold } = index;
  const known = new Map(); // the marks of words that were asked for before

  const textsOf = async (file) => {
    const read = await load(`t${file}.js`);
    read.folded ??= read[0].map(fold);
    return read;
  };
  const rowsOf = async (table) => {
    const file = Math.floor(table / index.together);
    const [texts, entries] = await textsOf(file);
    const { folded } = await load(`t${file}.js`);
    const [title, shape, numbers] = entries[table % index.together];
    const refs = numbers.split(" ").map((number) => Number.parseInt(number, 36));
    const text = (number) => ({ printed: texts[number], folded: folded[number] });
    const places = shape.split(";").filter(Boolean).map((place) => /^(.*)([,:])(\d+)$/.exec(place));
    let name = 1;
    let other = 1 + places.filter(([, , sign]) => sign === ":").length;
    const rows = places.map(([, anchor, sign, count]) => ({
      anchor,
      name: sign === ":" ? text(refs[name++]) : undefined,
      texts: refs.slice(other, (other += Number(count))).map(text),
    }));
    return { title, about: text(refs[0]), rows };
  };
  const rankIn = ({ about, rows }, word) => {
    if (about.folded.includes(word)) return TITLE;
    if (rows.some(({ name }) => name?.folded.includes(word))) return NAME;
    return rows.some(({ texts }) => texts.some(({ folded }) => folded.includes(word))) ? BODY : 0;
  };

  // For each table where a word stands best: in its title, in a name, elsewhere, or nowhere.
  const marksOf = async (word) => {
    const marks = new Uint8Array(tables.length);
    if (!index.separators) {
      for (let table = 0; table < tables.length; table += 1) marks[table] = rankIn(await rowsOf(table), word);
      return marks;
    }
    const mark = (start, end) => {
      for (let number = start; number < end; number += 1) {
        const table = number % tables.length;
        marks[table] = Math.max(marks[table], TITLE - Math.floor(number / tables.length));
      }
    };
    const isProven = await findRuns(index, load, word, mark);
    const best = marks.indexOf(Math.max(...[TITLE, NAME, BODY].filter((rank) => marks.includes(rank)), 0));
    if (isProven || !marks[best]) return marks;
    return rankIn(await rowsOf(best), word) ? marks : marks.fill(0);
  };
  const remembered = (word) => {
    if (!known.has(word)) known.set(word, marksOf(word).catch((error) => (known.delete(word), Promise.reject(error))));
    return known.get(word);
  };

  const isIn = (table, facet, values) =>
    !values?.length || values.some((value) => (facet === "place" ? table.region.startsWith(value) : `${table[facet]}` === value));

  // The tables of a query under some filters, e.g. `{ year: ["2025"], place: ["3206"] }`; a filter's own counts are of
  // what the other filters leave.
  const ask = async (query, filters = {}) => {
    const words = wordsOf(query, fold);
    const marks = await Promise.all(words.map(remembered));
    const names = [...FACETS, "place"];
    const facets = Object.fromEntries(names.map((facet) => [facet, new Map()]));
    const found = [];
    for (let number = 0; number < tables.length && words.length; number += 1) {
      let rank = TITLE;
      for (const mark of marks) rank = Math.min(rank, mark[number]);
      if (!rank) continue;
      const table = tables[number];
      const outside = names.filter((facet) => !isIn(table, facet, filters[facet]));
      if (!outside.length) found.push({ number, rank, ...table });
      for (const facet of outside.length ? (outside.length === 1 ? outside : []) : names) {
        const value = facet === "place" ? table.region : `${table[facet]}`;
        facets[facet].set(value, (facets[facet].get(value) ?? 0) + 1);
      }
    }
    found.sort((one, other) => other.rank - one.rank || other.year - one.year || one.number - other.number);
    const alone = marks.map((mark) => mark.reduce((count, rank) => count + (rank > 0), 0));
    return { words, found, facets, alone };
  };

  // What of a table answers some words: its title, and the rows in which they stand, those first whose name has one.
  const show = async (number, words) => {
    const { title, about, rows } = await rowsOf(number);
    const has = ({ folded }) => words.some((word) => folded.includes(word));
    const hits = rows.flatMap(({ anchor, name, texts }) => {
      const found = texts.filter(has);
      return name && has(name) ? [{ anchor, name, texts: found, rank: NAME }] : found.length ? [{ anchor, name, texts: found, rank: BODY }] : [];
    });
    hits.sort((one, other) => other.rank - one.rank);
    return { title, isInTitle: has(about), hits };
  };

  return { index, ask, show };
};
