import { isMap, type YAMLMap } from 'yaml';
import type { ParsedSidecar } from './parsedSidecar';
import { sameData } from '../core/annotations/sameData';
import { sectionOf, sections } from './sections';
import { speakerFields } from './sidecarFields';
import type { SidecarGoal } from './sidecarGoal';
import { keyOf } from './yamlFields';
import type { YamlSplicer } from './yamlSplicer';
import { mapText, scalarText } from './yamlText';

const keys = ['name', 'role', 'aliases'];

/** Brings the table of speakers up to date, field by field. */
export function changeSpeakers(splicer: YamlSplicer, root: YAMLMap, parsed: ParsedSidecar, goal: SidecarGoal): void {
  const map = sectionOf(root, 'speakers');
  if (isMap(map)) {
    for (const key of parsed.speakers.keys()) if (!goal.speakers.has(key)) splicer.setField(map, key, undefined, []);
  }
  const changed = [...goal.speakers].filter(([key, entry]) => !sameData(parsed.speakers.get(key), entry));
  if (changed.length === 0) return;
  if (!isMap(map) || map.items.length === 0) {
    const texts = changed.map(([key, entry]) => [scalarText(key), mapText(speakerFields(entry))] as const);
    const lines = (indent: number): readonly string[] =>
      texts.map(([key, text]) => `${' '.repeat(indent)}${key}: ${text}`);
    splicer.setSection(root, 'speakers', lines, mapText(texts), sections);
    return;
  }
  for (const [key, entry] of changed) {
    const old = map.items.find((pair) => keyOf(pair) === key);
    const fields = new Map(speakerFields(entry));
    if (old && isMap(old.value) && parsed.speakers.has(key)) {
      for (const field of keys) {
        const text = fields.get(field);
        const before = new Map(speakerFields(parsed.speakers.get(key) ?? entry)).get(field);
        if (text !== before) splicer.setField(old.value, field, text === undefined ? undefined : { text }, keys);
      }
    } else if (old) throw new Error('A broken speaker has this key');
    else
      splicer.setField(map, key, { text: mapText([...fields]) }, [...map.items.map((pair) => keyOf(pair) ?? ''), key]);
  }
}
