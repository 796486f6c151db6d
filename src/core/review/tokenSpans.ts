import type { Analysis } from '../analysis';
import type { Line, LineKind } from '../segmentation/line';
import type { Span } from '../text/span';

/** What a stretch of text is coloured as; package.json maps each to scopes that themes colour. Later ones paint over earlier ones. */
export const tokenTypes = [
  'boilerplate',
  'furniture',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'claim',
  'quotation',
  'figure',
  'cue',
  'speaker',
] as const;

/** One of the token types. */
export type TokenType = (typeof tokenTypes)[number];

/** A stretch of one line and its colour. */
export interface TokenSpan extends Span {
  readonly type: TokenType;
}

/** Where claims show their reason: only kinds whose words are short enough to pick out. */
const reasonsShown: ReadonlySet<string> = new Set(['figure', 'date']);

/** The stretches of `text` that are coloured: in order, none overlapping, none across a line break, none empty. */
export function tokenSpans(text: string, analysis: Analysis): readonly TokenSpan[] {
  const paint = new Uint8Array(text.length);
  const put = ({ start, end }: Span, type: TokenType): void => {
    paint.fill(tokenTypes.indexOf(type) + 1, start, end);
  };
  for (const line of analysis.lines) {
    const type = lineToken(line);
    if (type) put(line, type);
  }
  for (const claim of analysis.claims) put(claim, 'claim');
  for (const { type, content } of analysis.attributions) {
    if (type === 'direct') content.forEach((span) => put(span, 'quotation'));
  }
  for (const claim of analysis.claims) {
    for (const { kind, text: words } of claim.reasons) {
      const at = reasonsShown.has(kind) ? text.slice(claim.start, claim.end).indexOf(words) : -1;
      if (at >= 0) put({ start: claim.start + at, end: claim.start + at + words.length }, 'figure');
    }
  }
  for (const { cue, source } of analysis.attributions) {
    cue.forEach((span) => put(span, 'cue'));
    source.forEach((span) => put(span, 'speaker'));
  }
  return analysis.lines.flatMap((line) => runs(paint, line));
}

function runs(paint: Uint8Array, line: Line): TokenSpan[] {
  const found: TokenSpan[] = [];
  for (let start = line.start; start < line.end;) {
    const colour = paint[start] ?? 0;
    let end = start + 1;
    while (end < line.end && paint[end] === colour) end++;
    const type = tokenTypes[colour - 1];
    if (type) found.push({ start, end, type });
    start = end;
  }
  return found;
}

function lineToken({ article, kind }: Line): TokenType | undefined {
  if (article === false) return isFurniture(kind) ? 'furniture' : 'boilerplate';
  if (kind === 'headline' || kind === 'subheading') return 'headline';
  return kind === 'standfirst' || kind === 'byline' || kind === 'dateline' ? kind : undefined;
}

function isFurniture(kind: LineKind): boolean {
  return kind === 'caption' || kind === 'credit';
}
