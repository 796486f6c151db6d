import { strict as assert } from 'node:assert';
import { unifySpeakers } from '../../src/core/review/speakerChange';
import { reversed } from '../../src/core/review/speakerChange';
import { changeSpeakersOf, sidecarSpeakerUse } from '../../src/sidecar/changeSpeakersOf';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { changedLines } from './sidecarHelpers';

const source = `schema: 1
document: {file: a.txt, sha256: unknown}
speakers:
  lavrov: {name: Sergei Lavrov, role: Foreign Minister} # checked
  lawrow: {name: Sergej Lawrow}
annotations:
  - id: aaaaaa
    kind: quote
    tags: []
    exact: "We deny it"
    speaker: lawrow # as the site has it
    mine: 1
    origin: human
    state: ok
  - {id: broken, kind: no-such-kind, speaker: lavrov}
`;

const merge = unifySpeakers(sidecarSpeakerUse(parseSidecar(source)), new Set(['lavrov', 'lawrow']), {
  name: 'Sergei Lavrov',
});

/** The source after a change that must be possible. */
function changed(before: string, change = merge): string {
  const written = changeSpeakersOf(parseSidecar(before), change);
  assert.ok(written.ok);
  return written.source;
}

suite('speakers changed in a sidecar whose document is not open', () => {
  test('only their lines differ', () => {
    assert.deepEqual(
      changedLines(source, changed(source)).filter((line) => !source.includes(line.slice(1))),
      [
        '+  lavrov: {name: Sergei Lavrov, role: Foreign Minister, aliases: [Sergej Lawrow]} # checked',
        '+    speaker: lavrov # as the site has it',
      ],
    );
    assert.doesNotMatch(changed(source), /lawrow: /);
    assert.match(changed(source), /mine: 1/);
    assert.match(changed(source), /id: broken/);
  });

  test('and back again says the same', () => {
    const { records, speakers } = parseSidecar(changed(changed(source), reversed(merge)));
    assert.deepEqual(speakers, parseSidecar(source).speakers);
    assert.deepEqual(
      records.map(({ speaker }) => speaker),
      ['lawrow'],
    );
  });

  test('a file that must not be written stays as it is, with the reason', () => {
    const broken = `<<<<<<< ours\n${source}=======\n>>>>>>> theirs\n`;
    const written = changeSpeakersOf(parseSidecar(broken), merge);
    assert.equal(written.ok, false);
  });
});
