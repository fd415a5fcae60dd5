// A question and its answer: the tables in which every word stands, the best first, and how many there are of each kind.
const FACETS = ["place", "kind", "year", "level", "form", "findings"];
const REMEMBERED = 200;

const MOST_WORDS = 50;
const PROVEN = 40; // tables that are looked into for a long word

// The words of a query; one that stands in quotation marks is one, whatever spaces are in it.
const wordsOf = (query, fold) => {
  const found = query.matchAll(/["“”＂「]([^"“”＂」]*)["“”＂」](?=\s|$)|\S+/gu);
  const words = Array.from(found, ([whole, quoted]) => fold(quoted ?? whole)).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
};

// A word that is longer than the windows is looked for in parts, and then in the tables that have all of them.
const inParts = (word) => {
  const parts = [];
  for (let at = 0; at + LONGEST < word.length; at += LONGEST) parts.push(word.slice(at, at + LONGEST));
  return [...parts, word.slice(-LONGEST)];
};

// For each table where a word stands best, by looking through all texts.
const scan = async (index, textsOf, word) => {
  const every = await Promise.all(index.tables.map((_, number) => textsOf(number)));
  return Uint8Array.from(every, (table) => rankIn(table, word));
};

// The same from the index: a number stands for a table and a rank. Where the index alone cannot prove what it says, the
// first table must, whose texts are read for the answer anyway.
const lookUp = async (index, load, textsOf, word) => {
  const count = index.tables.length;
  const marks = new Uint8Array(count);
  const mark = (start, end) => {
    for (let number = start; number < end; number += 1) {
      const table = number % count;
      marks[table] = Math.max(marks[table], TITLE - Math.floor(number / count));
    }
  };
  const isProven = await findRuns(index, load, word, mark);
  if (isProven) return marks;
  const isBefore = (one, other) =>
    marks[one] > marks[other] || (marks[one] === marks[other] && index.tables[one].year > index.tables[other].year);
  const first = marks.reduce((best, rank, table) => (rank && (best < 0 || isBefore(table, best)) ? table : best), -1);
  return first < 0 || rankIn(await textsOf(first), word) ? marks : marks.fill(0);
};

const lookUpLong = async (index, load, textsOf, word) => {
  const parts = await Promise.all(inParts(word).map((part) => lookUp(index, load, textsOf, part)));
  const marks = parts.reduce((least, part) => least.map((rank, table) => Math.min(rank, part[table])));
  const left = [...marks.keys()].filter((table) => marks[table]);
  if (left.length <= PROVEN) for (const table of left) marks[table] = rankIn(await textsOf(table), word);
  return marks;
};

const makeSearch = (index, load) => {
  const textsOf = makeTexts(index, load);
  const known = new Map(); // the marks of words that were asked for before
  const marksOf = (word) => {
    if (!known.has(word)) {
      const found = word.length > LONGEST ? lookUpLong : lookUp;
      const marks = index.separators ? found(index, load, textsOf, word) : scan(index, textsOf, word);
      marks.catch(() => known.delete(word));
      known.set(word, marks);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value);
    }
    return known.get(word);
  };

  const passes = (table, facet, values) =>
    !values?.length ||
    values.some((value) => (facet === "place" ? table.region.startsWith(value) : table[facet] === value));

  // The tables of a query under some filters, e.g. `{ year: ["2025"], place: ["3206"] }`. What is counted for a filter
  // is what the other filters leave.
  const ask = async (query, filters = {}) => {
    const words = wordsOf(query, index.fold);
    const marks = await Promise.all(words.map(marksOf));
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const found = [];
    let all = 0;
    index.tables.forEach((table, number) => {
      const rank = marks.reduce((least, mark) => Math.min(least, mark[number]), words.length ? TITLE : 0);
      if (!rank) return;
      all += 1;
      const outside = FACETS.filter((facet) => !passes(table, facet, filters[facet]));
      if (!outside.length) found.push({ number, rank, ...table });
      const counted = outside.length ? outside : FACETS;
      for (const facet of outside.length > 1 ? [] : counted) {
        const value = facet === "place" ? table.region : table[facet];
        facets[facet].set(value, (facets[facet].get(value) ?? 0) + 1);
      }
    });
    found.sort((one, other) => other.rank - one.rank || other.year - one.year || one.number - other.number);
    const alone = marks.map((mark) => mark.reduce((count, rank) => count + (rank > 0), 0));
    return { words, found, all, facets, alone };
  };

  // What of a table answers some words: its title, and the rows in which they stand, those first whose name has one.
  const show = async (number, words) => {
    const { title, rows } = await textsOf(number);
    const has = (text) => words.some((word) => text?.folded.includes(word));
    const hits = rows.flatMap(({ anchor, name, value, texts }) => {
      const found = texts.filter(has);
      if (has(name)) return [{ anchor, name, texts: value ? [value, ...found.filter((one) => one !== value)] : found, rank: NAME }];
      return found.length ? [{ anchor, name, texts: found, rank: BODY }] : [];
    });
    return { title, hits: hits.sort((one, other) => other.rank - one.rank) };
  };

  return { index, ask, show };
};

// Other ways to write a query that found nothing: without signs between thousands, with one sign for two, with a name
// and its number apart, and a short one as two words.
const otherwise = (query) =>
  query
    .replace(/(\d)[,，](?=\d{3})/g, "$1")
    .replace(/[>＞][=＝]/g, "≥")
    .replace(/[<＜][=＝]/g, "≤")
    .replace(/(\p{Script=Han})([≥≤＞＜＝=<>]?\d)/gu, "$1 $2")
    .replace(/^(\p{Script=Han}{2}){1,2}(?=\p{Script=Han}{2,4}$)/u, "$& ");
