import { isMap, type YAMLMap } from 'yaml';
import type { Span } from '../core/text/span';
import type { ParsedSidecar, SidecarRecord } from './parsedSidecar';
import { parseSidecar } from './parseSidecar';
import { isRefused, readYaml } from './readYaml';

/** Records that were left out: [start, end) of the source, whole lines between the records `after` and `before`. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly records: readonly SidecarRecord[];
  readonly after: SidecarRecord;
  readonly before: SidecarRecord;
}

/** Where in a changed short file a cut goes back in: right before the record with the id of `cut.before`. */
interface Joint {
  readonly cut: Cut;
  readonly at: number;
}

/** An alias, or what could be one: a star at the start of a word. What it stands for may be anywhere in the file. */
const alias = /(?:^|[\s,:[{-])\*\S/m;

/** Where less than this share of a file could be left out, the whole is changed: the detour would cost more than it saves. */
const leastSaved = 0.5;

/**
 * A sidecar without the records that are far from a change, so that the change costs what it touches: it is made in the
 * short file, and what was left out is put back byte for byte. The result says what the whole file parsed again would say:
 * an item of a YAML list in block style ends where the next dash stands in the column of the list, whatever is in either
 * (YAML 1.2.2, 8.2.1), and without aliases no item means anything to another. Files in which that is not plain to see are
 * not shortened.
 */
export class ShortenedSidecar {
  /** The short file. */
  readonly parsed: ParsedSidecar;
  readonly #whole: ParsedSidecar;
  readonly #cuts: readonly Cut[];

  /**
   * `whole` without what is far from the records with the ids `touched`; undefined where it cannot be shortened, or not by
   * enough to be worth it.
   */
  static of(whole: ParsedSidecar, touched: ReadonlySet<string>): ShortenedSidecar | undefined {
    if (!isPlain(whole) || whole.upgraded) return undefined;
    const cuts = cutsOf(whole, touched);
    const saved = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
    if (saved < whole.source.length * leastSaved || alias.test(whole.source)) return undefined;
    const short = parseSidecar(without(whole.source, cuts), whole.format);
    const left = whole.records.length - cuts.reduce((sum, { records }) => sum + records.length, 0);
    return isPlain(short) && short.records.length === left ? new ShortenedSidecar(short, whole, cuts) : undefined;
  }

  /** Use `ShortenedSidecar.of`. */
  constructor(parsed: ParsedSidecar, whole: ParsedSidecar, cuts: readonly Cut[]) {
    this.parsed = parsed;
    this.#whole = whole;
    this.#cuts = cuts;
  }

  /** Of what is wanted, that of the records in the short file and of new ones. */
  keptOf<Fields extends { readonly id: string }>(wanted: readonly Fields[]): readonly Fields[] {
    const cut = new Set(this.#cuts.flatMap(({ records }) => records.map(({ id }) => id)));
    return wanted.filter(({ id }) => !cut.has(id));
  }

  /**
   * The whole file as it is after the short one became `changed`; undefined where what was left out does not fit in any more,
   * since a neighbour is not as it was, or the whole would be refused when read.
   */
  lengthened(changed: ParsedSidecar): ParsedSidecar | undefined {
    if (!isPlain(changed)) return undefined;
    const joints = jointsOf(this.#cuts, this.parsed, changed);
    if (joints.length !== this.#cuts.length) return undefined;
    const source = joined(this.#whole.source, changed.source, joints);
    if (isRefused(source)) return undefined;
    let root: YAMLMap | undefined;
    return {
      ...changed,
      source,
      /** Made when it is asked for: small changes never do. */
      get root() {
        return (root ??= rootOf(source));
      },
      records: joinedRecords(changed.records, joints),
      dismissed: changed.dismissed.map((one) => moved(one, shiftAt(joints, one.source.start))),
    };
  }
}

/** Leaves out each run of records between two that nobody touches and that are no neighbours of those that somebody does. */
function cutsOf({ source, records }: ParsedSidecar, touched: ReadonlySet<string>): readonly Cut[] {
  const isNear = (index: number): boolean =>
    [index - 1, index, index + 1].some((near) => touched.has(records[near]?.id ?? ''));
  const cuts: Cut[] = [];
  let last = 0;
  for (let index = 1; index < records.length; index++) {
    if (index < records.length - 1 && !isNear(index)) continue;
    const [after, first, before] = [records[last], records[last + 1], records[index]];
    if (after && first && before && first !== before) {
      const [start, end] = [dashLine(source, first), dashLine(source, before)];
      const isOneColumn =
        start !== undefined && end !== undefined && first.source.start - start === before.source.start - end;
      if (isOneColumn) cuts.push({ start, end, records: records.slice(last + 1, index), after, before });
    }
    last = index;
  }
  return cuts;
}

/** The start of the line on which a record begins with its dash; undefined where anything else stands before it. */
function dashLine(source: string, record: SidecarRecord | undefined): number | undefined {
  if (!record) return undefined;
  const start = source.lastIndexOf('\n', record.source.start - 1) + 1;
  return /^ *- +$/.test(source.slice(start, record.source.start)) ? start : undefined;
}

/** Where the cuts go in `changed`: those for which everything from the record before to the one behind is as it was. */
function jointsOf(cuts: readonly Cut[], short: ParsedSidecar, changed: ParsedSidecar): readonly Joint[] {
  const [old, now] = [short, changed].map(
    ({ records }) => new Map(records.map((record, index) => [record.id, { record, next: records[index + 1] }])),
  );
  return cuts.flatMap((cut) => {
    const [stood, stands] = [old?.get(cut.after.id), now?.get(cut.after.id)];
    if (stood?.next?.id !== cut.before.id || stands?.next?.id !== cut.before.id) return [];
    const isSame = between(short, stood.record, stood.next) === between(changed, stands.record, stands.next);
    const at = dashLine(changed.source, stands.next);
    return isSame && at !== undefined ? [{ cut, at }] : [];
  });
}

function between({ source }: ParsedSidecar, first: SidecarRecord, last: SidecarRecord): string {
  return source.slice(dashLine(source, first) ?? first.source.start, last.source.end);
}

function without(source: string, cuts: readonly Cut[]): string {
  let [short, from] = ['', 0];
  for (const { start, end } of cuts) {
    short += source.slice(from, start);
    from = end;
  }
  return short + source.slice(from);
}

function joined(whole: string, changed: string, joints: readonly Joint[]): string {
  let [source, from] = ['', 0];
  for (const { cut, at } of joints) {
    source += changed.slice(from, at) + whole.slice(cut.start, cut.end);
    from = at;
  }
  return source + changed.slice(from);
}

/** The records of both in the order of the file, at their places in it. */
function joinedRecords(records: readonly SidecarRecord[], joints: readonly Joint[]): readonly SidecarRecord[] {
  const byBefore = new Map(joints.map((joint) => [joint.cut.before.id, joint]));
  let shift = 0;
  return records.flatMap((record) => {
    const joint = byBefore.get(record.id);
    if (!joint) return [moved(record, shift)];
    const { cut, at } = joint;
    const back = cut.records.map((one) => moved(one, at + shift - cut.start));
    shift += cut.end - cut.start;
    return [...back, moved(record, shift)];
  });
}

/** How far what stands at an offset of the short file is moved by what is put back before it. */
function shiftAt(joints: readonly Joint[], offset: number): number {
  return joints.reduce((sum, { cut, at }) => (at <= offset ? sum + cut.end - cut.start : sum), 0);
}

function moved<Placed extends { readonly source: Span }>(one: Placed, by: number): Placed {
  return by === 0 ? one : { ...one, source: { start: one.source.start + by, end: one.source.end + by } };
}

function isPlain({ writable, problems }: ParsedSidecar): boolean {
  return writable === true && problems.length === 0;
}

function rootOf(source: string): YAMLMap | undefined {
  const root: unknown = readYaml(source).document?.contents;
  return isMap(root) ? root : undefined;
}
