import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';

/** What is wrong at one place of a YAML file, in words that say what to do. */
export interface SidecarProblem {
  /** UTF-16, in the YAML source. */
  readonly span: Span;
  /** An `error` keeps something from being loaded; a `warning` is worth mending. */
  readonly severity: 'error' | 'warning';
  /** Stable, for quick fixes and filters. */
  readonly code: string;
  readonly message: Reason;
}

/** Whether a file may be written; when not, why, and what to do about it. */
export type Writable = true | { readonly reason: Reason };
