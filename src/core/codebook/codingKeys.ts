/** What a key does in coding mode, other than tagging. */
export type CodingAction =
  | 'next'
  | 'previous'
  | 'accept'
  | 'dismiss'
  | 'undo'
  | 'startBack'
  | 'startForward'
  | 'endBack'
  | 'endForward'
  | 'repeat'
  | 'quote'
  | 'speaker'
  | 'tags'
  | 'kinds'
  | 'overlapping'
  | 'showKeys';

/** The keys of coding mode that are the same with every codebook, as the characters they type, in the order in which they are shown. */
export const codingKeys: ReadonlyMap<string, CodingAction> = new Map([
  ['n', 'next'],
  ['p', 'previous'],
  ['a', 'accept'],
  ['x', 'dismiss'],
  ['u', 'undo'],
  ['.', 'repeat'],
  ['[', 'startBack'],
  [']', 'startForward'],
  ['{', 'endBack'],
  ['}', 'endForward'],
  ['"', 'quote'],
  ['@', 'speaker'],
  ['#', 'tags'],
  ['*', 'kinds'],
  ['\t', 'overlapping'],
  ['?', 'showKeys'],
]);

/** Those of them that are letters or digits, which a tag could have as its key. */
export const reservedLetters: readonly string[] = [...codingKeys.keys()].filter((key) => /^[\p{L}\p{N}]$/u.test(key));

/** Whether `key` does something else in coding mode, so that a tag with that key cannot be chosen by it there; case does not count. */
export function isReservedKey(key: string): boolean {
  return codingKeys.has(key.toLowerCase());
}
