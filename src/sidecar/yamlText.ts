/** YAML values as text. Every string comes back exactly as it was, whatever it holds. */

const plainInFlow = /^[\p{L}_][\p{L}\p{M}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/** A short value: without quotes where every YAML reader takes it for a string, else quoted. */
export function scalarText(value: string): string {
  return plainInFlow.test(value) && !reserved.test(value) ? value : quotedText(value);
}

/** A string in double quotes, on one line, with escapes for what cannot be seen. */
export function quotedText(value: string): string {
  const escaped = JSON.stringify(value).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped;
}

/** A list on one line. */
export function listText(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** A map on one line. */
export function mapText(entries: readonly (readonly [key: string, text: string])[]): string {
  return `{${entries.map(([key, text]) => `${key}: ${text}`).join(', ')}}`;
}

/**
 * A text of several lines as a block, each line indented by `indent` blanks; undefined where a block would not give the
 * same text back (trailing or leading blanks, characters that cannot be seen).
 */
export function blockText(value: string, indent: number, lineBreak: string): string | undefined {
  const lines = value.split('\n');
  const isSafe = /^[^\p{C}\p{Zl}\p{Zp}\ufeff]*$/u.test(value.replace(/\n/g, ''));
  const keepsEdges = !/^[\s]|\s$/u.test(value) && !lines.some((line) => /^\s+$/u.test(line));
  if (lines.length < 2 || !isSafe || !keepsEdges) return undefined;
  const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return ['|', ...indented].join(lineBreak);
}
