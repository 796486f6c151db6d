import type { AnnotationSet } from '../core/annotations/annotationSet';
import { CodePoints } from './codePoints';
import { dismissedText, toDismissedFields } from './dismissedFields';
import { hashDocument } from './hashes';
import { sidecarFormat } from './migrations';
import { fieldText, recordKeys, speakerFields, toRecordFields, type RecordFields } from './sidecarFields';
import { blockText, mapText, scalarText } from './yamlText';

/** The document that a sidecar belongs to, as it is now. */
export interface DocumentText {
  /** Its name, relative to the sidecar. */
  readonly file: string;
  readonly text: string;
  /** The file's bytes where they are at hand and not simply the text in UTF-8. */
  readonly bytes?: Uint8Array;
}

/** A whole new sidecar, records by position then id. */
export function newSidecar(annotations: AnnotationSet, document: DocumentText): string {
  const points = new CodePoints(document.text);
  const sections = [
    `schema: ${sidecarFormat.schema}`,
    ...sectionText('document', documentLines(annotations, document)),
  ];
  const speakers = [...annotations.speakers].map(
    ([key, entry]) => `  ${scalarText(key)}: ${mapText(speakerFields(entry))}`,
  );
  const records = annotations.all.flatMap((annotation) =>
    recordLines(toRecordFields(annotation, document.text, points), 2),
  );
  const dismissed = annotations.dismissed.map((one) => `  - ${dismissedText(toDismissedFields(one, points))}`);
  sections.push(
    ...sectionText('speakers', speakers),
    ...sectionText('annotations', records),
    ...sectionText('dismissed', dismissed),
  );
  return `${sections.join('\n')}\n`;
}

/** One field of the section `document`: what it says, and how that is written. */
export interface DocumentField {
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** The fields of the section `document` in the order in which they are written. */
export function documentFields(
  annotations: AnnotationSet,
  { file, text, bytes }: DocumentText,
): readonly DocumentField[] {
  const { sha256, gitBlob, length } = hashDocument(text, bytes);
  return [
    { key: 'file', value: file, text: scalarText(file) },
    { key: 'sha256', value: sha256, text: hashScalar(sha256) },
    { key: 'git_blob', value: gitBlob, text: hashScalar(gitBlob) },
    { key: 'length', value: String(length), text: String(length) },
    { key: 'unit', value: 'codepoint', text: 'codepoint' },
    { key: 'status', value: annotations.status, text: annotations.status },
  ];
}

/** The lines of one record of a block list whose dashes stand `indent` blanks in. */
export function recordLines(fields: RecordFields, indent: number): string[] {
  const texts = recordKeys.flatMap((key) => {
    const field = fieldText(fields, key);
    if (!field) return [];
    const block = field.block === undefined ? undefined : blockText(field.block, indent + 4, '\n');
    return `${key}: ${block ?? field.text}`.split('\n');
  });
  return texts.map((line, index) => {
    const isBlockLine = line === '' || line.startsWith(' ');
    if (isBlockLine) return line;
    return ' '.repeat(indent) + (index === 0 ? '- ' : '  ') + line;
  });
}

function sectionText(key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
}

function documentLines(annotations: AnnotationSet, document: DocumentText): string[] {
  return documentFields(annotations, document).map(({ key, text }) => `  ${key}: ${text}`);
}

/** A hash of digits alone, or one like 12e34, would be read as a number. */
function hashScalar(hash: string): string {
  return /[a-f]/.test(hash) && !/^\d+e\d+$/.test(hash) ? hash : `"${hash}"`;
}
