import type { Reason } from '../text/reason';
import type { LineKind } from './line';

/** Every sentence the segmentation gives as a reason; a translation has these as its keys. */
export const segmentReasons: Readonly<Record<LineKind | 'repeat', Reason>> = {
  headline: { message: 'Title-like line above the story, in the words of the story' },
  standfirst: { message: 'Stands between headline and story and shares its words' },
  byline: { message: 'Names an author or a source next to the headline' },
  dateline: { message: 'Names a place or a date next to the headline' },
  body: { message: 'Sentences within the stretch of prose' },
  subheading: { message: 'Short line without a full stop between paragraphs of the story' },
  caption: { message: 'Words of a picture caption' },
  credit: { message: 'Names a photographer or an agency' },
  navigation: { message: 'Words of a menu or a section' },
  promo: { message: 'Outside of the story, in the manner of teasers and advertisements' },
  legal: { message: 'Words of terms, privacy and copyright' },
  form: { message: 'Words of a form or a subscription' },
  share: { message: 'Words of sharing and social networks' },
  comments: { message: 'Words of a comment section' },
  other: { message: 'Outside of the story' },
  blank: { message: 'Nothing but white space' },
  repeat: { message: 'Repeats an earlier line word for word' },
};
