// The texts of tables as they are printed: what stands at which place of a page. Some tables share a file.
const [TITLE, NAME, BODY] = [3, 2, 1]; // where a word may stand, the best first

const makeTexts = ({ together, fold }, load) => {
  const tables = new Map();
  const read = async (number) => {
    const [texts, held] = await load(`t${Math.floor(number / together)}.js`);
    const [title, shape, numbers] = held[number % together];
    const [about, ...rest] = numbers.split(" ").map((one) => {
      const printed = texts[Number.parseInt(one, 36)];
      return { printed, folded: fold(printed) };
    });
    const places = shape.split(";").filter(Boolean).map((place) => /^(.*)([,:=])(\d+)$/.exec(place));
    let other = places.filter(([, , sign]) => sign !== ",").length;
    let name = 0;
    const rows = places.map(([, anchor, sign, count]) => ({
      anchor,
      name: sign === "," ? undefined : rest[name++],
      value: sign === "=" ? rest[other] : undefined,
      texts: rest.slice(other, (other += Number(count))),
    }));
    return { title, about, rows };
  };
  return async (number) => {
    if (!tables.has(number)) tables.set(number, await read(number));
    return tables.get(number);
  };
};

// Where a word stands best in a table, or nothing.
const rankIn = ({ about, rows }, word) => {
  const has = (text) => text?.folded.includes(word);
  if (has(about)) return TITLE;
  if (rows.some(({ name }) => has(name))) return NAME;
  return rows.some(({ texts }) => texts.some(has)) ? BODY : 0;
};
