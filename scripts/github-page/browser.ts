import { existsSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';

/** Where Debian, Ubuntu, GitHub's runners and macOS have one. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, or the one that CHROMIUM_PATH names; undefined when there is none. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path !== undefined && existsSync(path));
}

/** Headless. As root there is no sandbox to be had; what is opened are our own pages, without a network. */
export async function startBrowser(executablePath: string): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--hide-scrollbars',
    '--disable-lcd-text',
  ];
  return launch({
    executablePath,
    args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args,
    protocolTimeout: 120_000,
  });
}
