// Which tables hold a run of characters: the answer of the index that generator/indexing/ writes.
const LIST = 3;
const LONGEST = 64;
const FILES = 2;

const bytesOf = (text) => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
};

// Numbers in as many bytes as each needs.
const numbersIn = (bytes, at = 0) => ({
  at,
  next() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  },
});

// A set as runs, or as a bit for every number; each run is told to `mark`.
const readList = (bytes, numbers, most, mark) => {
  const runs = numbers.next();
  if (!runs) {
    for (let number = 0; number < most; number += 1)
      if ((bytes[numbers.at + (number >> 3)] >> (number & 7)) & 1) mark(number, number + 1);
    numbers.at += (most + 7) >> 3;
  }
  for (let run = 0, end = 0; run < runs; run += 1) {
    const gap = numbers.next();
    const start = end + (gap >> 1);
    end = start + (gap & 1 ? numbers.next() + 2 : 1);
    mark(start, end);
  }
};

// How each window of a file begins: what it shares with the one before, and the character where it differs.
const readBeginnings = ({ common }, bytes, count) => {
  const characters = new Uint16Array(count);
  let at = count;
  for (let one = 0; one < count; one += 1) {
    const byte = bytes[at++];
    if (byte < 0x7f) characters[one] = common.charCodeAt(byte);
    else if (byte > 0x7f) characters[one] = 0x2000 + (((byte & 0x7f) << 8) | bytes[at++]);
    else characters[one] = (bytes[at++] << 8) | bytes[at++];
  }
  return characters;
};

// The windows that alone can begin with a query. They share so many characters that all of them begin with it or none;
// which of the two, a look into one text must prove, for only the characters at which windows differ are known here,
// and the first window.
const narrow = (heads, characters, first, query) => {
  let [low, high] = [0, heads.length];
  for (;;) {
    let depth = LONGEST;
    for (let at = low + 1; at < high; at += 1) depth = Math.min(depth, heads[at] >> 2);
    if (depth >= query.length) return low || first.startsWith(query) ? [low, high] : [0, 0];
    const wanted = query.charCodeAt(depth);
    const groups = [low];
    for (let at = low + 1; at < high; at += 1) if (heads[at] >> 2 === depth) groups.push(at);
    let group = groups.findIndex((at, number) => number && characters[at] === wanted);
    if (group < 0) {
      if (wanted > characters[groups[1]]) return [0, 0];
      group = 0;
    }
    [low, high] = [groups[group], groups[group + 1] ?? high];
  }
};

// Marks what stands in some windows of a file.
const readSets = ({ width, usual, most }, heads, bytes, start, singles, [low, high], mark) => {
  const numbers = numbersIn(bytes, start + width * singles);
  let single = start;
  for (let at = 0; at < high; at += 1) {
    const kind = heads[at] & 3;
    const tell = at < low ? () => {} : mark;
    if (kind === LIST) {
      readList(bytes, numbers, most, tell);
      continue;
    }
    let number = 0;
    for (let byte = 0; byte < width; byte += 1) number |= bytes[single + byte * singles] << (8 * byte);
    single += 1;
    tell(number, number + (kind === 0 ? 1 : kind === 1 ? usual : numbers.next() + 2));
  }
};

const readWindows = (index, file, query, mark) => {
  const [first, count, size, singles, text] = file;
  const bytes = (file.bytes ??= bytesOf(text));
  const heads = bytes.subarray(0, count);
  const part = narrow(heads, readBeginnings(index, bytes, count), first, query);
  readSets(index, heads, bytes, count + size, singles, part, mark);
};

// The last of some ascending beginnings that is not after a query.
const lastUpTo = (beginnings, query) => {
  let [low, high] = [0, beginnings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginnings[middle] <= query) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

// A set that was written down beforehand stands under the query, or under the first beginning that continues it.
const readAnswer = async (index, load, query, mark) => {
  const file = Math.max(0, lastUpTo(index.answers, query));
  for (const one of [file, file + 1]) {
    const [beginnings, sizes, text] = await load(`a${one}.js`);
    const which = beginnings.findIndex((beginning) => beginning.startsWith(query));
    if (which < 0) continue;
    const before = sizes.slice(0, which).reduce((sum, size) => sum + size, 0);
    const bytes = bytesOf(text);
    return readList(bytes, numbersIn(bytes, before), index.most, mark);
  }
  throw new Error(query);
};

// Tells `mark` every run of numbers whose texts hold a query of up to `LONGEST` characters, if any does; answers
// whether that is proven.
const findRuns = async (index, load, query, mark) => {
  const first = lastUpTo(index.separators, query);
  let last = first;
  while (index.separators[last + 1]?.startsWith(query)) last += 1;
  if (last - first >= FILES) {
    await readAnswer(index, load, query, mark);
    return true;
  }
  const names = Array.from({ length: last - first + 1 }, (_, number) => `w${first + number}.js`);
  for (const file of await Promise.all(names.map(load))) readWindows(index, file, query, mark);
  return last > first;
};
