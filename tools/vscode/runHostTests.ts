/**
 * Runs the tests of `test/host` inside a real VS Code.
 *   tsx tools/vscode/runHostTests.ts node|web
 */
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { delimiter, join } from 'node:path';
import { exitOnSignals } from './atExit';
import { chooseVsCode } from './chooseVsCode';
import { copySeeds } from './copySeeds';
import { projectRoot } from './paths';

async function main(kind: string | undefined): Promise<number> {
  if (kind !== 'node' && kind !== 'web') {
    console.error('usage: runHostTests.ts node|web');
    return 2;
  }
  const inWebWorker = kind === 'web';
  const { path, label } = await chooseVsCode();
  console.log(`${label}, ${inWebWorker ? 'web worker' : 'Node'} extension host`);
  const seeds = copySeeds();
  try {
    return await runTests({
      vscodeExecutablePath: path,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: join(projectRoot, 'out', 'test', 'host', inWebWorker ? 'index.web.js' : 'index.js'),
      launchArgs: [seeds.path, '--disable-extensions', ...(inWebWorker ? ['--extensionDevelopmentKind=web'] : [])],
      // So that the launcher finds tsx, and tsx the project's Node, also outside `npm run`.
      extensionTestsEnv: {
        PATH: `${join(projectRoot, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      return error.code ?? 1;
    }
    throw error;
  } finally {
    seeds.remove();
  }
}

exitOnSignals();
main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
