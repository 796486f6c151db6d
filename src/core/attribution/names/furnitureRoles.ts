import type { Line } from '../../segmentation/line';
import { readProse } from '../prose';
import { findMentions } from './mentions';
import { isFuller, setRole } from './entity';
import type { NameIndex } from './nameIndex';
import type { NamedReading } from './reading';

/** A line that is longer is no caption. */
const longestLine = 300;
/** So many lines that are neither caption nor credit are read. */
const mostOthers = 200;

/** Who is named with a role in the lines beside an article. */
export interface FurnitureNames {
  /** In captions and credits; their words. */
  readonly captions: NamesOfLines;
  /** In other lines that are no article. */
  readonly others: NamesOfLines;
}

interface NamesOfLines {
  readonly words: string;
  readonly names: readonly NamedReading[];
}

const none: NamesOfLines = { words: '', names: [] };

/** Reads the lines beside the article; those that are the same as in `before` are not read again. */
export function furnitureNames(text: string, lines: readonly Line[], before?: FurnitureNames): FurnitureNames {
  const captions: Line[] = [];
  const others: Line[] = [];
  for (const line of lines) {
    if (line.article !== false || line.end - line.start > longestLine) continue;
    if (line.kind === 'caption' || line.kind === 'credit') captions.push({ ...line, article: true });
    else if (others.length < mostOthers) others.push({ ...line, article: true });
  }
  return {
    captions: namesOf(text, captions, before?.captions),
    others: namesOf(text, others, before?.others),
  };
}

function namesOf(text: string, lines: readonly Line[], before: NamesOfLines | undefined): NamesOfLines {
  if (lines.length === 0) return none;
  const words = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  if (before?.words === words) return before;
  const found = findMentions(readProse(words, wholeLines(words))).map(({ reading }) => reading);
  const names = found.filter(
    (reading): reading is NamedReading =>
      reading.kind === 'named' && reading.role !== undefined && reading.words.length > 1,
  );
  return { words, names };
}

/** The lines of `words` as an article. */
function wholeLines(words: string): Line[] {
  let start = 0;
  return words.split('\n').map((line) => {
    const end = start + line.length;
    const whole: Line = { start, end, kind: 'caption', article: true, confidence: 1, why: [] };
    start = end + 1;
    return whole;
  });
}

/**
 * Takes the roles that captions and credits give to people whom the article names in full. Of other lines beside the
 * article only those roles are taken that say more of the same ("Russian Foreign Minister" for "Foreign Minister").
 */
export function addFurnitureRoles({ captions, others }: FurnitureNames, index: NameIndex): void {
  for (const [{ names }, furniture] of [
    [captions, true],
    [others, false],
  ] as const) {
    for (const reading of names) {
      const entity = index.find(reading, Infinity);
      if (entity?.type !== 'person' || !entity.listed || reading.role === undefined) continue;
      if (furniture || (entity.role !== undefined && isFuller(reading.role, entity.role)))
        setRole(entity, reading.role);
    }
  }
}
