/** The names of the test files of this folder, without `.test.ts`; put in by the build. */
declare const hostTestNames: readonly string[];

const nothing: Mocha.Stats = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };

/**
 * Runs every test file of this folder, in the order of their names, with the given Mocha. Prints the counts in the one
 * form that all our test commands share; rejects where a test failed or none ran.
 */
export async function runSuite(MochaOfHost: typeof Mocha): Promise<void> {
  const mocha = new MochaOfHost({ ui: 'tdd', reporter: 'spec', color: false, timeout: 20_000, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of hostTestNames) {
    await import(`./${name}.test.ts`);
  }
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? nothing));
  });
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0 || passes === 0) {
    throw new Error(failures > 0 ? `${failures} of our tests failed.` : 'No test ran.');
  }
}
