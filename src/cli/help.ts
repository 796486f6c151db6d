/** What `marginalia --help` prints. */
export const help = `marginalia: annotate plain-text news articles from the command line

  marginalia analyse [--ndjson] [--scores] [FILE…|-]
      What is article and what is boilerplate, who says what, and what can be checked:
      one JSON object for each document, one a line. Without FILE, or with -, it reads
      standard input.
      --ndjson   each line of the input is {"id": …, "text": "…"}; the output has one
                 line for each, in the same order. A line that cannot be read gives
                 {"id": …, "line": n, "error": "…"} in its place, and exit code 1.
      --scores   adds "sentences": every sentence of every line that is not blank, with
                 its scores "checkworthy" and "factual", 0 to 1.

  marginalia check [--fix] [PATH…]
      Compares sidecars (*.tags.yaml, *.tags.CODER.yaml) with their documents and the nearest codebook.yaml
      above them. PATH is a folder, a sidecar or a document; without it, this folder.
      Prints file:line: message for what has moved, is lost, unknown or broken.
      In a git repository it takes the text that a sidecar was anchored to from there.
      --fix      writes back where annotations were found again with certainty, and
                 moves a sidecar to the document that was renamed or moved without it,
                 which it knows by its text.

  marginalia find QUERY [--json] [PATH…]
      Prints the annotations that QUERY finds, as sidecar:line: kind #tag speaker: words.
      marginalia find 'tag:denial & speaker:lavrov & !state:ok near:claim "balance of power"'
      Fields: tag (with all below it), speaker, kind, state, coder, document, origin, has,
      note, text; near: another annotation close by; & | ! and brackets; word* is the
      beginning of a word.
      --json     one JSON object for each annotation, one a line.

  marginalia merge BASE OURS THEIRS
      Merges three versions of a sidecar into OURS, for git:
      git config merge.marginalia.driver 'marginalia merge %O %A %B'

  marginalia --help | --version

Offsets are UTF-16 code units, half-open, into the text as given: a byte order mark
counts as one, bytes that are no UTF-8 as U+FFFD, line breaks as they are.

Exit codes: 0 nothing to report; 1 something to report; 2 it could not run.
`;
