// Moments of the new moons that come within minutes of midnight, by a program that is not ours:
//
//     npm install --prefix /some/folder astronomy-engine@2.1.19
//     NODE_PATH=/some/folder/node_modules node tests/oracle/new-moons.mjs
//
// Not a part of the tests. docs/lunar.md says what follows from them.
import { createRequire } from 'node:module';

const { SearchMoonPhase } = createRequire(import.meta.url)('astronomy-engine');

const near = ['1906-04-20', '1914-11-14', '1916-01-31', '1920-11-07', '1925-01-21', '1968-01-26', '2054-05-04', '2057-09-25', '2072-12-06', '2077-11-12'];
for (const start of near) {
  console.log(SearchMoonPhase(0, new Date(`${start}T00:00:00Z`), 10).date.toISOString());
}
