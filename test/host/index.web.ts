import 'mocha/mocha.js'; // Mocha for browsers; it makes itself a global
import { runSuite } from './runSuite';

/** Called by VS Code in its web worker extension host: runs all tests of this folder; rejects where one fails. */
export async function run(): Promise<void> {
  if (!('WorkerGlobalScope' in globalThis)) {
    throw new Error('This is not the web worker extension host.');
  }
  await runSuite(Mocha);
}
