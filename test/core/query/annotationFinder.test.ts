import { strict as assert } from 'node:assert';
import { Codebook } from '../../../src/core/codebook/codebook';
import { AnnotationFinder, type QueryTarget } from '../../../src/core/query/annotationFinder';
import { asksForRelations } from '../../../src/core/query/query';
import type { RelationSense } from '../../../src/core/relations/relationIndex';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { finish } from '../../../src/core/text/steps';

type Row = QueryTarget & { readonly id: string };

function row(id: string, start: number, more: Partial<QueryTarget> = {}): Row {
  return {
    id,
    kind: 'quote',
    tags: [],
    exact: [id],
    state: 'ok',
    origin: 'human',
    speaker: undefined,
    note: undefined,
    by: undefined,
    place: { start, end: start + 10 },
    ...more,
  } as Row;
}

const document = {
  name: 'seeds/002_lavrov.txt',
  codebook: new Codebook([{ name: 'speech' }, { name: 'denial', parent: 'speech' }, { name: 'arms' }]),
  speakers: new Map([
    ['lavrov', { name: 'Sergei Lavrov', aliases: ['the minister'] }],
    ['assad', { name: 'Bashar al-Assad', aliases: [] }],
  ]),
  annotations: [
    row('denied', 0, { tags: ['denial'], speaker: 'lavrov', exact: ['We’ve explained', 'the facts'], by: 'anna' }),
    row('arms', 300, { kind: 'claim', tags: ['arms'], exact: ['The balance  of power in Île-de-France'] }),
    row('moved', 5000, { state: 'moved', speaker: 'assad', note: 'said in Munich', origin: 'attribution 1.0' }),
    row('alone', 9000, { kind: 'passage', tags: ['Arms-sales'], place: undefined }),
  ],
};

function found(query: string): readonly string[] {
  const parsed = parseQuery(query);
  assert.ok('query' in parsed, query);
  const [finder, prepared] = [new AnnotationFinder(), new AnnotationFinder()];
  finish(prepared.preparing([document]));
  const ids = finder.find(parsed.query, document).map(({ id }) => id);
  assert.deepEqual(
    prepared.find(parsed.query, document).map(({ id }) => id),
    ids,
    'the same when it was prepared',
  );
  return ids;
}

suite('AnnotationFinder', () => {
  test('relations by what they are for the annotation, whichever end it is', () => {
    const senses = new Map<string, RelationSense[]>([
      ['denied', ['contradicts']],
      ['arms', ['supported-by', 'same-as']],
    ]);
    const find = (query: string): readonly string[] => {
      const parsed = parseQuery(query);
      assert.ok('query' in parsed, query);
      assert.equal(asksForRelations(parsed.query), true);
      const related = { ...document, senses: (id: string) => senses.get(id) ?? [] };
      return new AnnotationFinder().find(parsed.query, related).map(({ id }) => id);
    };
    assert.deepEqual(find('has:relation'), ['denied', 'arms']);
    assert.deepEqual(find('tag:arms (relation:supported-by | relation:supports)'), ['arms']);
    assert.deepEqual(find('!relation:Contradicts kind:quote'), ['moved']);
    assert.deepEqual(found('has:relation'), [], 'where nobody knows of any');
  });

  test('a tag stands for all below it, a star for all names that begin so', () => {
    assert.deepEqual(found('tag:speech'), ['denied']);
    assert.deepEqual(found('tag:arms'), ['arms']);
    assert.deepEqual(found('tag:arms*'), ['arms', 'alone']);
  });
  test('a speaker by key, by a word of the name, or by another name', () => {
    for (const query of ['speaker:lavrov', 'speaker:"Sergei Lavrov"', 'speaker:"the minister"', 'speaker:lav*'])
      assert.deepEqual(found(query), ['denied'], query);
    assert.deepEqual(found('speaker:"al Assad"'), ['moved']);
    assert.deepEqual(found('speaker:lav'), []);
  });
  test('kind, state, coder, origin, document, and what there is', () => {
    assert.deepEqual(found('kind:claim'), ['arms']);
    assert.deepEqual(found('!state:ok'), ['moved']);
    assert.deepEqual(found('coder:Anna'), ['denied']);
    assert.deepEqual(found('origin:detector'), ['moved']);
    assert.deepEqual(found('document:002 kind:passage'), ['alone']);
    assert.deepEqual(found('document:003'), []);
    assert.deepEqual(found('has:note | !has:speaker'), ['arms', 'moved', 'alone']);
  });
  test('words and phrases, whatever their case, accents, glyphs and white space', () => {
    assert.deepEqual(found('"balance of POWER"'), ['arms']);
    assert.deepEqual(found('ile-de-france'), ['arms']);
    assert.deepEqual(found("we've"), ['denied']);
    assert.deepEqual(found('munich'), ['moved']);
    assert.deepEqual(found('text:munich | note:facts'), []);
    assert.deepEqual(found('mun*'), ['moved']);
    assert.deepEqual(found('"explained the"'), [], 'a phrase does not run over the gap in a broken quotation');
  });
  test('near another annotation, not near itself', () => {
    assert.deepEqual(found('near:claim'), ['denied']);
    assert.deepEqual(found('near:tag:speech'), ['arms']);
    assert.deepEqual(found('kind:quote !near:claim'), ['moved']);
    assert.deepEqual(found('near:passage'), [], 'what has no known place is near nothing');
  });
  test('everything', () => assert.equal(found('').length, 4));
});
