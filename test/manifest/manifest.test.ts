import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenTypes } from '../../src/core/review/tokenSpans';
import {
  Colors,
  Commands,
  ContextKeys,
  documentPatterns,
  languageId,
  SettingKeys,
  settingsSection,
  Views,
} from '../../src/ids';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Record<string, string>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when?: string; readonly mac?: string }[];
    readonly menus: Record<string, readonly { readonly command?: string; readonly when?: string }[]>;
    readonly views: Record<
      string,
      readonly { readonly id: string; readonly icon?: string; readonly contextualTitle?: string }[]
    >;
    readonly configurationDefaults: Record<string, unknown>;
    readonly configuration: {
      readonly properties: Record<string, { readonly scope?: string; readonly order?: number }>;
    };
    readonly colors: readonly { readonly id: string; readonly defaults: Record<string, string> }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[] }[];
  };
}

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
const { contributes } = manifest;
const sorted = (values: readonly string[]): string[] => [...values].sort();

suite('package.json', () => {
  test('names the same commands, views, settings, colours and token types as the code', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(Commands)));
    assert.deepEqual(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
      Object.values(Views),
    );
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted(Object.values(SettingKeys).map((key) => `${settingsSection}.${key}`)),
    );
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(Object.values(Colors)));
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      [...tokenTypes],
    );
    assert.equal(contributes.languages[0]?.id, languageId);
    assert.deepEqual(contributes.languages[0].filenamePatterns, documentPatterns);
    assert.ok(text.includes(`"when": "${ContextKeys.active}"`));
  });

  test('has every string in package.nls.json, and no string there is unused', () => {
    const used = [...text.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual(sorted([...new Set(used)]), sorted(Object.keys(strings)));
  });

  test('gives every command our category and a title that does not repeat it', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.equal(category, 'Marginalia', command);
      assert.doesNotMatch(strings[title.slice(1, -1)] ?? '', /marginalia/i, command);
    }
  });

  test('binds keys only in source documents and in the review queue, each to a command of ours', () => {
    for (const { command, when, mac } of contributes.keybindings) {
      assert.ok(
        contributes.commands.some((one) => one.command === command),
        command,
      );
      assert.match(when ?? '', /editorLangId == source-document|focusedView == marginalia\.queue/, command);
      assert.notEqual(mac, undefined, command);
    }
  });

  test('hides from the palette what cannot work there', () => {
    const hidden = contributes.menus['commandPalette']
      ?.filter(({ when }) => when === 'false')
      .flatMap(({ command }) => command ?? []);
    const calledByOthers = [
      Commands.addTagToCodebook,
      Commands.reveal,
      Commands.relateWith,
      Commands.revealSpeaker,
      Commands.revealWords,
      Commands.codingKey,
      Commands.applyTags,
      Commands.turnOffRule,
      Commands.noteAdd,
      Commands.noteEdit,
      Commands.noteSave,
      Commands.noteCancel,
      Commands.noteRemove,
    ];
    assert.deepEqual(sorted(hidden ?? []), sorted(calledByOthers));
  });

  test('gives every colour a default for the four kinds of theme', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
    }
  });

  test('gives every setting a scope and a place in the list, every view an icon and a title', () => {
    for (const [key, { scope, order }] of Object.entries(contributes.configuration.properties)) {
      assert.ok(scope !== undefined && order !== undefined, key);
    }
    for (const { id, icon, contextualTitle } of Object.values(contributes.views).flat()) {
      assert.ok(icon !== undefined && contextualTitle !== undefined, id);
    }
  });

  test('is there where a codebook is edited, and lets other extensions open VS Code’s Comments panel', () => {
    assert.ok(manifest.activationEvents.includes('workspaceContains:codebook.yaml'));
    // A note is no thread that waits to be resolved: those of others, such as of a review on GitHub, still open the panel.
    assert.equal(contributes.configurationDefaults['comments.openView'], 'firstFileUnresolved');
  });

  test('supports the VS Code whose types the code is checked against', () => {
    const minor = /\d+\.(\d+)/;
    assert.equal(
      minor.exec(manifest.engines.vscode)?.[1],
      minor.exec(manifest.devDependencies['@types/vscode'] ?? '')?.[1],
    );
  });
});
