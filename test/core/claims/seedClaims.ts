import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findAttributions } from '../../../src/core/attribution/findAttributions';
import type { Claim } from '../../../src/core/claims/claim';
import { findClaims } from '../../../src/core/claims/findClaims';
import { isArticleKind } from '../../../src/core/segmentation/line';
import { segment } from '../../../src/core/segmentation/segment';

/** A hand-made key of one seed article; see the comment in the files. */
export interface ClaimKey {
  readonly article: readonly [number, number];
  readonly claims: readonly {
    readonly text: string;
    readonly reasons: readonly string[];
    readonly claimant?: string;
  }[];
  readonly borderline: readonly string[];
}

/** A seed article with its key and what was found in it when the article's lines are known. */
export interface SeedClaims {
  readonly name: string;
  readonly text: string;
  readonly key: ClaimKey;
  readonly found: readonly Claim[];
}

const keys = join(__dirname, '../../fixtures/keys/claims');
const seeds = join(__dirname, '../../../seeds');

/** The five seed articles. The lines are taken from the key, so that only the claims are judged. */
export function seedClaims(): readonly SeedClaims[] {
  return readdirSync(keys).map((file) => {
    const key = parse(readFileSync(join(keys, file), 'utf8')) as ClaimKey;
    const name = file.replace(/\.yaml$/u, '');
    const text = readFileSync(join(seeds, `${name}.txt`), 'utf8');
    const [first, last] = key.article;
    const lines = segment(text).map((line, index) => ({
      ...line,
      ...(line.article === null ? {} : { article: index + 1 >= first && index + 1 <= last }),
      ...(isArticleKind(line.kind) === false ? { kind: 'body' as const } : {}),
    }));
    return { name, text, key, found: findClaims(text, lines, findAttributions(text, lines).attributions) };
  });
}
