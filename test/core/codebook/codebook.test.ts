import { strict as assert } from 'node:assert';
import { attributesFor, attributesOf, withAttribute } from '../../../src/core/annotations/attributeValues';
import { withTag } from '../../../src/core/codebook/withTag';
import { Codebook } from '../../../src/core/codebook/codebook';
import { contrastRatio, faintIn, themeColors } from '../../../src/core/codebook/tagColor';
import { tagProblems } from '../../../src/core/codebook/tagProblems';
import { reasonText } from '../../../src/core/text/reason';

suite('Codebook', () => {
  const codebook = new Codebook([
    { name: 'denial', parent: 'speech', key: 'd' },
    { name: 'speech', key: 's' },
    { name: 'arms' },
    { name: 'threat', parent: 'speech', key: 'd' },
    { name: 'speech', label: 'again' },
  ]);
  const names = (tags: readonly { name: string }[]): string[] => tags.map(({ name }) => name);

  test('tags stand in tree order', () =>
    assert.deepEqual(names(codebook.tags), ['speech', 'denial', 'threat', 'arms']));
  test('children and path', () => {
    assert.deepEqual(names(codebook.children()), ['speech', 'arms']);
    assert.deepEqual(names(codebook.children('speech')), ['denial', 'threat']);
    assert.deepEqual(names(codebook.path('denial')), ['speech', 'denial']);
    assert.deepEqual(codebook.path('nobody'), []);
  });
  test('of two tags with one name or key the first counts', () => {
    assert.equal(codebook.get('speech')?.label, undefined);
    assert.equal(codebook.byKey('d')?.name, 'denial');
  });
  test('unknown parents and circles stand at the root', () => {
    const odd = new Codebook([
      { name: 'a', parent: 'b' },
      { name: 'b', parent: 'a' },
      { name: 'c', parent: 'nobody' },
      { name: 'd', parent: 'd' },
    ]);
    assert.deepEqual(names(odd.tags).sort(), ['a', 'b', 'c', 'd']);
    assert.deepEqual(names(odd.path('a')).sort(), ['a', 'b']);
  });
  test('a chain of 10,000 tags', () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => ({
      name: `t${index}`,
      ...(index > 0 ? { parent: `t${index - 1}` } : {}),
    }));
    assert.equal(new Codebook(tags).tags.length, 10_000);
  });
  test('of a group that excludes each other, the first and each other one conflict', () => {
    const tags = ['yes', 'no', 'open', 'other'].map((name) => ({ name }));
    const codebookOf = new Codebook([...tags, { name: 'never', parent: 'no' }], [['yes', 'no', 'open']]);
    assert.deepEqual(codebookOf.conflicts(['other', 'yes']), []);
    assert.deepEqual(codebookOf.conflicts(['yes', 'other', 'no', 'open']), [
      ['yes', 'no'],
      ['yes', 'open'],
    ]);
    assert.deepEqual(codebookOf.conflicts(['never', 'no']), [], 'a narrower tag counts as the one above it');
    assert.deepEqual(codebookOf.conflicts(['never', 'yes']), [['never', 'yes']]);
  });
});

suite('What is wrong with the tags of an annotation', () => {
  const codebook = new Codebook(
    [
      {
        name: 'denial',
        applies: ['quote'],
        attributes: [
          { name: 'certainty', type: 'choice', values: ['low', 'high'] },
          { name: 'times', type: 'number', values: [] },
        ],
      },
      { name: 'praise' },
    ],
    [['denial', 'praise']],
  );
  const value = (tag: string, name: string, of: string) => ({ tag, name, value: of });

  for (const { what, annotation, says } of [
    {
      what: 'nothing',
      annotation: { kind: 'quote', tags: ['denial'], attributes: [value('denial', 'certainty', 'low')] },
      says: [],
    },
    {
      what: 'unknown tag',
      annotation: { kind: 'quote', tags: ['denail'] },
      says: ['The codebook has no tag “denail”'],
    },
    {
      what: 'wrong kind',
      annotation: { kind: 'claim', tags: ['denial'] },
      says: ['The tag “denial” is meant for quote, and this is a claim'],
    },
    {
      what: 'exclusive tags',
      annotation: { kind: 'quote', tags: ['praise', 'denial'] },
      says: ['The tags “praise” and “denial” exclude each other'],
    },
    {
      what: 'values that may not be',
      annotation: {
        kind: 'quote',
        tags: ['denial'],
        attributes: [value('denial', 'certainty', 'medium'), value('denial', 'times', 'two')],
      },
      says: [
        '“certainty” must be one of these: low, high; it is “medium”',
        '“times” must be one of these: number; it is “two”',
      ],
    },
    {
      what: 'attributes that are not there',
      annotation: {
        kind: 'quote',
        tags: ['denial'],
        attributes: [value('denial', 'force', '1'), value('praise', 'force', '1')],
      },
      says: [
        'The tag “denial” has no attribute “force”',
        'An attribute is given for the tag “praise”, which this annotation does not have',
      ],
    },
  ] as const) {
    test(what, () =>
      assert.deepEqual(
        tagProblems(annotation, codebook).map(({ message }) => reasonText(message)),
        says,
      ),
    );
  }

  test('nothing at all where there is no codebook', () =>
    assert.deepEqual(tagProblems({ kind: 'line', tags: ['x'] }, Codebook.empty), []));
});

suite('Attributes of an annotation', () => {
  const low = { tag: 'denial', name: 'certainty', value: 'low' };
  const two = { tag: 'arms', name: 'number', value: '2' };

  test('are set, replaced and taken away one by one, in one order', () => {
    const set = withAttribute(withAttribute(undefined, low, 'low'), two, '2');
    assert.deepEqual(set, [two, low]);
    assert.deepEqual(attributesOf(set, 'denial'), new Map([['certainty', 'low']]));
    assert.deepEqual(withAttribute(set, low, 'high'), [two, { ...low, value: 'high' }]);
    assert.deepEqual(withAttribute(set, two, undefined), [low]);
    assert.equal(withAttribute([low], low, undefined), undefined);
  });
  test('go with their tag', () => {
    assert.deepEqual(attributesFor([two, low], ['arms']), [two]);
    assert.equal(attributesFor([two], []), undefined);
  });
});

suite('Colours of tags', () => {
  test('black on white has a contrast of 21 : 1', () => assert.equal(contrastRatio('#000000', '#ffffff'), 21));
  test('colours of themes are never faint', () => assert.deepEqual(themeColors.flatMap(faintIn), []));
  test('yellow is faint on white, navy on black', () => {
    assert.deepEqual(
      faintIn('#ffff00').map(({ kind }) => kind),
      ['light', 'highContrastLight'],
    );
    assert.deepEqual(
      faintIn('#000080').map(({ kind }) => kind),
      ['dark', 'highContrast'],
    );
  });
});

suite('withTag', () => {
  const codebook = new Codebook(
    [{ name: 'denial' }, { name: 'admission' }, { name: 'partial', parent: 'admission' }, { name: 'arms' }],
    [['denial', 'admission']],
  );

  test('adds a tag at the end, in place of those that it excludes', () => {
    assert.deepEqual(withTag(codebook, ['arms', 'denial'], 'partial'), ['arms', 'partial']);
    assert.deepEqual(withTag(codebook, ['denial'], 'arms'), ['denial', 'arms']);
    assert.deepEqual(withTag(codebook, ['denial'], 'unknown'), ['denial', 'unknown']);
    assert.deepEqual(withTag(codebook, ['arms', 'denial'], 'arms'), ['arms', 'denial']);
  });
});
