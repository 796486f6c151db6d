/**
 * What the words of a line can point to. Each is a bit of a line's cue masks. The order is part of the trained
 * model: add at the end, and train again.
 */
export const cueNames = [
  'share',
  'form',
  'legal',
  'comments',
  'promo',
  'navigation',
  'related',
  'credit',
  'caption',
  'byline',
  'date',
  'ago',
  'bio',
  'speech',
  'you',
  'me',
  'update',
  'our',
  'appeal',
  'thread',
] as const;

export type CueName = (typeof cueNames)[number];

/** The bit of each cue in a cue mask. */
export const cueBits = Object.fromEntries(cueNames.map((name, index) => [name, 1 << index])) as Readonly<
  Record<CueName, number>
>;

/** Phrases of one cue. `any`: wherever they stand; `start`: only as the first words of a line; `whole`: only as the whole line. */
export interface CuePhrases {
  readonly any?: string;
  readonly start?: string;
  readonly whole?: string;
}

/**
 * The phrases, separated by `|`, at most four words each, small letters. A word is a run of letters or digits:
 * "don't" is two words, "don t".
 */
export const cuePhrases: Readonly<Record<CueName, CuePhrases>> = {
  share: {
    any:
      'share this|share on|share via|share article|share story|facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|digg|' +
      'stumbleupon|del icio us|delicious|google plus|instagram|telegram|copy link|email this|e mail this|print this|tweet this|follow us|' +
      'like us on|send to a friend|email a friend|bookmark this|save this|technorati|newsvine|flipboard|bluesky|threads|see our feeds|rss',
    start: 'tweet|share|follow|become a fan|click to share|click to email|click to print|opens in new window',
    whole:
      'share|tweet|email|e mail|print|pin|print this page|save|text size|x|link|shares|copied|like|recommend|pocket|a a a',
  },
  form: {
    any:
      'enter your email|email address|your email|your name|sign up|sign in|log in|login|subscribe|password|this form|' +
      'required fields|fields are required|all fields|fields except|newsletter|newsletters|validation message|submit|remember me|' +
      'create an account|create account|register now|search for|verification code|captcha|inbox|unsubscribe|opt in|your inbox',
    start:
      'register|search|select|choose|enter|join|signup|request information|ready to apply|apply now|your|first name|last name|send me',
    whole:
      'search|go|submit|email|name|website|url|register|subscribe|close|cancel|send|ok|and|or|required|zip code|phone|subject|message',
  },
  legal: {
    any:
      'all rights reserved|rights reserved|terms of use|terms of service|terms and conditions|privacy policy|privacy notice|cookie policy|' +
      'cookies|copyright|by submitting this|you agree to|are agreeing to|by clicking|by subscribing|by signing up|disclaimer|trademark|trademarks|' +
      'registered office|registered in england|may not be published|may not be reproduced|be reproduced|redistributed|user agreement|' +
      'do not sell|personal information|your privacy|accessibility|gdpr|third party|affiliates|prior consent|written permission|material may not|' +
      'affiliate commission|earn a commission|this site is protected|recaptcha|our privacy|contact us for more|terms',
    start: 'c 20|by using|this material|we use|this website|use of this',
    whole: 'privacy|terms|legal|terms apply|imprint|impressum|terms of use',
  },
  comments: {
    any:
      'comments|comment|reply|replies|report abuse|flag as|leave a reply|post a comment|add a comment|leave a comment|permalink|' +
      'comment on this|view comments|read comments|reader comments|commenting|to participate in the discussion|the discussion|join the conversation|' +
      'join the discussion|moderated|moderators|trackback|trackbacks|disqus|log in to comment|be the first to|report this|in reply to|' +
      'sort by|newest|rating|says at|flag this|inappropriate|abuse|oldest|upvote|thumbs up|recommended by|has left a comment|have your say|your comment|original post|posts',
    start:
      'comment by|posted by|reply to|responses to|reader comments|1 comment|0 comments|anonymous|guest|chats|newsfeed',
    whole:
      'comments|reply|report|like|likes|0|1|2|3|quote|flag|edit|delete|says|said|anonymous|chats|discuss|permalink|link|show more comments',
  },
  promo: {
    any:
      'advertisement|advertisements|sponsored|promoted|special offer|free trial|find out more|click here|learn more|shop now|buy now|order now|' +
      'per annum|off luxury|discount|coupon|coupons|limited time|subscribe to|subscriber|subscribers|subscription|get the latest|latest news|breaking news|download|' +
      'our app|the app|app store|google play|podcast|giveaway|special offers|best deals|save up|up to 70|try new|exclusive content|support us|' +
      'donate|donation|support our|support independent|our journalism|our newsletter|get unlimited|unlimited access|already a member|support our newsroom|your contribution|help keep|become a member|our newsroom|quality journalism|independent journalism|contributing as little|as little as|our mission|gift|offers|' +
      'request information|apply today|application today|start your|provider of|our partners|brought to you|paid content|partner content|recruitment|competitive',
    start:
      'advert|ad|watch live|weekly review|become a|get our|get the|sign up for|subscribe|try|win|introducing|relevant to all|don t miss',
    whole:
      'advertisement|ad|ads|advertising|sponsored|promoted video|special offer|promoted|newsletter|jobs|deals|shop|travel shop|dating|loading',
  },
  navigation: {
    any:
      'skip to|site map|sitemap|contact us|about us|advertise with us|home page|homepage|main menu|toggle menu|back to top|view all|see all|' +
      'next page|previous page|next paragraph|next article|previous article|next post|previous post|close menu|open menu|show more|load more|' +
      'table of contents|jump to|main content|site navigation|day in a page|uncategorized|most popular|most read|most viewed|most shared|most emailed|' +
      'trending|top stories|latest stories|more stories|more news|rss feed|mobile site|work for us|careers|archives|categories|tags|newsfeed',
    start:
      'home|back to|go to|view|browse|filed under|tagged|tags|topics|category|categories|sections|menu|more from|more in|you are here|page',
    whole:
      'home|news|sport|sports|world|business|politics|opinion|technology|tech|travel|culture|entertainment|arts and entertainment|life and style|lifestyle|' +
      'health|science|environment|voices|video|videos|photos|weather|u s|us|uk|local|money|style|books|music|film|tv|art|education|more|next|previous|menu|' +
      'skip|close|back|top|loader|loading|arts|food|fashion|football|archive|about|contact|help|faq|blogs|blog|national|international|europe|asia|africa|topics|tags',
  },
  related: {
    any:
      'read more|read also|also read|related stories|related articles|related content|related news|related posts|you may also|you might also|' +
      'recommended for you|more on this|see also|recommended stories|from around the web|around the web|editor s picks|editors picks|up next|' +
      'read next|further reading|in pictures|watch more|don t miss|what to read next|more like this|also on|you may like|might like|keep reading|continue reading',
    start:
      'related|read|see|watch|more|also|recommended|next|previous|up next|must read|listen|analysis|explainer|in pics|gallery|story continues',
    whole:
      'related|recommended|skip to next paragraph|story continues below advertisement|article continues below|advertisement continue reading|scroll to continue|required reading|read more|see more|more stories|watch|video|gallery|related topics|story continues below',
  },
  credit: {
    any:
      'getty images|getty|reuters|afp|ap photo|associated press|shutterstock|file photo|photo by|photograph by|photograph|image credit|photo credit|' +
      'courtesy of|handout|epa|alamy|istock|mediabank|ria novosti|picture alliance|zuma press|image source|pa wire|anadolu|via ap|via getty|stock photo|unsplash|wikimedia',
    start:
      'photo|photos|image|images|picture|credit|source|illustration|graphic|video|foto|bild|screenshot|composite|c',
    whole: 'ap|reuters|afp|getty images|getty|pool|file',
  },
  caption: {
    any: 'file photo|pictured|is seen|are seen|in this|photo taken|poses|looks on|shows a|from left|left to right|right and|is shown|walks past|speaks during|speaks at|attends|handout image|image shows|photo shows|celebrates|hide caption|toggle caption|enlarge',
    start:
      'in this|a view of|a man|a woman|people|image|a general view|members of|photo|caption|above|left|right|protesters|supporters|pictured|figure|fig',
  },
  byline: {
    any: 'staff writer|staff reporter|correspondent|contributing writer|special to|senior writer|political editor|associated press writer|by staff|contributor|news desk|staff and agencies|editor in chief',
    start:
      'by|written by|reported by|posted by|published by|reporting by|editing by|words by|edited by|story by|text by',
  },
  date: {
    any: 'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|utc|edt|est|bst|am|pm|a m|p m|ist|cet|pst|pdt',
    start:
      'published|updated|last updated|posted|posted on|first published|date|last modified|modified|published on|created',
    whole: 'published|updated|today|yesterday',
  },
  ago: {
    any: 'minutes ago|hours ago|days ago|hour ago|minute ago|day ago|weeks ago|week ago|months ago|month ago|years ago|min ago|mins ago|hrs ago|h ago|m ago|d ago|min read|minute read|mins read',
  },
  bio: {
    any: 'is a writer|is a reporter|is a journalist|is the author of|is a freelance|is an author|covers the|is a staff|is a senior|can be reached|reach him|reach her|follow him|follow her|is the editor|is an editor|is a contributor|has been a|is based in|is a columnist|contributed to this|contributed to the|contributed reporting|view all posts|on twitter at|all articles by|all posts by|writes about|email him|email her',
    start: 'about the author|about the|author|bio',
  },
  speech: {
    any: 'said|says|told|added|according|asked|tweeted|wrote|told reporters|statement|spokesman|spokeswoman|spokesperson|reported|announced|claimed|warned|explained|noted',
  },
  you: { any: 'you|your|yours|yourself' },
  me: { any: 'i|me|my|im|i m|lol|thanks|please|imo|wow' },
  update: {
    any: 'developing story|check back|will be updated|this story|this article|this post|this report|more to come|correction|clarification|editor s note|originally published|was first published|first appeared|originally appeared',
  },
  our: { any: 'we|our|ours' },
  thread: {
    any: 'comments on|comment on|thoughts on|thought on|thoughts to|responses to|response to|replies to|reactions to|comments to|comments for|comments about',
    start:
      'comments on|reader comments|readers comments|user comments|discussion about this|comments for this|responses to|what people are saying|what our readers|most recent comments|viewing comments|showing comments|' +
      'comment list|comments posted|thoughts on|latest comments|all comments|comments closed|comments are closed',
    whole:
      'comments|discussion|responses|reactions|reader comments|readers comments|your comments|user comments|comments on this|recent comments|talkback|reader responses|feedback|reader feedback|conversation',
  },
  appeal: {
    any:
      'support our|your support|support us|donate|donation|donations|your contribution|contributing as little|as little as|become a member|become a subscriber|membership|free for all|' +
      'our journalism|independent journalism|quality journalism|our newsroom|our reporting|our journalists|chip in|subscriber|subscribers|subscribe today|subscribe now|local journalism|' +
      'tax deductible|our readers|readers like you|unlimited access|to continue reading|sign up for|sign up to|delivered to your|get the latest|news alerts|the app|our app|' +
      'mobile app|free trial|per month|a month|click here|our website|special offer|limited time|our free|our newsletter|our latest|our weekly|our daily|stay up to date|every morning|straight to your',
    start: 'support|donate|get|help us|help keep|don t miss|stay informed|join us|sign up|like this|enjoy',
  },
};

/** The commonest function words of English, one list, separated by spaces: prose is about half of these. */
export const functionWords =
  'the of and to in a is that for it on was with as he be by at his this from are but have an they which or had not we she their were has ' +
  'been who will more her its would when there about if them after so no one what up into than over could out can also only other some ' +
  'two new do him all between because during while before under where against through being those these such most may should did any ' +
  'i you your my our us me am how just like then now very even back still own same each both few many much too off down again further here why whose whom once s t don ll re ve';
