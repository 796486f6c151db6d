import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './findBrowser';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser; it ends with this process at the latest. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await findBrowser();
  return chromium.launch({
    executablePath: executable,
    args: switches,
    env: { ...process.env, ...env },
    // A signal ends our process (see atExit), and that ends the browser; nobody else is to decide about it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
