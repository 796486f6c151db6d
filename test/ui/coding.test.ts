import * as assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { analyse } from '../../src/core/analysis';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { pendingSuggestions, wordsOf } from '../../src/core/review/suggestions';
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
  '"': 'Shift+Quote',
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

  /** In the speaker picker, once it is there: types and takes what comes first. */
  async function pickSpeaker(...typed: readonly string[]): Promise<void> {
    await press('@');
    await workbench.quickInput.locator('.quick-input-title', { hasText: 'Speaker of: ' }).waitFor();
    await workbench.quickInput.locator('.monaco-list-row.focused').waitFor();
    await press(...typed, 'Enter');
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
    const quotes = suggestedQuotes();
    await status(`${quotes.length} quotes to judge`);
    for (const [index, { words, speaker }] of quotes.entries()) {
      // Where nobody is named, the picker offers what the text calls them.
      if (speaker === undefined) await pickSpeaker();
      await press(tagKeys[index % tagKeys.length] ?? 'd');
      const left = quotes.length - index - 1;
      await status(`${left} quotes to judge`);
      if (words.startsWith('“We doubt whether')) {
        // What the detectors took for a claim alone is a quotation as well, without its first two words.
        await press('*', ']', ']', '"');
        await pickSpeaker('e', 'l', 'i');
        await press('t', '*', '*');
        await status(`${left} quotes to judge`);
      }
    }
    const seconds = (performance.now() - start) / 1000;
    await untilFile(file(), (text) => (parse(text) as Sidecar).annotations.length === quotes.length + 1);
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
    await workbench.runCommand('File: Save');
    const path = join(workbench.folder, article);
    const before = readFileSync(join(seedsFolder, article), 'utf8');
    assert.equal(await untilFile(path, (text) => text !== before), `h${before}`);
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

/** What the extension suggests of quotations in the article, in the order in which `n` goes through them. */
function suggestedQuotes(): readonly { readonly words: string; readonly speaker: string | undefined }[] {
  const text = readFileSync(join(seedsFolder, article), 'utf8');
  return pendingSuggestions(text, analyse(text), AnnotationSet.empty, 0.45)
    .filter(({ kind }) => kind === 'quote')
    .map((one) => ({ words: wordsOf(text, one), speaker: one.speaker?.name }));
}
