// Names that have pages of their own: found by any part of them, by the first letters of their sounds, and, where
// nothing is found at all, by being nearly what was typed.
const MOST_NAMES = 6;
const LONGEST_NAME = 40;
const NO_NAMES = { groups: [], places: ["", ""], departments: ["", ""] };
const NEAR = 0.4; // so alike are names that are offered for others
const SOUND = /(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouv]+(?:ng|[nr])?(?![aeiouv])/gy;

// The first letters of sounds that are written out, e.g. `kjj` for kejiju.
const lettersOf = (typed) => (typed.replace(SOUND, "") ? "" : typed.replace(SOUND, ([letter]) => letter));

const readNames = ({ groups, places, departments }, { tables, fold, whole }) => {
  const lines = (text, label) =>
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [name, other, initials, address] = line.split("\t");
        const [spelled, sounds] = [other, initials].map((words) => words.split(" ").filter(Boolean));
        return { name, label, address, spelled: [name, ...spelled].map(fold), sounds };
      });
  const named = groups.flatMap(([label, text]) => lines(text, label));
  const placeAt = new Map(lines(places[1], places[0]).map((place) => [place.address.slice(0, 6), place]));
  const kindOf = new Map(lines(departments[1], departments[0]).map((kind) => [kind.address, kind]));
  const composed = new Map();
  for (const { region, unit, kind, year } of tables) {
    const [place, type] = [placeAt.get(region), kindOf.get(unit) ?? kindOf.get(kind)];
    composed.get(`${region}/${unit}`)?.years.push(year);
    if (!place || !type || composed.has(`${region}/${unit}`)) continue;
    const pairs = (one, other) => one.flatMap((first) => other.map((second) => first + second));
    composed.set(`${region}/${unit}`, {
      name: place.name + type.name,
      label: departments[0],
      address: `${region}/${unit}/index.html`,
      region,
      years: [year],
      spelled: pairs(place.spelled, type.spelled),
      sounds: pairs(place.sounds, type.sounds),
    });
  }
  const every = [...placeAt.values(), ...named, ...composed.values()];

  const placeName = (code) => placeAt.get(code)?.name ?? code;
  const fits = ({ spelled, sounds }, typed, isLatin) => {
    if (spelled.includes(typed)) return 4;
    if (isLatin && sounds.includes(typed)) return 3;
    if (spelled.some((name) => name.startsWith(typed))) return 3;
    if (isLatin && sounds.some((letters) => letters.startsWith(typed))) return 2;
    return spelled.some((name) => name.includes(typed)) ? 1 : 0;
  };
  const best = (names, score, least) =>
    names
      .map((name) => ({ ...name, address: whole(name.address), score: score(name) }))
      .filter((name) => name.score >= least)
      .sort((one, other) => other.score - one.score || one.name.length - other.name.length)
      .slice(0, MOST_NAMES);
  const pairsOf = (text) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const alike = (these, other) => {
    const those = pairsOf(other);
    const common = [...these].filter((pair) => those.has(pair)).length;
    return (2 * common) / (these.size + those.size || 1);
  };

  // A year is not part of a name, and two words of one may come in either order.
  const typings = (query) => {
    const words = query.split(/\s+/).filter((word) => !/^(19|20)\d\d(年|年度)?$/.test(word));
    const typed = [words, [...words].reverse()].map((order) => fold(order.join("")));
    return [...new Set(typed)].filter((one) => one && one.length <= LONGEST_NAME);
  };
  // The place that a query speaks of, if it speaks of one: the longest name in it.
  const placeIn = (typed) =>
    [...placeAt.values()]
      .flatMap(({ spelled, address }) => spelled.map((name) => ({ name, code: address.slice(0, 6) })))
      .filter(({ name }) => typed.includes(name))
      .sort((one, other) => other.name.length - one.name.length)[0]?.code;

  return {
    placeName,
    // The places that a place belongs to, outermost first.
    placesAbove: (code) =>
      [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
        .filter((above, at, all) => above !== code && all.indexOf(above) === at && placeAt.has(above))
        .map(placeName)
        .join(""),
    find: (query) => {
      const typed = typings(query);
      const fit = (name) => Math.max(...typed.map((one) => fits(name, one, /^[a-z0-9]{2,}$/.test(one))));
      return typed.length ? best(every, fit, 1) : [];
    },
    // What sounds as was typed, or is spelled nearly so; departments only for the same place, or for one within it.
    near: (query) => {
      const [typed] = typings(query);
      if (!typed) return [];
      const letters = lettersOf(typed);
      if (letters[1]) return best(every, (name) => fits(name, letters, true), 1);
      const within = placeIn(typed)?.replace(/(00)+$/, "");
      const offered = every.filter(({ region }) => !region || !within || region.startsWith(within));
      const pairs = pairsOf(typed);
      return best(offered, (name) => Math.max(...name.spelled.map((spelled) => alike(pairs, spelled))), NEAR);
    },
  };
};
