import { isAlias, parseDocument, visit, type Alias, type Document, type Node } from 'yaml';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import type { SidecarProblem } from './sidecarProblem';

/** Longer files are not read: no sidecar or codebook comes near, and parsing takes many times the memory. */
const longestSource = 32 * 1024 * 1024;

/** Brackets that may be open at once; the parser is recursive, and slow long before it gives up. */
const deepestNesting = 500;

/** A YAML file as nodes. */
export interface YamlFile {
  /** The nodes; undefined when the file could not be parsed at all. */
  readonly document?: Document.Parsed;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly problems: readonly SidecarProblem[];
  /** Where the first thing is that breaks the syntax: nothing from there on can be relied on. */
  readonly brokenFrom?: number;
  /** Why the file must not be written over. */
  readonly refusal?: Reason;
}

/** Parses one YAML document, with its source tokens. Never throws; time and memory are linear in `source`, whatever aliases it holds. */
export function readYaml(source: string): YamlFile {
  const flaw = findFlaw(source);
  if (flaw) return { targets: new Map(), ...refused(flaw) };
  try {
    return parsed(source);
  } catch {
    // The parser is recursive: very deep nesting exhausts the stack.
    const message = { message: 'This YAML is nested too deeply to be read' };
    return {
      targets: new Map(),
      ...refused({ span: { start: 0, end: lineEnd(source, 0) }, code: 'too-deep', message }),
    };
  }
}

/** Whether `readYaml` refuses `source` for what it is made of, whatever it says. Cheap beside parsing. */
export function isRefused(source: string): boolean {
  return findFlaw(source) !== undefined;
}

interface Flaw {
  readonly span: Span;
  readonly code: string;
  readonly message: Reason;
}

function refused({ span, code, message }: Flaw): Pick<YamlFile, 'problems' | 'brokenFrom' | 'refusal'> {
  return { problems: [{ span, severity: 'error', code, message }], brokenFrom: span.start, refusal: message };
}

function parsed(source: string): YamlFile {
  const document = parseDocument(source, {
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: false,
    logLevel: 'error',
  });
  const targets = source.includes('*') ? resolveAliases(document) : new Map<Alias, Node>();
  const warnings = document.warnings.map(({ pos, message }): SidecarProblem => ({
    span: { start: pos[0], end: Math.max(pos[1], pos[0]) },
    severity: 'warning',
    code: 'yaml-warning',
    message: { message: 'YAML: {0}', args: [message] },
  }));
  const [error] = document.errors;
  if (!error) return { document, targets, problems: warnings };
  const [start, end] = error.pos;
  const flaw: Flaw =
    error.code === 'MULTIPLE_DOCS'
      ? {
          span: { start, end: lineEnd(source, start) },
          code: 'several-documents',
          message: { message: 'Only one YAML document is allowed in a file; remove everything from this “---” on' },
        }
      : {
          span: { start, end: Math.max(end, start) },
          code: 'yaml-syntax',
          message: { message: 'This is not valid YAML: {0}', args: [error.message] },
        };
  const { problems, ...refusal } = refused(flaw);
  return { document, targets, ...refusal, problems: [...problems, ...warnings] };
}

/** What no YAML file of ours may hold, whatever a parser makes of it. */
function findFlaw(source: string): Flaw | undefined {
  if (source.length > longestSource) {
    return flawAt(source, 0, 'too-large', { message: 'This file is too large to be read as YAML' });
  }
  const marker = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/m.exec(
    source.includes('\r') ? source.replace(/\r/g, '\n') : source,
  );
  if (marker) {
    const message = { message: 'This file holds merge markers; resolve the conflict, then it loads again' };
    return flawAt(source, marker.index, 'merge-markers', message);
  }
  const oldBreak = /\r(?!\n)/.exec(source);
  if (oldBreak) {
    const message = {
      message: 'This file has line breaks (CR alone) that YAML readers disagree about; save it with LF',
    };
    return flawAt(source, oldBreak.index, 'line-breaks', message);
  }
  const control = findControl(source);
  if (control >= 0) {
    const code = source.charCodeAt(control).toString(16).padStart(4, '0');
    const message = { message: 'A control character (U+{0}) is not allowed in YAML; remove it', args: [code] };
    return flawAt(source, control, 'control-character', message);
  }
  const deep = findDepth(source);
  if (deep >= 0) return flawAt(source, deep, 'too-deep', { message: 'This YAML is nested too deeply to be read' });
  const half = /\p{Cs}/u.exec(source);
  if (half) {
    return flawAt(source, half.index, 'lone-surrogate', { message: 'Half a character is here; remove it' });
  }
  return undefined;
}

/** Where nesting becomes too deep, by brackets or by dashes on one line; -1 when it does not. */
function findDepth(source: string): number {
  let open = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    if (character === '[' || character === '{') open++;
    else if ((character === ']' || character === '}') && open > 0) open--;
    if (open > deepestNesting) return index;
  }
  return /^[ ]*(?:[-?:] +){100}/m.exec(source)?.index ?? -1;
}

/** The first control character that YAML excludes: all but tab and line breaks. -1 when there is none. */
function findControl(source: string): number {
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    const isControl = unit < 0x20 ? unit !== 0x09 && unit !== 0x0a && unit !== 0x0d : unit === 0x7f;
    if (isControl) return index;
  }
  return -1;
}

function flawAt(source: string, start: number, code: string, message: Reason): Flaw {
  return { span: { start, end: lineEnd(source, start) }, code, message };
}

function lineEnd(source: string, from: number): number {
  const end = source.slice(from, from + 1000).search(/[\r\n]/);
  return end < 0 ? Math.min(source.length, from + 1000) : from + end;
}

/** An alias stands for the node that last took its anchor before it. */
function resolveAliases(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
