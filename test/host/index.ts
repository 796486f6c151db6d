import Mocha from 'mocha';
import { runSuite } from './runSuite';

/** Called by VS Code in its Node extension host: runs all tests of this folder; rejects where one fails. */
export async function run(): Promise<void> {
  if ('WorkerGlobalScope' in globalThis) {
    throw new Error('This is not the Node extension host.');
  }
  await runSuite(Mocha);
}
