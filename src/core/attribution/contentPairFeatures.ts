import { outside } from './codes';
import { coarse } from './contentView';
import type { ContentView, CueSite } from './contentView';
import type { FeatureList } from './featureList';
import { mix } from './hashing';

/** Writes the features of a content from `start` to `end` as a whole. */
export function contentPairFeatures(
  view: ContentView,
  site: CueSite,
  start: number,
  end: number,
  out: FeatureList,
): void {
  const { sentence, at, left, rule } = site;
  const words = view.words;
  const cue = view.codes.form[at] ?? outside;
  const startRegion = words[start]?.region ?? -1;
  const endRegion = words[end - 1]?.region ?? -1;
  const whole = startRegion >= 0 && view.codes.regions[startRegion]?.from === start;
  const quotes = startRegion < 0 ? (endRegion < 0 ? 0 : 1) : startRegion === endRegion ? 2 : endRegion < 0 ? 3 : 4;
  const verbs = Math.min(view.verbs(start, end), 3);
  const reports = Math.min(view.reports(start, end), 2);
  const commas = Math.min(view.commas(start, end), 4);
  const length = coarse(end - start);
  const final = view.isFinal(end, sentence);
  const first = start <= sentence.from ? 1 : 0;
  const side = left ? 100 : 0;
  const add = (template: number, value: number): void => out.add(template + side, value);
  add(3000, mix(quotes, whole ? 1 : 0));
  add(3001, mix(quotes, mix(final, first)));
  add(3002, mix(length, verbs));
  add(3003, mix(length, mix(cue, 1)));
  add(3004, mix(verbs, cue));
  add(3005, mix(reports, final));
  add(3006, mix(commas, final));
  add(3007, rule?.from === start && rule.to === end ? 1 : rule ? 2 : 0);
  add(3008, mix(view.form(start, sentence), view.form(end, sentence)));
  add(3009, mix(view.form(start, sentence), verbs));
  add(3010, mix(view.form(start - 1, sentence), view.form(end, sentence)));
  add(3011, mix(quotes, mix(verbs, length)));
  add(3012, mix(cue, mix(quotes, final)));
  add(3013, mix(first, mix(final, left ? 1 : 0)));
  add(3014, mix(view.form(start, sentence), final));
  const cueGroup = view.codes.group[at] ?? outside;
  const nextForm = view.form(end, sentence);
  const startForm = view.form(start, sentence);
  add(3020, mix(startForm, mix(nextForm, view.form(end + 1, sentence))));
  add(3021, mix(view.form(start + 1, sentence), mix(nextForm, final)));
  add(3022, mix(nextForm, mix(verbs, length)));
  add(3023, mix(nextForm, mix(verbs, commas)));
  add(3016, mix(cueGroup, mix(quotes, final)));
  add(3017, mix(cueGroup, mix(length, verbs)));
  add(3018, mix(view.group(start, sentence), mix(view.group(end, sentence), view.group(end + 1, sentence))));
  add(3019, mix(view.form(start - 1, sentence), mix(view.group(start, sentence), final)));
  add(3015, mix(verbs, mix(final, view.form(end, sentence))));
}
