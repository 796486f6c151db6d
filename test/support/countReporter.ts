import Mocha from 'mocha';

/** Mocha's own report, and after it one line in the form that all our test commands share: `12 passed, 0 failed`. */
class CountReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`);
    });
  }
}

export { CountReporter as default }; // the one export that Mocha looks for
