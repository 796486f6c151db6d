import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Codebook, Tag } from '../core/codebook/codebook';

/**
 * The codebook as a REFI-QDA codebook (`.qdc`; REFI-QDA Standard 1.5): names, tree, colours `#rrggbb`, and scope notes as
 * descriptions. It has no place for labels, keys, examples, kinds, attributes, groups and the colours of themes.
 */
export function writeQdc(codebook: Codebook): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Marginalia">',
    '  <Codes>',
    ...codeLines(codebook),
    '  </Codes>',
    '</CodeBook>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Each tag with what is below it, without recursion: chains of tags may be long. */
function codeLines(codebook: Codebook): readonly string[] {
  const lines: string[] = [];
  const waiting: ({ readonly tag: Tag; readonly depth: number } | string)[] = [];
  const queue = (tags: readonly Tag[], depth: number): void => {
    for (const tag of [...tags].reverse()) waiting.push({ tag, depth });
  };
  queue(codebook.children(), 2);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    const { tag, depth } = next;
    const indent = '  '.repeat(depth);
    const children = codebook.children(tag.name);
    const head = `${indent}<Code ${attributesText(tag)}`;
    if (children.length === 0 && tag.scope === undefined) {
      lines.push(`${head}/>`);
      continue;
    }
    lines.push(`${head}>`);
    if (tag.scope !== undefined) lines.push(`${indent}  <Description>${escaped(tag.scope)}</Description>`);
    waiting.push(`${indent}</Code>`);
    queue(children, depth + 1);
  }
  return lines;
}

function attributesText({ name, color }: Tag): string {
  const isHex = color !== undefined && /^#[0-9a-f]{6}$/i.test(color);
  return [
    `guid="${guidOf(name)}"`,
    `name="${escaped(name)}"`,
    'isCodable="true"',
    ...(isHex ? [`color="${color}"`] : []),
  ].join(' ');
}

/** The same id for the same name in every export, so that other programs know a code again: RFC 9562, UUID version 8. */
function guidOf(name: string): string {
  const hash = bytesToHex(sha256(utf8ToBytes(`marginalia tag ${name}`)));
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(16), 16) % 4);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

/** Text for elements and attributes; what XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
