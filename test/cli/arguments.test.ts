import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { CommandLine } from './commandLine';

suite('marginalia', () => {
  let cli: CommandLine;
  suiteSetup(async () => {
    cli = await CommandLine.build();
  });
  suiteTeardown(() => cli.dispose());

  test('--help explains every command, --version gives the number', async () => {
    const { code, stdout } = await cli.run(['--help']);
    assert.equal(code, 0);
    for (const words of [
      'marginalia analyse',
      'marginalia check',
      'marginalia find',
      '--ndjson',
      '--fix',
      'Exit codes',
    ])
      assert.ok(stdout.includes(words), words);
    assert.equal((await cli.run(['analyse', '--help'])).stdout, stdout);
    assert.equal((await cli.run(['--version'])).stdout, `${version}\n`);
  });

  test('what cannot be understood is told with a hint, and exit code 2', async () => {
    const cases: [args: string[], told: RegExp][] = [
      [[], /Say what to do: marginalia analyse/],
      [['annotate'], /There is no command annotate/],
      [['analyse', '--json'], /Unknown option '--json'\. See marginalia --help\./],
      [['check', 'no-such-folder'], /Cannot read no-such-folder: there is no such file\. Check the path\./],
    ];
    for (const [args, told] of cases) {
      const { code, stdout, stderr } = await cli.run(args);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, told);
    }
  });
});
