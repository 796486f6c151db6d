// Bundles the extension (Node and web hosts), the command line, and the tests that run inside VS Code.
//   node esbuild.js [--tests] [--minify] [--watch]
const esbuild = require('esbuild');
const path = require('node:path');
const fs = require('node:fs');

const flag = (name) => process.argv.includes(`--${name}`);
const minify = flag('minify');

/** Options shared by every bundle: CommonJS is what both of VS Code's extension hosts load. */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify,
  sourcemap: minify ? false : 'linked',
  external: ['vscode'],
  loader: { '.bin': 'base64' },
  logLevel: 'warning',
  metafile: true,
};

const node = { ...common, platform: 'node' };
const web = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  { ...web, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.web.js' },
  {
    ...web,
    entryPoints: ['src/features/dashboard/webview/main.ts'],
    outfile: 'dist/dashboard.js',
    format: 'iife',
  },
  { ...web, entryPoints: ['src/features/dashboard/webview/dashboard.css'], outfile: 'dist/dashboard.css' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

if (flag('tests')) {
  const tests = { define: { hostTestNames: JSON.stringify(hostTestNames()) }, minify: false, sourcemap: 'inline' };
  bundles.push(
    {
      ...node,
      ...tests,
      entryPoints: ['test/host/index.ts'],
      outfile: 'out/test/host/index.js',
      external: ['vscode', 'mocha'],
    },
    {
      ...web,
      ...tests,
      entryPoints: ['test/host/index.web.ts'],
      outfile: 'out/test/host/index.web.js',
      // Mocha for browsers writes over module.exports when it is loaded, so ours is set after that.
      format: 'iife',
      globalName: 'hostTests',
      footer: { js: 'module.exports = hostTests;' },
      alias: { 'node:assert/strict': path.resolve(__dirname, 'test/support/assertInBrowser.ts') },
    },
  );
}

/** Every file of tests that runs inside VS Code, so that none can be forgotten in a list; `HOST_TESTS=undo` takes those. */
function hostTestNames() {
  const ending = '.test.ts';
  const files = fs.readdirSync(path.join(__dirname, 'test/host')).filter((name) => name.endsWith(ending));
  const only = new RegExp(process.env.HOST_TESTS ?? '');
  return files
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => only.test(name))
    .sort();
}

let building = 0;

/** Says when a watched build begins and ends, which is how `.vscode/tasks.json` knows that F5 can go on. */
const tellEditor = {
  name: 'tell-editor',
  setup(build) {
    build.onStart(() => {
      if (building++ === 0) {
        console.log('building');
      }
    });
    build.onEnd(() => {
      if (--building === 0) {
        console.log('built');
      }
    });
  },
};

async function main() {
  process.chdir(path.resolve(__dirname));
  const existing = bundles.filter((options) => fs.existsSync(options.entryPoints[0]));
  if (flag('watch')) {
    const watched = existing.map((options) => esbuild.context({ ...options, plugins: [tellEditor] }));
    await Promise.all((await Promise.all(watched)).map((context) => context.watch()));
    return;
  }
  await Promise.all(existing.map((options) => esbuild.build(options)));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
