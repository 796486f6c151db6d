import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths';

/** Where `npm run package` puts the packaged extension. */
export function vsixFile(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return join(projectRoot, `${name}-${version}.vsix`);
}
