import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Relation } from '../core/annotations/relation';
import { documentAt } from '../core/relations/documentPath';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import { parseSidecar } from '../sidecar/parseSidecar';
import type { ParsedSidecar } from '../sidecar/parsedSidecar';
import { relationPlaces } from '../sidecar/relationPlaces';
import { documentNameOf } from '../sidecar/sidecarNames';
import { decodeText } from './decode';

/** How many sidecars are remembered: relations lead to the same few again and again. */
const mostKept = 1000;

/** Looks whether relations lead anywhere: to records of the same sidecar, or of the same coder's beside another document. */
export class RelationEnds {
  /** The ids of the records of sidecars, by path; undefined where there is none. */
  readonly #ids = new Map<string, Promise<ReadonlySet<string> | undefined>>();

  /** The relations of the sidecar at `path` whose other end is not there, at their places. */
  async missing(path: string, parsed: ParsedSidecar): Promise<readonly { span: Span; message: Reason }[]> {
    const found: { span: Span; message: Reason }[] = [];
    const own = new Set(parsed.records.map(({ id }) => id));
    for (const { relation, span } of relationPlaces(parsed)) {
      const message = await this.#wrongWith(path, own, relation);
      if (message) found.push({ span, message });
    }
    return found;
  }

  async #wrongWith(
    path: string,
    own: ReadonlySet<string>,
    { to, in: document }: Relation,
  ): Promise<Reason | undefined> {
    const there = document === undefined ? own : await this.#beside(path, document);
    if (there?.has(to) === true) return undefined;
    if (document === undefined)
      return { message: 'A relation leads to {0}, which is not in this sidecar; remove it or mend it', args: [to] };
    if (there)
      return {
        message: 'A relation leads to {0} in {1}, which has no such annotation; remove it or mend it',
        args: [to, document],
      };
    return {
      message: 'A relation leads to {0}, which has no sidecar here; put it back, or write where it is now',
      args: [document],
    };
  }

  /** The ids of the sidecar of the same coder beside the document that `relative` names. */
  async #beside(path: string, relative: string): Promise<ReadonlySet<string> | undefined> {
    const name = basename(path);
    const suffix = name.slice(documentNameOf(name)?.length);
    const document = documentAt(path.replaceAll('\\', '/'), relative);
    if (document === undefined) return undefined;
    const key = document + suffix;
    const known = this.#ids.get(key) ?? readIds(key);
    if (this.#ids.size >= mostKept) this.#ids.clear();
    this.#ids.set(key, known);
    return known;
  }
}

/** Undefined for whatever cannot be read: the relation leads nowhere then, which is told. */
async function readIds(path: string): Promise<ReadonlySet<string> | undefined> {
  try {
    return new Set(parseSidecar(decodeText(await readFile(path))).records.map(({ id }) => id));
  } catch {
    return undefined;
  }
}
