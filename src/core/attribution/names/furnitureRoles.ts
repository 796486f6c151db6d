import type { Line } from '../../segmentation/line';
import { readProse } from '../prose';
import { findMentions } from './mentions';
import { isFuller, setRole } from './entity';
import type { NameIndex } from './nameIndex';

/** A line that is longer is no caption. */
const longestLine = 300;
/** So many lines that are neither caption nor credit are read. */
const mostOthers = 200;

/**
 * Takes the roles that captions and credits give to people whom the article names in full. Of other lines beside the
 * article only those roles are taken that say more of the same ("Russian Foreign Minister" for "Foreign Minister").
 */
export function addFurnitureRoles(text: string, lines: readonly Line[], index: NameIndex): void {
  const captions: Line[] = [];
  const others: Line[] = [];
  for (const line of lines) {
    if (line.article !== false || line.end - line.start > longestLine) continue;
    if (line.kind === 'caption' || line.kind === 'credit') captions.push({ ...line, article: true });
    else if (others.length < mostOthers) others.push({ ...line, article: true });
  }
  for (const [beside, furniture] of [
    [captions, true],
    [others, false],
  ] as const) {
    if (beside.length === 0) continue;
    for (const { reading } of findMentions(readProse(text, beside))) {
      if (reading.kind !== 'named' || reading.role === undefined || reading.words.length < 2) continue;
      const entity = index.find(reading, Infinity);
      if (entity?.type !== 'person' || !entity.listed) continue;
      if (furniture || (entity.role !== undefined && isFuller(reading.role, entity.role)))
        setRole(entity, reading.role);
    }
  }
}
