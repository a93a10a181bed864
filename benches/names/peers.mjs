// One npm peer on many names: `peers.mjs PEER FOLDER`, a JSON array of texts and one of encodings on stdin, outputs on
// stdout. FOLDER holds the peers' node_modules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [peer, folder] = process.argv.slice(2);
const load = createRequire(path.join(folder, 'package.json'));

const functions = {
  slugify: () => {
    const slugify = load('slugify');
    return (text) => slugify(text, { locale: 'vi' });
  },
  'vietnamese-conversion': () => {
    const { detectCharset, toUnicode } = load('vietnamese-conversion');
    return (text, encoding) => toUnicode(text, encoding ?? detectCharset(text) ?? 'unicode');
  },
};

const convert = functions[peer]();
const [texts, encodings] = JSON.parse(readFileSync(0, 'utf8'));
const outputs = texts.map((text, at) => {
  try {
    return convert(text, encodings[at]);
  } catch (error) {
    return error.name;
  }
});
process.stdout.write(JSON.stringify(outputs));
