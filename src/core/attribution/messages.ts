/** What the hover says about why something is an attribution; English, with places for arguments. */
export const messages = {
  quoteBefore: 'Quotation followed by “{0}”',
  quoteAfter: 'Quotation after “{0}”',
  clauseBefore: 'Clause before “{0}”',
  clauseAfter: 'Clause after “{0}”',
  accordingTo: 'Marked with “{0}”',
  noun: 'Clause after “{0}”',
  noCue: 'Quotation without a reporting verb',
  sharedSubject: 'The subject is taken over from the verb before',
  fullName: '“{0}” is the short form of {1}',
  described: '“{0}” is {1}',
  several: '“{0}” names several speakers',
  pronoun: '“{0}” goes back to {1}',
  unnamed: '“{0}” gives no name',
  unresolved: 'The text does not tell who “{0}” is',
} as const;
