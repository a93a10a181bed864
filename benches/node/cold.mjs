// Milliseconds from the start of the process to the first finding of one package, and of its parts. Prints JSON.
import { performance } from 'node:perf_hooks';

import { load } from './peers.mjs';

// The fields a small form has; the package knows its own.
const fields = () =>
  [
    ['registration.date', 'date', 40],
    ['child.name', 'name', 200],
    ['child.sex', 'sex', 30],
    ['child.birthDate', 'date', 40],
    ['mother.name', 'name', 200],
    ['mother.birthDate', 'date', 40],
    ['father.name', 'name', 200],
    ['father.birthDate', 'date', 40],
  ].map(([path, value, maxLength]) => ({ path, value, maxLength }));

let compile = 0;
for (const name of ['Module', 'Instance']) {
  const Plain = WebAssembly[name];
  WebAssembly[name] = class extends Plain {
    constructor(...given) {
      const start = performance.now();
      super(...given);
      compile += performance.now() - start;
    }
  };
}

const node = performance.now();
const check = await load(process.argv[2], fields);
const loaded = performance.now();
const acceptable = check({ registration: { date: '12/03/1968' }, child: { name: '', birthDate: 'tomorrow' } });
const total = performance.now();
console.log(JSON.stringify({ total, node, load: loaded - node, compile, first: total - loaded - compile }));
process.exitCode = acceptable ? 1 : 0;
