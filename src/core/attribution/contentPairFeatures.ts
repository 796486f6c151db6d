import { outside } from './codes';
import { coarse } from './contentView';
import type { ContentView, CueSite } from './contentView';
import type { FeatureSink } from './featureSink';

/** Writes the features of a content from `start` to `end` as a whole. */
export function contentPairFeatures(
  view: ContentView,
  site: CueSite,
  start: number,
  end: number,
  out: FeatureSink,
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
  const cueGroup = view.codes.group[at] ?? outside;
  const beforeForm = view.form(start - 1, sentence);
  const startForm = view.form(start, sentence);
  const nextForm = view.form(end, sentence);
  const startGroup = view.group(start, sentence);
  out.add2(3000 + side, quotes, whole ? 1 : 0);
  out.add3(3001 + side, quotes, final, first);
  out.add2(3002 + side, length, verbs);
  out.add3(3003 + side, length, cue, 1);
  out.add2(3004 + side, verbs, cue);
  out.add2(3005 + side, reports, final);
  out.add2(3006 + side, commas, final);
  out.add(3007 + side, rule?.from === start && rule.to === end ? 1 : rule ? 2 : 0);
  out.add2(3008 + side, startForm, nextForm);
  out.add2(3009 + side, startForm, verbs);
  out.add2(3010 + side, beforeForm, nextForm);
  out.add3(3011 + side, quotes, verbs, length);
  out.add3(3012 + side, cue, quotes, final);
  out.add3(3013 + side, first, final, left ? 1 : 0);
  out.add2(3014 + side, startForm, final);
  out.add3(3020 + side, startForm, nextForm, view.form(end + 1, sentence));
  out.add3(3021 + side, view.form(start + 1, sentence), nextForm, final);
  out.add3(3022 + side, nextForm, verbs, length);
  out.add3(3023 + side, nextForm, verbs, commas);
  out.add3(3016 + side, cueGroup, quotes, final);
  out.add3(3017 + side, cueGroup, length, verbs);
  out.add3(3018 + side, startGroup, view.group(end, sentence), view.group(end + 1, sentence));
  out.add3(3019 + side, beforeForm, startGroup, final);
  out.add3(3015 + side, verbs, final, nextForm);
  const tense = view.firstTense(start, end);
  const direct = view.directTense(end, sentence.to);
  const tenseAfter = end < sentence.to ? view.firstTense(end, sentence.to) : 0;
  const breaks = Math.min(view.breaks(start, end), 3);
  out.add3(3030 + side, nextForm, tense, direct);
  out.add4(3031 + side, nextForm, tense, tenseAfter, startForm);
  out.add4(3032 + side, nextForm, tense, cueGroup, final);
  out.add3(3033 + side, startForm, tense, final);
  out.add3(3034 + side, tense, breaks, final);
  out.add4(3035 + side, startGroup, tense, nextForm, verbs);
}
