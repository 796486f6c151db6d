/** The schema number of codebooks that this version reads and writes. */
export const codebookSchema = 1;

/** A codebook to start from, with its rules in comments. */
export function newCodebook(): string {
  return `# The codebook: the tags that annotations in this folder may have.
# A tag needs a name, which the sidecars keep; everything else is for the people who use it:
#   label: what is shown       color: "#rrggbb" or a theme's, as charts.red     key: one letter or digit that picks it
#   scope: when to use it and when not              examples: [a list of them]
#   applies: [quote, claim, passage, line]          children: a list of narrower tags
#   attributes: {certainty: [low, medium, high]}    what else can be said of a passage with the tag
# Tags of which an annotation has one at most stand in "exclusive:", as [[confirmed, denied]].
# The letters n, p, a, x and u mean something else in coding mode, so no tag can have them as its key.
schema: ${codebookSchema}
tags:
  - name: to-check
    label: To check
    color: "#b8860b"
    key: c
    scope: Somebody should verify this before it is used.
`;
}
