// `node tests/host/book.mjs FILE [--kind K] [--stage S] [--as-of DATE]`: checks a book through the package, as
// `hotich check --format jsonl` does natively: a line for each row on stdout, the summary on stderr.
import { createReadStream } from 'node:fs';

import { openBook } from '../../pkg/tools/node.js';

const options = { '--kind': 'auto', '--stage': 'archive', '--as-of': undefined };
const files = [];
for (let i = 2; i < process.argv.length; i += 1) {
  const name = process.argv[i];
  if (name in options) options[name] = process.argv[(i += 1)];
  else files.push(name);
}
if (files.length !== 1) {
  console.error('usage: node tests/host/book.mjs FILE [--kind K] [--stage S] [--as-of DATE]');
  process.exit(2);
}

const book = openBook(options['--kind'], { stage: options['--stage'], today: options['--as-of'] });
for await (const bytes of createReadStream(files[0])) process.stdout.write(book.push(bytes));
const { lines, summary } = book.finish();
process.stdout.write(lines);
const { rows, findings } = summary;
console.error(`${rows} rows: ${findings.error} errors, ${findings.warning} warnings, ${findings.info} infos`);
process.exitCode = findings.error > 0 ? 1 : 0;
