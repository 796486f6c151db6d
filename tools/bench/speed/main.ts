/**
 * How fast the whole engine is, from a text to lines, attributions and claims, in milliseconds of processor time:
 *   npm run bench:speed -- [FILE…] [--peers DIR] [--longest UNITS] [--no-hostile] [--json]
 * FILE is a text, or JSON lines with `text` or `lines`; without one the seeds are read. What is read is repeated until the
 * size is reached. DIR is a folder in which `npm install compromise wink-nlp wink-eng-lite-web-model` was run.
 */
import { parseArgs } from 'node:util';
import { analyse } from '../../../src/core/analysis';
import { measureDoubling, measureHostile } from './doubling';
import { measureFresh } from './fresh';
import { measureKeystroke } from './keystroke';
import { measurePeers } from './peers';
import { readTexts, seedFiles, textOfSize } from './texts';
import { shortest } from './timing';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    longest: { type: 'string', default: '10240000' },
    'no-hostile': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** The text on which the libraries are compared; they are slow. */
const peerSize = 100_000;

function measure(): Report {
  const files = positionals.length > 0 ? positionals : seedFiles();
  const texts = readTexts(files);
  const fresh = [measureFresh(files, 12_000, 5), measureFresh(files, 5_000_000, 1)];
  const doubling = measureDoubling(texts, Number(values.longest));
  const keystroke = measureKeystroke(texts, 100_000);
  const peerText = textOfSize(texts, peerSize);
  const own = shortest(7, () => analyse(peerText));
  const peers = values.peers === undefined ? [] : measurePeers(values.peers, peerText);
  return {
    node: process.version,
    fresh,
    doubling,
    keystroke,
    peers: peers.map((peer) => ({ ...peer, ratio: peer.milliseconds / own })),
    hostile: values['no-hostile'] ? [] : measureHostile(1_000_000),
  };
}

interface Report {
  readonly node: string;
  readonly fresh: readonly ReturnType<typeof measureFresh>[];
  readonly doubling: ReturnType<typeof measureDoubling>;
  readonly keystroke: ReturnType<typeof measureKeystroke>;
  readonly peers: readonly (ReturnType<typeof measurePeers>[number] & { readonly ratio: number })[];
  readonly hostile: ReturnType<typeof measureHostile>;
}

const cell = (value: number, digits = 0): string => value.toFixed(digits).padStart(12);

function print({ node, fresh, doubling, keystroke, peers, hostile }: Report): void {
  console.log(`Node ${node}; milliseconds of processor time unless said otherwise.\n`);
  console.log('In a new process     first, clock  first, CPU  fifth, clock  peak, MB  held, MB');
  for (const one of fresh) {
    const numbers = [one.milliseconds, one.processorMilliseconds, one.laterMilliseconds];
    const memory = [one.peakMegabytes, one.heldMegabytes];
    console.log(`${one.size / 1000} kB`.padEnd(18) + [...numbers, ...memory].map((value) => cell(value)).join(''));
  }
  console.log('\n        kB  segmentation attribution      claims       whole        MB/s      growth');
  for (const row of doubling) {
    const times = [row.segmentation, row.attribution, row.claims, row.whole].map((value) => cell(value, 1)).join('');
    console.log(String(row.size / 1000).padStart(10) + times + cell(row.megabytesPerSecond, 2) + cell(row.growth, 2));
  }
  const { lines, findings, afresh } = keystroke;
  const again = `${lines.toFixed(1)} ms for the lines, ${findings.toFixed(1)} ms for the rest`;
  console.log(`\nOne more letter in 100 kB: ${again}; all from nothing ${afresh.toFixed(1)} ms`);
  for (const { name, version, megabytesPerSecond, ratio } of peers) {
    const speed = `${megabytesPerSecond.toFixed(2)} MB/s, ${ratio.toFixed(1)} times as long as the whole engine`;
    console.log(`${name} ${version}, ${peerSize / 1000} kB: ${speed}`);
  }
  if (hostile.length > 0) console.log('\nHostile input, 125 kB to 1 MB'.padEnd(36) + '       growth');
  for (const { name, milliseconds, growth } of hostile) {
    console.log(name.padEnd(32) + milliseconds.map((value) => cell(value)).join('') + cell(growth, 1));
  }
}

const report = measure();
if (values.json) console.log(JSON.stringify(report));
else print(report);
