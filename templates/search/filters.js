// The filters of the search page: of each kind what there is, with how many tables would be left.
const SHOWN = 8;

const valuesOf = (search, names, facet, counts, chosen) => {
  if (facet === "place") {
    const lost = chosen.filter((one) => ![...counts.keys()].some((region) => region.startsWith(one)));
    const known = new Map([...counts, ...lost.map((one) => [one.padEnd(6, "0"), 0])]);
    return placesUnder(names, known, chosen, "", search.say.own);
  }
  const known = search.say.values[facet] ?? {};
  const values = [...counts].map(([value, count]) => ({ value, count, text: known[value] ?? value, depth: 0 }));
  for (const value of chosen) if (!counts.has(value)) values.push({ value, count: 0, text: known[value] ?? value, depth: 0 });
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
  if (groups.size === 1 && only.length < 6 && !chosen.some((one) => one.startsWith(only)))
    return placesUnder(names, counts, chosen, only, own, depth);
  if (above && groups.size === 1 && !chosen.includes(only)) return [];
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
  const isFirst = ({ value }, at) => at < SHOWN || chosen.includes(value);
  const rest = values.filter((value, at) => !isFirst(value, at));
  const more = rest.length
    ? [element("details", {}, element("summary", {}, filled(search.say.others, { n: rest.length })), ...rest.map(option))]
    : [];
  return [element("fieldset", {}, element("legend", {}, search.say.facets[facet]), ...values.filter(isFirst).map(option), ...more)];
};
