// The filters of the search page: of each kind what there is, with how many tables would be left.
const SHOWN = 8;

const valuesOf = (search, names, facet, counts, chosen) => {
  if (facet === "place") {
    const lost = chosen.filter((one) => ![...counts.keys()].some((region) => region.startsWith(one)));
    const known = new Map([...counts, ...lost.map((one) => [one.padEnd(6, "0"), 0])]);
    return placesUnder(names, known, chosen, "", search.say.own);
  }
  const known = new Map(Object.entries(search.say.values[facet] ?? {}));
  const entries = [...counts, ...chosen.filter((value) => !counts.has(value)).map((value) => [value, 0])];
  const values = entries.map(([value, count]) => ({ value, count, text: known.get(value) ?? value, depth: 0 }));
  return values.sort((one, other) =>
    facet === "year" ? other.value - one.value : other.count - one.count || (one.value < other.value ? -1 : 1),
  );
};

// Places as they belong to each other: what is chosen shows the places within it.
const placesUnder = (names, counts, chosen, above, own, depth = 0) => {
  const groups = new Map();
  for (const [region, count] of counts) {
    if (!region.startsWith(above)) continue;
    const city = region.slice(0, 4);
    const isKnown = names.placeName(`${city}00`) !== `${city}00`;
    const key = above.length === 0 ? region.slice(0, 2) : above.length === 2 && isKnown ? city : region;
    groups.set(key, (groups.get(key) ?? 0) + count);
  }
  const [only] = groups.keys();
  if (groups.size === 1 && only.length < 6 && !chosen.includes(only))
    return placesUnder(names, counts, chosen, only, own, depth);
  if (above && groups.size === 1 && !chosen.some((one) => one.startsWith(only))) return [];
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, count]) => {
      const code = key.padEnd(6, "0");
      const isOwn = above && code === above.padEnd(6, "0");
      const text = isOwn ? filled(own, { name: names.placeName(code) }) : names.placeName(code);
      const within = chosen.some((one) => one.startsWith(key)) && key.length < 6;
      return [
        { value: key, count, text, depth },
        ...(within ? placesUnder(names, counts, chosen, key, own, depth + 1) : []),
      ];
    });
};

// What is chosen of a filter after one value was switched; a place takes the place of those around and within it.
const switched = (chosen, value, isOn, facet) => {
  const others = chosen.filter((one) =>
    facet === "place" ? !one.startsWith(value) && !value.startsWith(one) : one !== value,
  );
  return isOn ? [...others, value] : others;
};

const filterSet = (search, names, facet, counts, chosen, change) => {
  const values = valuesOf(search, names, facet, counts, chosen);
  if (values.length < 2 && !chosen.length) return [];
  const option = ({ value, count, text, depth }) => {
    const box = element("input", { type: "checkbox", checked: chosen.includes(value), value, name: facet });
    box.addEventListener("change", () => change(facet, switched(chosen, value, box.checked, facet)));
    return element("label", { dataset: { mxDepth: depth } }, box, element("span", {}, text), element("small", {}, `${count}`));
  };
  // Of many the first are shown, and what is chosen; places stay with those they belong to.
  const branches = [];
  for (const value of values) value.depth ? branches.at(-1).push(value) : branches.push([value]);
  const isShown = (branch, at) => at < SHOWN || branch.some(({ value }) => chosen.includes(value));
  const rest = branches.filter((branch, at) => !isShown(branch, at)).flat();
  const summary = element("summary", {}, filled(search.say.others, { n: rest.length }));
  const more = rest.length ? [element("details", { dataset: { mxFacet: facet } }, summary, ...rest.map(option))] : [];
  const legend = element("legend", {}, search.say.facets[facet]);
  return [element("fieldset", {}, legend, ...branches.filter(isShown).flat().map(option), ...more)];
};
