import assert from 'node:assert/strict';
import { inItsLanguage } from '../../../src/core/segmentation/pageLanguage';
import { scanLines } from '../../../src/core/segmentation/scanLines';
import { segment } from '../../../src/core/segmentation/segment';

const german = `Startseite
Politik
Wirtschaft
Sport

Stadtrat beschließt den Bau einer neuen Brücke über den Fluss

Von Anna Berger
12. März 2024, 17:20 Uhr

Der Stadtrat hat am Dienstag nach langer Debatte beschlossen, die alte Brücke am Hafen durch einen Neubau zu ersetzen. Die Arbeiten sollen im kommenden Frühjahr beginnen und etwa zwei Jahre dauern.

Nach Angaben der Verwaltung kostet die neue Brücke rund 18 Millionen Euro. Das Land übernimmt davon die Hälfte, den Rest trägt die Stadt aus ihrem Haushalt.

„Die alte Brücke ist nicht mehr zu retten“, sagte Baudezernent Karl Lehmann im Stadtrat. Gutachter hätten schon vor drei Jahren Risse in den Pfeilern gefunden.

Die Opposition kritisierte den Beschluss als zu teuer. Sie will nun prüfen, ob ein Bürgerentscheid über die Brücke möglich ist, wie ihre Sprecherin nach der Sitzung mitteilte.

Während der Bauzeit sollen Fußgänger den Fluss mit einer Fähre überqueren können. Autos müssen einen Umweg von vier Kilometern fahren.

Mehr zum Thema
  • Wohnungen am Hafen werden teurer
  • Neue Buslinie fährt ab Mai
Impressum
Datenschutz
Newsletter
`;

function articleLines(text: string): string[] {
  return segment(text)
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => text.slice(start, end));
}

function isEnglish(text: string): boolean {
  return inItsLanguage(scanLines(text)).isEnglish;
}

suite('segment on text that is not English', () => {
  test('knows English from other languages by its function words, and takes a few words for English', () => {
    const english = 'The council has decided that it will replace the old bridge at the harbour with a new one. ';
    assert.equal(isEnglish(english.repeat(3)), true);
    assert.equal(isEnglish(german), false);
    assert.equal(
      isEnglish('市议会星期二在长时间辩论后决定，用新桥取代港口旧桥。工程将于明年春天开始，历时约两年。'),
      false,
    );
    assert.equal(isEnglish('Startseite\nPolitik\nSport'), true);
  });

  test('keeps the paragraphs of the story and no menu, list or imprint', () => {
    const found = articleLines(german);
    for (const opening of ['Der Stadtrat', 'Nach Angaben', '„Die alte', 'Die Opposition', 'Während'])
      assert.ok(
        found.some((line) => line.startsWith(opening)),
        opening,
      );
    assert.ok(found.length <= 6, JSON.stringify(found));
  });
});
