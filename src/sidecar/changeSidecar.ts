import { isMap, type YAMLMap } from 'yaml';
import { changeDismissed, removeDismissed } from './changeDismissed';
import { changeRecords, removeRecords } from './changeRecords';
import { changeSpeakers } from './changeSpeakers';
import type { DocumentField } from './newSidecar';
import type { ParsedSidecar } from './parsedSidecar';
import { sectionOf, sections } from './sections';
import type { SidecarGoal } from './sidecarGoal';
import { keyOf, scalarString } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';
import { mapText } from './yamlText';

const documentKeys = ['file', 'sha256', 'git_blob', 'length', 'unit', 'status'];

/**
 * One step from what a sidecar says towards `goal`: its new source, or undefined when it says just that. Records are taken
 * away in one step and added in the next, so that no two changes meet at one place.
 * @throws Error where the file is written in a way that cannot be changed place by place.
 */
export function changeSidecar(parsed: ParsedSidecar, goal: SidecarGoal): string | undefined {
  const { root } = parsed;
  if (!root) throw new Error('Not a map');
  const splicer = new YamlSplicer(parsed.source);
  removeRecords(splicer, root, parsed, goal);
  removeDismissed(splicer, root, parsed, goal);
  if (!splicer.isEmpty()) return splicer.apply().source;
  changeDocument(splicer, root, goal.document);
  changeSpeakers(splicer, root, parsed, goal);
  changeRecords(splicer, root, parsed, goal);
  changeDismissed(splicer, root, parsed, goal);
  return splicer.isEmpty() ? undefined : splicer.apply().source;
}

function changeDocument(splicer: YamlSplicer, root: YAMLMap, needed: readonly DocumentField[]): void {
  if (needed.length === 0) return;
  const map = sectionOf(root, 'document');
  if (isMap(map) && map.items.length > 0) {
    for (const { key, value, text } of needed) {
      const old = map.items.find((pair) => keyOf(pair) === key)?.value;
      if (scalarString(old) !== value) splicer.setField(map, key, { text }, documentKeys);
    }
    return;
  }
  const lines = (indent: number): readonly string[] =>
    needed.map(({ key, text }) => `${' '.repeat(indent)}${key}: ${text}`);
  splicer.setSection(root, 'document', lines, mapText(needed.map(({ key, text }) => [key, text])), sections);
}
