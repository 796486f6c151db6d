import type { Random } from '../random';

const headings = (
  'Support our journalism|Before you go|Support independent news|Help us keep going|Become a member|A message from our editor|Why your support matters|' +
  'Subscribe today|Stay informed|Get our newsletter|Don’t miss a story|You made it this far|Our mission'
).split('|');

/** Sentences as they stand in appeals for money, subscriptions and addresses; {name} is the site. */
const sentences = (
  'At {name}, we believe that everyone deserves reporting they can trust.|As a nonprofit newsroom, we depend on readers like you.|Your contribution, however small, makes a difference.|' +
  'We cannot do this work without your support.|If you value our reporting, please consider making a donation today.|From as little as $1 you can help to fund our journalism.|' +
  'Our reporters spend months on investigations that others will not touch.|We do not have a billionaire owner or shareholders.|Our work is free for everyone to read, and we want to keep it that way.|' +
  'It takes less than a minute to give.|Thank you for reading {name}.|Already contributed? Log in to hide these messages.|The coming year will be critical for our democracy, and we will be there to cover it.|' +
  'Join the thousands of readers who already support us.|Every gift is matched until the end of the month.|Sign up for our free daily newsletter and get the best of {name} in your inbox.|' +
  'Get unlimited access for just $4 a month.|Subscribers can read this story and many more without advertisements.|You can cancel at any time.|We rely on our members to keep this site independent.|' +
  'Quality journalism takes time and money.|Please support us by becoming a subscriber.|Download our app to receive breaking news alerts.|Follow {name} for more news, sport and analysis.|' +
  'Do you have a story for us? Email our news desk.|We would love to hear from you: get in touch with our newsroom.|For more stories like this, check our news page.|' +
  'Like what you see? Share it with a friend.|{name} may earn a commission when you buy through links on our site.|This helps us to keep our content free.|' +
  'We are committed to holding the powerful to account.|Will you help us to reach our goal?|Donate now to protect a free press.|Delivered to your inbox every weekday morning.'
).split('|');

const names =
  'The Herald|The Daily Post|Newsline|The Tribune|City Monitor|our site|The Observer|Public Record|The Dispatch|NewsNow|Metro Voice'.split(
    '|',
  );

/** An appeal for money or an address, in one to six paragraphs, as it stands below articles. */
export function syntheticAppeal(random: Random): string[] {
  const name = random.pick(names) ?? '';
  const lines = [''];
  if (random.next() < 0.5) lines.push(random.pick(headings) ?? '', '');
  const paragraphs = 1 + random.below(6);
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    const said = Array.from({ length: 1 + random.below(4) }, () => random.pick(sentences) ?? '');
    lines.push(said.join(' ').replaceAll('{name}', name), '');
  }
  return lines;
}
