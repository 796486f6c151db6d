import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { colours, loadSourceDocumentGrammar, seedLines } from './colours';

/** What a line of a seed article looks like before the extension is active: file, line number, stretches with a colour. */
const seedTable: readonly [file: string, line: number, expected: readonly string[]][] = [
  ['000_2883c7cd6ff288c3.txt', 3, ['keyword.other.cue: says', "string.quoted.single: 'hot heads'"]],
  ['000_2883c7cd6ff288c3.txt', 7, ['keyword.other.cue: said', 'string.quoted.double: “hot heads”']],
  ['000_2883c7cd6ff288c3.txt', 9, ['constant.numeric.figure: 80,000']],
  ['000_2883c7cd6ff288c3.txt', 37, ['keyword.other.cue: warned', 'string.quoted.double: "adding fuel to the fire"']],
  ['000_2883c7cd6ff288c3.txt', 41, ['keyword.other.question: Q&A']],
  ['000_2883c7cd6ff288c3.txt', 43, ['keyword.other.question: Q', 'constant.numeric.date: Monday']],
  ['000_2883c7cd6ff288c3.txt', 53, ['keyword.other.answer: A', 'keyword.other.cue: said']],
  ['000_2883c7cd6ff288c3.txt', 88, ["string.quoted.single: 'Old Fashioned'", "string.quoted.single: '50 Shades'"]],
  ['000_2883c7cd6ff288c3.txt', 102, ['comment.line.boilerplate: Up to 70% off luxury travel']],
  ['000_2883c7cd6ff288c3.txt', 114, ["comment.line.boilerplate: By clicking 'Search' you"]],
  [
    '001_5936662356c6c8be.txt',
    17,
    ['keyword.other.cue: described', 'keyword.other.cue: suggested', 'constant.numeric.figure: 70,000'],
  ],
  ['001_5936662356c6c8be.txt', 27, ['constant.numeric.date: 2011', 'keyword.other.cue: warned']],
  ['001_5936662356c6c8be.txt', 70, ['comment.line.boilerplate: Validation message here']],
  ['001_5936662356c6c8be.txt', 80, ['comment.line.boilerplate: We value your privacy.']],
  [
    '002_7f5795ab213cb715.txt',
    18,
    [
      "string.quoted.double: “We don't supply firearms and what we supply is not used in the conflict,”",
      'keyword.other.cue: added',
    ],
  ],
  ['002_7f5795ab213cb715.txt', 9, ['comment.line.boilerplate: Subscribe']],
  ['002_7f5795ab213cb715.txt', 20, ['constant.numeric.figure: 24']],
  ['002_7f5795ab213cb715.txt', 37, ['comment.line.boilerplate: log in or register']],
  ['003_3f50a801dfa4d205.txt', 1, ['comment.line.boilerplate: Skip to: Content']],
  [
    '003_3f50a801dfa4d205.txt',
    9,
    ['keyword.other.byline: By', 'entity.name.type.author: Correspondent', 'constant.numeric.date: March 13, 2012'],
  ],
  ['003_3f50a801dfa4d205.txt', 13, ['comment.line.credit: Misha Japaridze/AP/File']],
  ['003_3f50a801dfa4d205.txt', 19, ['comment.line.boilerplate: Skip to next paragraph']],
  ['003_3f50a801dfa4d205.txt', 25, ['keyword.other.cue: estimates', 'constant.numeric.figure: 7,500']],
  ['003_3f50a801dfa4d205.txt', 36, ['comment.line.boilerplate: View reader comments | Comment on this story']],
  ['004_022fd7172ebbaa70.txt', 1, ['comment.line.boilerplate: Share']],
  ['004_022fd7172ebbaa70.txt', 7, ['comment.line.boilerplate: Advertisement']],
  [
    '004_022fd7172ebbaa70.txt',
    17,
    ['constant.numeric.figure: 4.1 billion', 'constant.numeric.figure: £3.6bn', 'keyword.other.cue: said'],
  ],
  ['004_022fd7172ebbaa70.txt', 27, []],
];

/** Lines that are no part of the seeds. */
const lineTable: readonly [line: string, expected: readonly string[]][] = [
  // Apostrophes are no quotation marks.
  ["Syria's rebels' arms weren't theirs", []],
  ['Syria’s rebels’ arms weren’t theirs', []],
  ["the music of the '90s and the Ides o' March", []],
  ["He called it 'Syria's war' at noon", ["string.quoted.single: 'Syria's war'"]],
  [
    'a 6\' 5" man and a 12" screen',
    ['constant.numeric.figure: 6', 'constant.numeric.figure: 5', 'constant.numeric.figure: 12'],
  ],
  // Other marks, nested marks, wrong marks.
  ["''We go,'' he said", ["string.quoted.double: ''We go,''", 'keyword.other.cue: said']],
  [
    '„Nein“, «non» and “no“, he said',
    [
      'string.quoted.double: „Nein“',
      'string.quoted.double: «non»',
      'string.quoted.double: “no“',
      'keyword.other.cue: said',
    ],
  ],
  [
    '“She told me ‘never’ twice”',
    ['string.quoted.double: “She told me ', 'string.quoted.single: ‘never’', 'string.quoted.double:  twice”'],
  ],
  // A quotation over two paragraphs opens again in the second one; what is left open ends with its line.
  ['“One.\n“Two.”\nThree', ['string.quoted.double: “One.', 'string.quoted.double: “Two.”']],
  // Figures and designations.
  [
    'the S300, a T-90 and $4.1bn, 70% or 5,400',
    ['constant.numeric.figure: $4.1bn', 'constant.numeric.figure: 70%', 'constant.numeric.figure: 5,400'],
  ],
  ['PARIS (Reuters) - Rain', ['entity.name.section.dateline: PARIS']],
  ['By Jane Doe', ['keyword.other.byline: By', 'entity.name.type.author: Jane Doe']],
  ['By Saturday the talks had failed.', ['constant.numeric.date: Saturday']],
  ['We share the view of the Subscribe campaign', []],
  ['', []],
];

suite('source-document grammar', () => {
  let grammar: IGrammar;
  suiteSetup(async () => {
    grammar = await loadSourceDocumentGrammar();
  });

  for (const [file, line, expected] of seedTable) {
    test(`${file.slice(0, 3)}, line ${line}`, () => {
      assert.deepEqual(colours(grammar, seedLines(file)[line - 1] ?? ''), expected);
    });
  }

  for (const [line, expected] of lineTable) {
    test(JSON.stringify(line), () => assert.deepEqual(colours(grammar, line), expected));
  }

  test('no line of the article in 002 is coloured as boilerplate', () => {
    const found = seedLines('002_7f5795ab213cb715.txt')
      .slice(9, 30)
      .flatMap((line) => colours(grammar, line).filter((colour) => colour.startsWith('comment')));
    assert.deepEqual(found, []);
  });

  test('a long line of opening marks, or of half a pattern, is read to its end', () => {
    for (const unit of ["'a ", '“', "''", '1,', 'by ', '/AP ', 'said']) {
      const line = unit.repeat(30_000 / unit.length);
      const { tokens, stoppedEarly } = grammar.tokenizeLine(line, null);
      assert.ok(!stoppedEarly && (tokens.at(-1)?.endIndex ?? 0) >= line.length, unit);
    }
  });
});
