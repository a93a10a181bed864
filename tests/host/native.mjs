// Where the native side is: the command `hotich` and the reports, both as `cargo test --workspace` leaves them behind. `cargo xtask bench`
// and `differential` name a command that is built for speed.
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

export const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');

export const native = process.env.HOTICH_NATIVE ?? join(target, 'debug', process.platform === 'win32' ? 'hotich.exe' : 'hotich');
