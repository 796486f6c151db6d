import type { Reason } from '../text/reason';
import type { LineKind } from './line';

/** What each kind of line is known by: the first reason for a line. */
export const kindReasons: Readonly<Record<LineKind, Reason>> = {
  headline: { message: 'Title-like line above the story, in the words of the story' },
  standfirst: { message: 'Stands between headline and story and shares its words' },
  byline: { message: 'Names an author or a source next to the headline' },
  dateline: { message: 'Names a place or a date next to the headline' },
  body: { message: 'Reads like a paragraph of the article' },
  subheading: { message: 'Short line without a full stop between paragraphs of the article' },
  caption: { message: 'Words of a picture caption' },
  credit: { message: 'Names a photographer or an agency' },
  navigation: { message: 'Reads like a menu or the name of a section' },
  promo: { message: 'Reads like a teaser or an advertisement' },
  legal: { message: 'Words of terms, privacy or copyright' },
  form: { message: 'Words of a form or a subscription' },
  share: { message: 'Words of sharing and social networks' },
  comments: { message: 'Words of a comment section' },
  other: { message: 'Does not read like the article' },
  blank: { message: 'Nothing but white space' },
};

/** What else speaks for or against a line. */
export const segmentReasons = {
  repeat: { message: 'Repeats an earlier line word for word' },
  below: { message: 'Stands after the article’s end' },
  above: { message: 'Stands before the article’s beginning' },
  listItem: { message: 'Is an item of a list' },
  strangeWords: { message: 'Its words do not occur in the article' },
  afterComments: { message: 'Follows the marks of a comment section' },
  sharedWords: { message: 'Its words occur throughout the article' },
  speech: { message: 'Reports what somebody said' },
  amongArticle: { message: 'Stands among paragraphs of the article' },
  sentence: { message: 'Is a whole sentence' },
  repeated: { message: 'Occurs more than once on the page' },
  amongOthers: { message: 'Stands among lines that are not article' },
  fragment: { message: 'Is short and no sentence' },
} as const satisfies Readonly<Record<string, Reason>>;
