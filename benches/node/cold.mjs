// Milliseconds from the start of the process to the first finding of one package.
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

const check = await load(process.argv[2], fields);
const acceptable = check({ registration: { date: '12/03/1968' }, child: { name: '', birthDate: 'tomorrow' } });
console.log(performance.now());
process.exitCode = acceptable ? 1 : 0;
