import { join, resolve } from 'node:path';

/** The root of this project. */
export const projectRoot = resolve(__dirname, '..', '..');

/** What was fetched once and can be fetched again; git ignores it. */
export const cacheFolder = join(projectRoot, '.cache');

/** The five articles that are opened by `npm start`. Tests work on a copy. */
export const seedsFolder = join(projectRoot, 'seeds');

/** Pictures and logs of the last test run; git ignores it. */
export const resultsFolder = join(projectRoot, 'test-results');

/** The Node of this project (npm package `node`), which VS Code's server wants; the user's own may be older. */
export const projectNode = join(
  projectRoot,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
