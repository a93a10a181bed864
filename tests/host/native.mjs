// Where the native side is: the command `hotich`, built for tests of hosts, and what `cargo test` leaves behind.
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

export const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');

export const native = join(target, 'hosts', process.platform === 'win32' ? 'hotich.exe' : 'hotich');
