import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Codebook, type Tag } from '../../src/core/codebook/codebook';
import { reasonText } from '../../src/core/text/reason';
import { importTags } from '../../src/sidecar/importTags';
import { toTags, type ImportedCodes } from '../../src/sidecar/importedTag';
import { parseCodebook } from '../../src/sidecar/parseCodebook';
import { readQdc } from '../../src/sidecar/readQdc';
import { readTagList } from '../../src/sidecar/readTagList';
import { writeQdc } from '../../src/sidecar/writeQdc';

/** As other programs write it. */
const qdc = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" origin="Some QDA">
  <!-- our codes -->
  <Codes>
    <Code guid="2A08BDDF-4C35-4250-BF77-7DE37B50C930" name="Arms &amp; trade" isCodable="false" color="#F00">
      <Description>Weapons,
sold or <![CDATA[<given>]]></Description>
      <Code guid="2D969AF8-C875-4FAE-BCD8-F0162BC27396" name="positive" isCodable="true" color="#3A7EC2"/>
      <Code guid="1D969AF8-C875-4FAE-BCD8-F0162BC27396" name="" isCodable="true"><Code guid="x" name="deep"/></Code>
    </Code>
    <Code guid="0D969AF8-C875-4FAE-BCD8-F0162BC27396" name="positive" isCodable="true" color="red"/>
  </Codes>
  <Sets><Set guid="3D969AF8-C875-4FAE-BCD8-F0162BC27396" name="no code"><Description>x</Description></Set></Sets>
</CodeBook>`;

function tagsOf(imported: ImportedCodes): readonly Tag[] {
  assert.ok(imported.ok, imported.ok ? '' : reasonText(imported.reason));
  return toTags(imported.codes);
}

function refusal(imported: ImportedCodes): string {
  return imported.ok ? '' : reasonText(imported.reason);
}

suite('REFI-QDA codebooks', () => {
  test('are read with tree, colours and descriptions; names become unique', () => {
    assert.deepEqual(tagsOf(readQdc(qdc)), [
      { name: 'Arms & trade', color: '#FF0000', scope: 'Weapons,\nsold or <given>' },
      { name: 'positive', parent: 'Arms & trade', color: '#3A7EC2' },
      { name: 'deep', parent: 'Arms & trade' },
      { name: 'positive 2', label: 'positive' },
    ]);
  });

  test('are written so that other programs know a code again', () => {
    const codebook = new Codebook([
      { name: 'arms "A"', color: '#b5651d', scope: 'a < b\n\tand & c', key: 'a' },
      { name: 'embargo', parent: 'arms "A"', color: 'charts.red' },
    ]);
    assert.equal(
      writeQdc(codebook).replace(/guid="[^"]*"/g, 'guid="…"'),
      `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Marginalia">
  <Codes>
    <Code guid="…" name="arms &#34;A&#34;" isCodable="true" color="#b5651d">
      <Description>a &#60; b&#10;&#9;and &#38; c</Description>
      <Code guid="…" name="embargo" isCodable="true"/>
    </Code>
  </Codes>
</CodeBook>
`,
    );
    const guids = (text: string): readonly string[] =>
      [...text.matchAll(/guid="([^"]*)"/g)].map(([, guid]) => guid ?? '');
    assert.deepEqual(guids(writeQdc(codebook)), guids(writeQdc(codebook)));
    assert.equal(new Set(guids(writeQdc(codebook))).size, 2);
    for (const guid of guids(writeQdc(codebook)))
      assert.match(guid, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('that are broken or hostile are refused whole', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>`;
    for (const [source, reason] of [
      ['', /no element|document must contain/],
      ['<CodeBook/>', /no element “Codes”/],
      ['{"a": 1}', /text data outside of root/],
      [qdc.replace('</Codes>', ''), /unexpected close tag|unmatched/i],
      [qdc.replace('?>', `?>${bomb}`), /a document type is not allowed/],
      [qdc.replace('Weapons', '&file;'), /undefined entity/i],
      [qdc.replace('Weapons', '\u0001'), /disallowed character/],
      [`<CodeBook><Codes>${'<Code name="a">'.repeat(100_000)}`, /codes within codes without end/],
    ] as const)
      assert.match(refusal(readQdc(source)), reason);
  });

  test('come back as they went out: names, tree, colours, notes', () => {
    const texts = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a', 'no', '#', '&lt;', ']]>', ' b ', '"'));
    const trees = fc.uniqueArray(
      fc.record(
        {
          name: texts,
          parent: fc.nat(30),
          color: fc.constantFrom('#aabbcc', undefined),
          scope: fc.option(texts, { nil: undefined }),
        },
        { noNullPrototype: true },
      ),
      { selector: ({ name }) => name.replace(/[\s\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim(), maxLength: 12 },
    );
    fc.assert(
      fc.property(trees, (tree) => {
        const plain = tree.map((one) => ({ ...one, name: one.name.replace(/[\s\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim() }));
        const named = plain.filter(({ name }) => name !== '');
        const tags = named.map(({ name, parent, color, scope }, index): Tag => {
          const above = index === 0 ? undefined : named[(parent % (index + 1)) - 1]?.name;
          const note =
            scope
              ?.replace(/[^\P{C}\n\t]/gu, '')
              .replace(/[\ufffe\uffff]/g, '')
              .trim() ?? '';
          return {
            name,
            ...(above !== undefined && { parent: above }),
            ...(color !== undefined && { color }),
            ...(note !== '' && { scope: note }),
          };
        });
        const codebook = new Codebook(tags);
        const out = writeQdc(codebook);
        if (tags.length === 0) return;
        assert.deepEqual(tagsOf(readQdc(out)), codebook.tags);
        const imported = importTags(undefined, readQdc(out));
        assert.ok(imported.ok, imported.ok ? '' : reasonText(imported.reason));
        assert.deepEqual(parseCodebook(imported.source).codebook.tags, codebook.tags, imported.source);
      }),
    );
  });
});

suite('Plain lists of tags', () => {
  test('are trees by their indents: blanks, tabs, dashes, blank lines', () => {
    const list = '\ufeffArms\r\n  - sales\r\n\r\n\t* embargo: yes\n  stop\nArms\n      far\n   near\n';
    assert.deepEqual(tagsOf(readTagList(list)), [
      { name: 'Arms' },
      { name: 'sales', parent: 'Arms' },
      { name: 'embargo: yes', parent: 'sales' },
      { name: 'stop', parent: 'Arms' },
      { name: 'Arms 2', label: 'Arms' },
      { name: 'far', parent: 'Arms 2' },
      { name: 'near', parent: 'Arms 2' },
    ]);
  });
  test('without a tag are refused', () => assert.equal(refusal(readTagList(' \n\n')), 'There is no tag in this file'));
});

suite('Importing tags', () => {
  const source = '# ours\ntags:\n  - name: arms # why\n    color: "#b5651d"\n  - speech\n# end\n';

  test('adds what is new where it belongs, and leaves the rest as it is', () => {
    const imported = importTags(source, readTagList('arms\n  sales\n    to whom\nspeech\n  denial\nother\n  more\n'));
    assert.deepEqual(imported, {
      ok: true,
      source:
        '# ours\ntags:\n  - name: arms # why\n    color: "#b5651d"\n    children:\n      - name: sales\n        children:\n          - name: to whom\n  - name: speech\n    children:\n      - name: denial\n  - name: other\n    children:\n      - name: more\n# end\n',
      added: 5,
      known: 2,
    });
    assert.deepEqual(importTags(source, readTagList('speech\narms\n')), { ok: true, source, added: 0, known: 2 });
  });

  test('5,000 tags', () => {
    const list = Array.from({ length: 5000 }, (_, index) => `${index % 10 === 0 ? '' : '  '}tag ${index}`).join('\n');
    const imported = importTags(source, readTagList(list));
    assert.ok(imported.ok);
    assert.equal(parseCodebook(imported.source).codebook.tags.length, 5002);
  });

  test('is refused for a codebook that must not be written', () => {
    const imported = importTags(`${source}<<<<<<< ours\n`, readTagList('a'));
    assert.match(imported.ok ? '' : reasonText(imported.reason), /^This file holds merge markers/);
  });
});
