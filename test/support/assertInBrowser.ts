/**
 * The part of `node:assert/strict` that the host tests use, for the web worker extension host, where Node's is missing;
 * the build puts it in Node's place there. Same names, same meaning; anything else fails to build.
 */

/** What a failed assertion throws; Mocha prints the difference of `actual` and `expected`. */
export class AssertionError extends Error {
  readonly actual: unknown;
  readonly expected: unknown;
  readonly showDiff: boolean;

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message);
    this.name = 'AssertionError';
    this.actual = actual;
    this.expected = expected;
    this.showDiff = actual !== undefined || expected !== undefined;
  }
}

export function ok(value: unknown, message = 'the value is not truthy'): asserts value {
  if (!(value as boolean)) {
    throw new AssertionError(message);
  }
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message);
}

export function equal(actual: unknown, expected: unknown, message = 'values differ'): void {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(message, actual, expected);
  }
}

export function notEqual(actual: unknown, expected: unknown, message = 'values are the same'): void {
  if (Object.is(actual, expected)) {
    throw new AssertionError(message, actual, expected);
  }
}

export function deepEqual(actual: unknown, expected: unknown, message = 'values differ'): void {
  if (!same(actual, expected)) {
    throw new AssertionError(message, actual, expected);
  }
}

export function notDeepEqual(actual: unknown, expected: unknown, message = 'values are the same'): void {
  if (same(actual, expected)) {
    throw new AssertionError(message, actual, expected);
  }
}

export function match(text: string, pattern: RegExp, message = `not matched by ${String(pattern)}: ${text}`): void {
  ok(pattern.test(text), message);
}

export function doesNotMatch(text: string, pattern: RegExp, message = `matched by ${String(pattern)}: ${text}`): void {
  ok(!pattern.test(text), message);
}

export function throws(run: () => unknown, pattern?: RegExp): void {
  try {
    run();
  } catch (error) {
    matchError(error, pattern);
    return;
  }
  fail('nothing was thrown');
}

export async function rejects(
  promise: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  pattern?: RegExp,
): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    matchError(error, pattern);
    return;
  }
  fail('nothing was rejected');
}

function matchError(error: unknown, pattern: RegExp | undefined): void {
  if (pattern !== undefined) {
    match(String(error), pattern);
  }
}

/** Same prototypes, same own keys, same values all the way down; Maps and Sets by their entries in order. */
function same(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) {
    return true;
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return false;
  }
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) {
    return false;
  }
  if (actual instanceof Date && expected instanceof Date) {
    return actual.getTime() === expected.getTime();
  }
  if ((actual instanceof Map && expected instanceof Map) || (actual instanceof Set && expected instanceof Set)) {
    return same([...actual], [...expected]);
  }
  const keys = Object.keys(actual);
  return (
    keys.length === Object.keys(expected).length &&
    keys.every(
      (key) =>
        Object.hasOwn(expected, key) &&
        same((actual as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key]),
    )
  );
}
