import { cueBits } from './cues';
import type { LineTable } from './lineTable';

/** Lines from this many words on show a page's language; menus and names do not. */
const tellingWords = 8;
/** With fewer words in such lines nothing is said of the language. */
const leastWords = 30;
/** English prose is half function words, other languages share a tenth of them at most by chance. */
const leastFunctions = 0.13;

/** Cues that are written alike in most languages: names of networks and agencies, "newsletter", "login". */
const commonCues = cueBits.share | cueBits.form | cueBits.credit;

/**
 * `table` as it is where its text is English or too short to tell; else without what only English words mean: function
 * words, and the cues that are not the same in most languages.
 */
export function inItsLanguage(table: LineTable): LineTable {
  if (isEnglish(table)) return table;
  const common = (cues: Int32Array): Int32Array => cues.map((mask) => mask & commonCues);
  return {
    ...table,
    isEnglish: false,
    functions: new Uint16Array(table.functions.length),
    tokens: table.tokens.map((token) => token & ~1),
    cueAny: common(table.cueAny),
    cueStart: common(table.cueStart),
    cueWhole: common(table.cueWhole),
  };
}

function isEnglish(table: LineTable): boolean {
  let words = 0;
  let functions = 0;
  for (let row = 0; row < table.count; row++) {
    const own = table.words[row] ?? 0;
    if (own < tellingWords) continue;
    words += own;
    functions += table.functions[row] ?? 0;
  }
  return words < leastWords || functions >= words * leastFunctions;
}
