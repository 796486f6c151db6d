import { join } from 'node:path';
import { resultsFolder } from '../../tools/vscode/paths';
import type { Workbench } from '../../tools/vscode/workbench';

/** Takes a picture of what a failed test saw, into `test-results/`. To be called in `teardown`. */
export async function picture(workbench: Workbench, test: Mocha.Test | undefined): Promise<void> {
  if (test?.isFailed() === true) {
    const name = test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await workbench.screenshot(join(resultsFolder, `${name}.png`));
  }
}
