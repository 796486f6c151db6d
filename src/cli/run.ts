import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { version } from '../../package.json';
import { analyseCommand } from './analyseCommand';
import { checkCommand } from './checkCommand';
import { CliError } from './cliError';
import { findCommand } from './findCommand';
import { help } from './help';
import type { ExitCode, Io } from './io';
import { mergeCommand } from './mergeCommand';
import { write } from './output';

const common = { help: { type: 'boolean', short: 'h' } } as const;

/** Runs the command that `args` (without node and script) ask for. Throws a `CliError` when it cannot. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = args;
  switch (command) {
    case 'analyse':
    case 'analyze': {
      const { values, positionals } = parsed(rest, {
        ...common,
        ndjson: { type: 'boolean' },
        scores: { type: 'boolean' },
      });
      if (values['help'] === true) return print(io, help);
      return analyseCommand(
        { files: positionals, ndjson: values['ndjson'] === true, scores: values['scores'] === true },
        io,
      );
    }
    case 'check': {
      const { values, positionals } = parsed(rest, { ...common, fix: { type: 'boolean' } });
      if (values['help'] === true) return print(io, help);
      return checkCommand({ paths: positionals, fix: values['fix'] === true }, io);
    }
    case 'find': {
      const { values, positionals } = parsed(rest, { ...common, json: { type: 'boolean' } });
      if (values['help'] === true) return print(io, help);
      const [query, ...paths] = positionals;
      if (query === undefined)
        throw new CliError("Say what to find: marginalia find 'tag:denial speaker:lavrov' [PATH…].");
      return findCommand({ query, paths, json: values['json'] === true }, io);
    }
    case 'merge': {
      const { values, positionals } = parsed(rest, common);
      if (values['help'] === true) return print(io, help);
      const [base, ours, theirs, ...more] = positionals;
      if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
        throw new CliError('Name three versions of a sidecar: marginalia merge BASE OURS THEIRS.');
      }
      return mergeCommand({ base, ours, theirs }, io);
    }
    case 'help':
    case '--help':
    case '-h':
      return print(io, help);
    case '--version':
    case '-v':
      return print(io, `${version}\n`);
    case undefined:
      throw new CliError('Say what to do: marginalia analyse, check, find or merge (marginalia --help shows how).');
    default:
      throw new CliError(
        `There is no command ${command}; there are analyse, check, find and merge (see marginalia --help).`,
      );
  }
}

async function print(io: Io, text: string): Promise<ExitCode> {
  await write(io.stdout, text);
  return 0;
}

function parsed(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\. To specify.*$/su, '') : String(error);
    throw new CliError(`${message}. See marginalia --help.`);
  }
}
