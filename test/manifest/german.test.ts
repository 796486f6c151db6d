import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceStrings } from '../support/sourceStrings';

const root = join(__dirname, '..', '..');
const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;

/** What has to be the same in every language: places to fill in, icons and settings. */
function fixedParts(text: string): readonly string[] {
  return (text.match(/\{\d\}|\$\([\w-]+\)|`#[\w.]+#`/g) ?? []).sort();
}

/** The commands that a text links to. */
function links(text: string): readonly string[] {
  return text.match(/\]\(command:[^)]*\)/g) ?? [];
}

function untranslated(keys: readonly string[], german: Readonly<Record<string, string>>): readonly string[] {
  return keys.filter((key) => !(key in german));
}

function stale(german: Readonly<Record<string, string>>, keys: readonly string[]): readonly string[] {
  return Object.keys(german).filter((key) => !keys.includes(key));
}

/** The German of each text must have its fixed parts. */
function assertFixedParts(pairs: readonly (readonly [string, string | undefined])[]): void {
  for (const [english, german = ''] of pairs) assert.deepEqual(fixedParts(german), fixedParts(english), english);
}

// Whoever adds a text adds its German: to `package.nls.de.json` for the manifest, else to `src/l10n/bundle.l10n.de.json`.
suite('the German translation', () => {
  test('keeps no text that nothing shows any more', () => {
    assert.deepEqual(stale(read('package.nls.de.json'), Object.keys(read('package.nls.json'))), []);
    assert.deepEqual(stale(read('src/l10n/bundle.l10n.de.json'), sourceStrings(root)), []);
  });

  test('has every text of the manifest', () => {
    const [english, german] = [read('package.nls.json'), read('package.nls.de.json')];
    assert.deepEqual(untranslated(Object.keys(english), german), []);
    assertFixedParts(Object.entries(english).map(([key, text]) => [text, german[key]]));
  });

  test('links to no other command than the English does', () => {
    const [english, german] = [read('package.nls.json'), read('package.nls.de.json')];
    for (const [key, text] of Object.entries(english)) {
      const known = links(text);
      assert.deepEqual(
        links(german[key] ?? '').filter((link) => !known.includes(link)),
        [],
        key,
      );
    }
  });

  test('has every text of the source', () => {
    const german = read('src/l10n/bundle.l10n.de.json');
    const english = sourceStrings(root);
    assert.deepEqual(untranslated(english, german), []);
    assertFixedParts(english.map((text) => [text, german[text]]));
  });
});
