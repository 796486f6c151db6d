import { readProse } from '../../../../src/core/attribution/prose';
import type { Line } from '../../../../src/core/segmentation/line';
import { resolveSpeakers } from '../../../../src/core/attribution/names/resolveSpeakers';
import type { Draft } from '../../../../src/core/attribution/draft';

/** Every line of `text` as article; lines that begin with `[caption] ` are captions. */
function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((part): Line => {
    const base = { start, end: start + part.length, confidence: 1, why: [] };
    start += part.length + 1;
    if (part.trim() === '') return { ...base, kind: 'blank', article: null };
    if (part.startsWith('[caption] ')) return { ...base, start: base.start + 10, kind: 'caption', article: false };
    return { ...base, kind: 'body', article: true };
  });
}

/** Takes the marks `{…}` out of the text and tells where they stood. */
function unmarked(marked: string): { text: string; marks: [number, number][] } {
  const marks: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    if (part.startsWith('{')) {
      marks.push([text.length, text.length + part.length - 2]);
      text += part.slice(1, -1);
    } else {
      text += part;
    }
  }
  return { text, marks };
}

/** Who the sources marked `{…}` in the text are, as "name, role"; "?" for who is not known. */
export function speakersOf(marked: string): string[] {
  const { text, marks } = unmarked(marked);
  const lines = linesOf(text);
  const prose = readProse(text, lines);
  const drafts = marks.map(([start, end]): Draft => {
    const from = prose.words.findIndex((word) => word.end > start);
    let to = from;
    while ((prose.words[to]?.start ?? Infinity) < end) to += 1;
    const region = prose.words[from]?.region ?? -1;
    // Outside a quotation the source says all quotations of its paragraph.
    const paragraph = prose.paragraphs.find((one) => one.start <= start && start <= one.end);
    const content = prose.words.flatMap((word, index) =>
      region < 0 && word.region >= 0 && paragraph && word.start >= paragraph.start && word.end <= paragraph.end
        ? [{ from: index, to: index + 1 }]
        : [],
    );
    return {
      kind: 'quoteBefore',
      cue: { from: to, to: to + 1 },
      source: { from, to },
      inherited: false,
      content,
      probability: 1,
    };
  });
  return resolveSpeakers(prose, lines, drafts).resolutions.map(({ speaker }) =>
    speaker ? [speaker.name, speaker.role].filter((part) => part !== undefined).join(', ') : '?',
  );
}
