// What counts as the same for a reader who searches; the rule and its tables are those of generator/indexing/folding.py.
const folding = ({ same, dropped }) => {
  const [from, to] = same.map((characters) => [...characters]);
  const known = new Map(from.map((character, at) => [character, to[at]]));
  const unseen = new RegExp(`[${dropped}\\u{e0000}-\\u{10ffff}]`, "gu");
  const folded = new Map();
  const foldOne = (character) => {
    if (!folded.has(character)) {
      const plain = [...character.normalize("NFKD")].map((one) => (known.get(one) ?? one).toUpperCase()).join("");
      const small = [...plain].map((one) => one.toLowerCase()).join("");
      folded.set(character, small.normalize("NFKD").replace(unseen, ""));
    }
    return folded.get(character);
  };
  return (text) => Array.from(text, foldOne).join("");
};
