// What is known of every table without reading a text: where it is from, of which kind, year and form.
const spread = (runs) =>
  runs.split(" ").flatMap((run) => {
    const [value, count] = run.split("*").map(Number);
    return Array(count).fill(value);
  });

// On a hub the tables of a region are on a site of their own; on any other site, here.
const sitesOf = ({ sites = [] }) => (address) =>
  (sites.find(([code]) => address.startsWith(code))?.[1] ?? "") + address;

const readIndex = (start) => {
  const whole = sitesOf(start);
  const tables = [];
  for (const line of start.tables.split("\n").filter(Boolean)) {
    const [region, ...departments] = line.split(" ");
    for (const department of departments) {
      const [kind, span, unit = start.kinds[kind]] = department.split(".");
      for (const year of start.spans[span].split(" "))
        tables.push({ region, unit, kind: start.kinds[kind], year });
    }
  }
  const forms = tables.length ? spread(start.formOf) : [];
  const findings = tables.length ? spread(start.hasFindings) : [];
  tables.forEach((table, number) => {
    const { region, unit, year } = table;
    table.address = whole(`${region}/${unit}/${year}/index.html`);
    table.form = start.forms[forms[number]];
    table.findings = findings[number] ? "yes" : "no";
    table.level = region.endsWith("0000") ? "province" : region.endsWith("00") ? "city" : "county";
  });
  const lines = (text) => (text === undefined ? undefined : text.split("\n"));
  return {
    ...start,
    whole,
    tables,
    separators: lines(start.separators),
    answers: lines(start.answers),
    fold: folding(start.folding),
  };
};
