import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { annotate } from '../../src/core/review/annotate';
import { newSidecar } from '../../src/sidecar/newSidecar';
import { GitFolder } from '../support/gitFolder';
import { CommandLine } from './commandLine';

/** What is annotated is short and has a mistake that is mended later: without the old text too little to go by. */
const old = 'Kiev expects a war.\n\nThe last one was long, he said. It was a verry long war. Then he left the room.\n';
const changed = old.replace('verry', 'very').replace('he said. It', 'she said. It');

/** The sidecar of `text` with one annotation of the words `exact`. */
function sidecarFor(text: string, exact: string): string {
  const start = text.indexOf(exact);
  const decision = { kind: 'passage', spans: [{ start, end: start + exact.length }], origin: 'human' } as const;
  return newSidecar(annotate(AnnotationSet.empty, text, decision, () => 0.5).set, { file: 'a.txt', text });
}

suite('marginalia check in a git repository', () => {
  let cli: CommandLine;
  const path = (name: string): string => join(cli.folder, 'docs', name);
  const exactOf = (name: string): string | undefined =>
    /^ +exact: "(.*)"$/m.exec(readFileSync(path(name), 'utf8'))?.[1];

  suiteSetup(async () => {
    cli = await CommandLine.build();
  });
  suiteTeardown(() => cli.dispose());
  setup(() => {
    rmSync(path('.'), { recursive: true, force: true });
    mkdirSync(path('.'));
    writeFileSync(path('a.txt'), old);
    writeFileSync(path('a.txt.tags.yaml'), sidecarFor(old, 'a verry long war'));
  });

  test('--fix takes the text that the sidecar was anchored to from git, and so finds changed words', async () => {
    const git = new GitFolder(path('.'));
    git.commit('annotated');
    writeFileSync(path('a.txt'), changed);
    git.commit('scraped again');
    const { code, stdout } = await cli.run(['check', '--fix', 'docs']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.equal(exactOf('a.txt.tags.yaml'), 'a very long war');
  });

  test('without git the same words are left to a person', async () => {
    writeFileSync(path('a.txt'), changed);
    const { code, stdout } = await cli.run(['check', '--fix', 'docs']);
    assert.equal(code, 1);
    assert.match(stdout, /a\.txt\.tags\.yaml:\d+: The text of this annotation/);
    assert.equal(exactOf('a.txt.tags.yaml'), 'a verry long war');
  });

  test('a file that git keeps with other line breaks than the disk is found among its last versions', async () => {
    const git = new GitFolder(path('.'));
    git.commit('with line feeds');
    // As with core.autocrlf on Windows: the sidecar's blob id is that of bytes which git does not have.
    writeFileSync(path('a.txt.tags.yaml'), sidecarFor(old.replaceAll('\n', '\r\n'), 'a verry long war'));
    writeFileSync(path('a.txt'), changed.replaceAll('\n', '\r\n'));
    assert.deepEqual((await cli.run(['check', '--fix', 'docs'])).code, 0);
    assert.equal(exactOf('a.txt.tags.yaml'), 'a very long war');
  });

  test('a damaged repository is no reason to stop', async () => {
    const git = new GitFolder(path('.'));
    git.commit('annotated');
    writeFileSync(path('a.txt'), changed);
    writeFileSync(path('.git/HEAD'), 'nonsense');
    assert.equal((await cli.run(['check', 'docs'])).code, 1);
  });
});
