// What the tests of consumers share: places, running programs, a server, a browser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

import { chromium } from '@playwright/test';

export const root = resolve(import.meta.dirname, '..', '..', '..');
export const here = import.meta.dirname;
export const modules = join(here, 'node_modules');
export const bin = (name) => join(modules, '.bin', name);
/** What the tests write. */
export const scratch = join(resolve(root, process.env.CARGO_TARGET_DIR ?? 'target'), 'consumers');
export const packed = join(scratch, 'hotich.tgz');

/** What every program has to tell: its record has one mistake. */
export const TOLD = 'date/impossible child.birthDate';

/** Runs a program to its end; gives what it writes. */
export function run(command, args, options) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: here, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let [out, all] = ['', ''];
    child.stdout.on('data', (piece) => ([out, all] = [out + piece, all + piece]));
    child.stderr.on('data', (piece) => (all += piece));
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done(out) : failed(new Error(`${command} ${args.join(' ')}: ${code}\n${all}`))));
  });
}

/** A fresh copy of a program, away from the sources. */
export function copyOf(app, name = app) {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(here, 'apps', app), folder, { recursive: true });
  return folder;
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/** Serves a folder; each file with these headers. An address without a file gets an empty page that loads `main.js`. */
export async function serve(folder, headers = {}) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    try {
      if (path === '/') {
        const kind = new URL(url, 'http://localhost').searchParams.has('classic') ? 'defer' : 'type="module"';
        const page = `<!doctype html><meta charset="utf-8"><title>page</title><div id="app"></div><div id="root"></div><script ${kind} src="/main.js"></script>`;
        response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(page);
      } else {
        const body = readFileSync(join(folder, path));
        response.writeHead(200, { 'content-type': type, ...headers }).end(body);
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.closeAllConnections() ?? server.close() };
}

const settings = JSON.parse(readFileSync(join(root, 'crates', 'hotich-wasm', 'webdriver.json'), 'utf8'));
const { binary, args } = settings['goog:chromeOptions'];
let browser;

/** Works with a page of Chromium; an error of the page fails. */
export async function onPage(url, work) {
  browser ??= await chromium.launch({ executablePath: binary, args: args.filter((one) => one !== '--headless') });
  const context = await browser.newContext();
  const page = await context.newPage();
  const troubles = [];
  page.on('pageerror', (why) => troubles.push(why.stack));
  try {
    await page.goto(url);
    const found = await work(page);
    assert.deepEqual(troubles, []);
    return found;
  } catch (why) {
    if (troubles.length > 0) why.message += `\n${troubles.join('\n')}`;
    throw why;
  } finally {
    await context.close();
  }
}

export const closeBrowser = () => browser?.close();

/** What a page tells of itself. */
export const told = (url) =>
  onPage(url, async (page) => {
    await page.waitForFunction(() => document.body.dataset.told !== undefined, undefined, { timeout: 20_000 });
    return page.evaluate(() => document.body.dataset.told);
  });
