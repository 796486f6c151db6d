import * as assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { analyse } from '../../src/core/analysis';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { acceptSuggestion } from '../../src/core/review/annotate';
import { pendingSuggestions, type Suggestion } from '../../src/core/review/suggestions';
import { openWorkbench } from '../../tools/vscode/openWorkbench';
import { seedsFolder } from '../../tools/vscode/paths';
import { untilFile } from '../../tools/vscode/untilFile';
import { vsixFile } from '../../tools/vscode/vsixFile';
import type { Workbench } from '../../tools/vscode/workbench';
import { picture } from '../support/picture';

const article = '001_5936662356c6c8be.txt';
const key = join(__dirname, '..', 'fixtures', 'keys', 'attributions', '001_5936662356c6c8be.yaml');

/** Tags that quotations of this article may have, by their keys in the codebook. */
const tagKeys = ['d', 'b', 'y', 't', 'j', 'k'];

/** Where characters are on the keyboard. */
const shifted: Readonly<Record<string, string>> = {
  '*': 'Shift+Digit8',
  '@': 'Shift+Digit2',
  Q: 'Shift+KeyQ',
};

/** How many keys an annotation may cost. */
const most = 2.5;

interface Sidecar {
  readonly annotations: readonly {
    readonly kind: string;
    readonly exact: string | readonly string[];
    readonly tags: readonly string[];
    readonly speaker?: string;
  }[];
}

suite('coding mode, by keyboard alone', () => {
  let workbench: Workbench;
  let keys = 0;

  const file = (): string => join(workbench.folder, `${article}.tags.yaml`);
  const sidecar = (): Sidecar => parse(readFileSync(file(), 'utf8')) as Sidecar;

  /** Presses keys as a person does, and counts them; Shift is one of its own. */
  async function press(...pressed: readonly string[]): Promise<void> {
    for (const one of pressed) {
      const key = shifted[one] ?? one;
      keys += key.split('+').length;
      await workbench.press(key);
    }
  }

  async function status(words: string): Promise<void> {
    await workbench.page.locator('.statusbar-item[id$="marginalia.coding"]', { hasText: words }).waitFor();
  }

  /** Takes what the speaker picker offers first. */
  async function pickSpeaker(): Promise<void> {
    await press('@');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Speaker of: ' }).waitFor();
    await workbench.quickInput.locator('.monaco-list-row.focused').waitFor();
    await press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  }

  suiteSetup(async () => {
    workbench = await openWorkbench({
      vsix: vsixFile(),
      prepare: (folder) => rmSync(join(folder, `${article}.tags.yaml`), { force: true }),
    });
    await workbench.openFile(article);
    await workbench.lens.first().waitFor();
  });

  teardown(async function () {
    await picture(workbench, this.currentTest);
  });

  suiteTeardown(async () => {
    await workbench.close();
  });

  test('every quotation of seed 001 with its speaker and a tag, at most 2.5 keys each', async function () {
    this.timeout(300_000);
    const start = performance.now();
    await press('Control+Alt+k');
    await status('to judge');
    await press('*');
    let set = AnnotationSet.empty;
    let pending = quotes(set);
    await status(`${pending.length} quotes to judge`);
    for (let next = pending[0]; next; next = pending[0]) {
      // Where nobody is named, the picker offers what the text calls them.
      if (!next.speaker) await pickSpeaker();
      await press(tagKeys[set.all.length % tagKeys.length] ?? 'd');
      set = acceptSuggestion(set, text, next, { detector: 'test' }, Math.random).set;
      pending = quotes(set);
      await status(`${pending.length} quotes to judge`);
    }
    const seconds = (performance.now() - start) / 1000;
    await untilFile(file(), (now) => (parse(now) as Sidecar).annotations.length === set.all.length);
    const { annotations } = sidecar();
    assert.deepEqual(
      annotations.filter((one) => one.kind !== 'quote' || one.tags.length !== 1 || one.speaker === undefined),
      [],
    );
    const exact = annotations.map((one) => [one.exact].flat().join(' … '));
    assert.deepEqual(
      firstWordsInKey().filter((words) => !exact.some((one) => one.includes(words))),
      [],
    );
    const each = keys / annotations.length;
    console.log(
      `      coding seed 001: ${annotations.length} quotations, ${keys} keys, ${each.toFixed(2)} keys each, ${seconds.toFixed(1)} s by machine`,
    );
    assert.ok(each <= most, `${each} keys`);
  });

  test('what is typed does not reach the text; Escape leaves, and typing is typing again', async () => {
    await press('h', 'Q', 'Delete', 'Backspace', 'Enter');
    await workbench.quickInput.waitFor();
    await workbench.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await status('Coding');
    await workbench.press('Escape');
    await workbench.page.locator('.statusbar-item[id$="marginalia.coding"]').waitFor({ state: 'hidden' });
    await workbench.goTo(1, 1);
    await workbench.type('h');
    await workbench.press('Control+s');
    const path = join(workbench.folder, article);
    const before = readFileSync(join(seedsFolder, article), 'utf8');
    // While it is saved, the file may hold less for a moment.
    await untilFile(path, (now) => now === `h${before}`);
  });
});

/** How each quotation begins that the answer key is sure of. */
function firstWordsInKey(): readonly string[] {
  const { attributions } = parse(readFileSync(key, 'utf8')) as {
    attributions: readonly { readonly content: readonly string[]; readonly borderline?: boolean }[];
  };
  return attributions
    .filter(({ borderline = false }) => !borderline)
    .flatMap(({ content: [first = ''] }) => first.split(' … ')[0] ?? []);
}

const text = readFileSync(join(seedsFolder, article), 'utf8');
const analysis = analyse(text);

/** The quotations that are still suggested, in the order in which `n` goes through them. */
function quotes(set: AnnotationSet): readonly Suggestion[] {
  return pendingSuggestions(text, analysis, set, 0.45).filter(({ kind }) => kind === 'quote');
}
