// A printed text with the words that were looked for marked in it; what is marked is set as text, whatever it holds.
const BEFORE = 16;
const AROUND = 84;

const element = (name, { dataset, ...properties } = {}, ...parts) => {
  const made = Object.assign(document.createElement(name), properties);
  Object.assign(made.dataset, dataset);
  made.append(...parts);
  return made;
};

// Each character folds alone, so that every folded one knows where it is printed.
const placesOf = (text, words, fold) => {
  const [starts, ends] = [[], []];
  let [folded, at] = ["", 0];
  for (const character of text) {
    for (const one of fold(character).split("")) {
      folded += one;
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  const places = words.flatMap((word) => {
    const found = [];
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length))
      found.push([starts[from], ends[from + word.length - 1]]);
    return found;
  });
  return places.sort((one, other) => one[0] - other[0]);
};

// Places that touch or overlap as one.
const joined = (places) => {
  const found = [];
  for (const [start, end] of places) {
    const before = found.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else found.push([start, end]);
  }
  return found;
};

// A place where no pair of surrogates is parted.
const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);

const marked = (text, words, fold, most = AROUND) => {
  const places = joined(placesOf(text, words, fold));
  const first = whole(text, text.length > most && places.length ? Math.max(0, places[0][0] - BEFORE) : 0);
  const last = whole(text, Math.min(text.length, Math.max(first + most, places[0]?.[1] ?? 0)));
  const parts = [first ? "…" : ""];
  let done = first;
  for (const [start, end] of places) {
    if (start >= last) break;
    parts.push(text.slice(done, start), element("mark", {}, text.slice(start, Math.min(end, last))));
    done = Math.min(end, last);
  }
  return [...parts, text.slice(done, last), last < text.length ? "…" : ""];
};
