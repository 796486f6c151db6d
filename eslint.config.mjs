import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Modules that no part of the extension may import: it must also run in a browser. */
const nodeModules = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process'],
  message: 'Browser-safe code only.',
};
const vscodeModule = { group: ['vscode'], message: 'Only host and features may know VS Code.' };

/**
 * The border of one folder: what it may not import, each with the reason that the build shows.
 * @param {string[]} files
 * @param {{ group: string[], message: string }[]} patterns
 */
const border = (files, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const outside = (...names) => names.flatMap((name) => [`**/${name}`, `**/${name}/**`]);

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', '.cache', 'coverage', 'test/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // vscode.Disposable is meant to be implemented by any object with a dispose method.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
        { selector: 'PropertyDefinition[accessibility="private"]', message: 'Use #private.' },
        { selector: 'MethodDefinition[accessibility="private"]', message: 'Use #private.' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  border(
    ['src/core/**/*.ts'],
    [
      vscodeModule,
      nodeModules,
      { group: ['yaml', '@noble/*'], message: 'core imports nothing but core.' },
      { group: outside('sidecar', 'host', 'features', 'cli', 'ids'), message: 'core imports nothing but core.' },
    ],
  ),
  border(
    ['src/sidecar/**/*.ts'],
    [
      vscodeModule,
      nodeModules,
      { group: outside('host', 'features', 'cli', 'ids'), message: 'sidecar -> core, yaml.' },
    ],
  ),
  border(
    ['src/cli/**/*.ts'],
    [vscodeModule, { group: outside('host', 'features', 'ids'), message: 'cli -> core, sidecar.' }],
  ),
  border(
    ['src/host/**/*.ts'],
    [nodeModules, { group: ['yaml', ...outside('features', 'cli')], message: 'host -> core, sidecar, vscode.' }],
  ),
  border(
    ['src/features/**/*.ts'],
    [
      nodeModules,
      { group: ['yaml', ...outside('sidecar', 'cli')], message: 'features -> core, host, vscode.' },
      { group: ['@observablehq/*', '@vscode-elements/*', './webview/*'], message: 'Only the page of a webview.' },
      { group: ['../*/**', '!../../**'], message: 'A feature never imports another feature.' },
    ],
  ),
  border(
    ['src/features/*/webview/**/*.ts'],
    [
      vscodeModule,
      nodeModules,
      { group: ['../*', '!../messages', '../../**'], message: 'A page knows its extension by messages alone.' },
    ],
  ),
  border(
    ['src/extension.ts', 'src/extension.web.ts'],
    [
      nodeModules,
      { group: ['./features/*/*', '!./features/*/index'], message: 'Only the index of a feature.' },
      { group: outside('core', 'sidecar', 'cli'), message: 'extension -> host, features/*/index.' },
    ],
  ),
  border(
    ['test/core/**/*.ts', 'test/sidecar/**/*.ts', 'test/cli/**/*.ts', 'tools/bench/**/*.ts', 'tools/train/**/*.ts'],
    [vscodeModule],
  ),
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['tools/**/*.ts', 'test/**/*.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['esbuild.js', '*.mjs', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        require: 'readonly',
        process: 'readonly',
        module: 'writable',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
    },
  },
);
