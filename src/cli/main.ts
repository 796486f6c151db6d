import { CliError } from './cliError';
import { run } from './run';

// The reader of a pipe may leave early (head): that is no error, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.stderr.on('error', () => process.exit(2));

run(process.argv.slice(2), process).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof CliError) process.stderr.write(`marginalia: ${error.message}\n`);
    else
      process.stderr.write(`marginalia: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  },
);
