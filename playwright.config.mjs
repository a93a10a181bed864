// The tests of the site in Chromium: `npm run test:site`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

import { defineConfig } from '@playwright/test';

// The browser and how it is started, as the tests of the shell do it, too.
const settings = readFileSync(new URL('crates/hotich-wasm/webdriver.json', import.meta.url), 'utf8');
const { binary: executablePath, args } = JSON.parse(settings)['goog:chromeOptions'];

/** A port that nobody listens on. */
const free = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// Kept in the environment: every worker reads this file again.
process.env.HOTICH_PORT ??= String(await free());
const baseURL = `http://127.0.0.1:${process.env.HOTICH_PORT}`;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'target/playwright',
  reporter: 'list',
  forbidOnly: true,
  timeout: 120_000,
  // One for each processor of the machines that run them.
  workers: 2,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath, args: args.filter((arg) => arg !== '--headless') },
  },
  webServer: {
    command: `npm run --silent serve -- --quiet --port ${process.env.HOTICH_PORT}`,
    url: baseURL,
  },
});
