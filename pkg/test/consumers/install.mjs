// Installs the programs' tools by the lock file, and the package as it would be published: packed, then unpacked beside them.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { modules, packed, run, scratch } from './tools.mjs';

const lock = join(import.meta.dirname, 'package-lock.json');
const installed = join(modules, '.hotich-lock.json');
if (!existsSync(installed) || !readFileSync(installed).equals(readFileSync(lock))) {
  await run('npm', ['ci', '--silent'], { cwd: import.meta.dirname });
  copyFileSync(lock, installed);
}

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const name = (await run('npm', ['pack', '--silent', '--pack-destination', scratch], { cwd: join(import.meta.dirname, '..', '..') })).trim().split('\n').at(-1);
renameSync(join(scratch, name), packed);
const place = join(modules, 'hotich');
rmSync(place, { recursive: true, force: true });
await run('tar', ['-xzf', packed, '-C', scratch]);
renameSync(join(scratch, 'package'), place);
