import assert from 'node:assert/strict';
import { speakersOf } from './naming';

/** Checks who the marked sources are. */
function names(marked: string, ...expected: string[]): void {
  assert.deepEqual(speakersOf(marked), expected);
}

suite('names and roles', () => {
  test('a role in front of the name is kept whole', () => {
    names(
      '{Norwegian Deputy Transport Minister Kari Nordli} said so.',
      'Kari Nordli, Norwegian Deputy Transport Minister',
    );
    names('{the Ferry Office spokesman Peter Dahl} said so.', 'Peter Dahl, Ferry Office spokesman');
    names('{team doctor Rosa Lind} said so.', 'Rosa Lind, team doctor');
  });

  test('the person is named, not the body that he or she speaks for', () => {
    names('{Harbour Canada spokesperson Julia Hale} said so.', 'Julia Hale, Harbour Canada spokesperson');
    names(
      '{University of Ohio Rowing Club president Mina Okafor} said so.',
      'Mina Okafor, University of Ohio Rowing Club president',
    );
  });

  test('a role behind the name', () => {
    names('{Peter Dahl, a spokesman for the ferry office}, said so.', 'Peter Dahl, spokesman for the ferry office');
    names("{Rosa Lind, 62, a nurse at the city's hospital}, said so.", "Rosa Lind, nurse at the city's hospital");
    names('{Rosa Lind, who lives in Oslo}, said so.', 'Rosa Lind');
  });

  test('a role with a comma in front of the name', () => {
    names("{the rowing team's coach, Peter Dahl}, said so.", "Peter Dahl, rowing team's coach");
  });

  test('the field of an office is no part of the name', () => {
    names('{Minister of Education Rosa Lind} said so.', 'Rosa Lind, Minister of Education');
    names('{US Secretary of State Peter Dahl} said so.', 'Peter Dahl, US Secretary of State');
    names(
      '{Danish Ambassador to the United States Peter Dahl} said so.',
      'Peter Dahl, Danish Ambassador to the United States',
    );
  });

  test('titles are no part of the name, and offices are roles', () => {
    names('{Mr Dahl} said so.', 'Dahl');
    names('{Texas Sen. Peter Dahl} said so.', 'Peter Dahl, Texas Sen.');
    names('{Pope Marcus} said so.', 'Pope Marcus, Pope');
  });

  test('affiliation in the possessive', () => {
    names("{Denmark's coach Peter Dahl} said so.", "Peter Dahl, Denmark's coach");
  });

  test('bodies', () => {
    names('{The U.S. Department of Ferries} said so.', 'U.S. Department of Ferries');
    names('{The Nordic Observatory for Inland Waters} said so.', 'Nordic Observatory for Inland Waters');
    names('{rights group Open Water} said so.', 'Open Water');
  });

  test('a place of government says whom it stands for, a country does not', () => {
    names('{Oslo} said so. {Norway} said so.', 'Oslo, Norway’s government', 'Norway');
  });

  test('who is only described has no name', () => {
    names("{Mr Dahl's spokesman} said so.", '?');
    names('{a senior Danish official} said so.', '?');
    names('{officials at the Ferry Office} said so.', '?');
    names('{Critics} said so.', '?');
    names('{police} said so.', '?');
    names('{a spokesman for Rosa Lind} said so.', '?');
  });

  test('some of many have no name', () => {
    names('{Some Norwegians} said so.', '?');
    names('{other Republicans} said so.', '?');
  });

  test('a former office stays a former one', () => {
    names('{former Governor Rosa Lind} said so.', 'Rosa Lind, former Governor');
    names('They met former Governor Rosa Lind. {Lind} said so.', 'Rosa Lind, former Governor');
  });

  test('a place behind a name is no part of it', () => {
    names('{Gov. Rosa Lind of Ohio} said so.', 'Rosa Lind, Gov.');
    names('{The Ferry Museum in Oslo} said so.', 'Ferry Museum');
  });

  test('two names are not one speaker', () => {
    names('{Both the Ferry Office and the Harbour Board} said so.', '?');
    names('{Rosa Lind and Peter Dahl} said so.', '?');
    names('{Gov. Rosa Lind (D) and Gov. Peter Dahl (R)} said so.', '?');
  });
});

suite('short names', () => {
  test('surname, title with surname, initials', () => {
    names(
      'Ferry Minister Rosa Lind arrived. {Lind} said so. {Ms Lind} said so. {Rosa K. Lind} said so.',
      'Rosa Lind, Ferry Minister',
      'Rosa Lind, Ferry Minister',
      'Rosa Lind, Ferry Minister',
    );
  });

  test('particles and articles within surnames', () => {
    names('Jan van der Velde spoke first. {Van der Velde} said so.', 'Jan van der Velde');
    names('They met Omar al-Hadi. {Hadi} said so.', 'Omar al-Hadi');
  });

  test('a given name alone', () => {
    names('Ivanka Dahl came with Peter Lind. {Ivanka} said so.', 'Ivanka Dahl');
  });

  test('a title that does not fit is somebody else', () => {
    names('Rosa Lind arrived. {Mr Lind} said so.', 'Lind');
  });

  test('of two with one surname, the title tells', () => {
    names('Rosa Lind came with Peter Lind. {Mrs Lind} said so. {Mr Lind} said so.', 'Rosa Lind', 'Peter Lind');
  });

  test('of two with one surname, nobody is guessed', () => {
    names('Rosa Lind came with Eva Lind. {Lind} said so.', '?');
  });

  test('an acronym, in brackets or by its initials', () => {
    names('The Nordic Ferry Union (NFU) met. {The NFU} said so.', 'Nordic Ferry Union');
    names('The Nordic Ferry Union met. {The N.F.U.} said so.', 'Nordic Ferry Union');
  });

  test('the House is not the White House', () => {
    names('The White House wrote. {The House} said so.', 'House');
  });

  test('a person within the name of something else', () => {
    names('He was on the Rosa Lind Show. {Lind} said so.', 'Rosa Lind');
  });

  test('the head of the name of a body', () => {
    names('The Church of Saint Nobody was named. {The Church} said so.', 'Church of Saint Nobody');
  });

  test('a first word of a sentence is no given name', () => {
    names('Minister Rosa Lind arrived. Irritated Lind left. {Lind} said so.', 'Rosa Lind, Minister');
  });

  test('the fullest role of several, also from a caption', () => {
    names(
      '{Ferry Minister Rosa Lind} said so.\n[caption] Norwegian Ferry Minister Rosa Lind',
      'Rosa Lind, Norwegian Ferry Minister',
    );
    names('{Rosa Lind} said so.\n[caption] Ferry Minister Rosa Lind', 'Rosa Lind, Ferry Minister');
  });
});

suite('pronouns', () => {
  test('he and she go back to who spoke last and fits', () => {
    names('“Go,” {Rosa Lind} said to Peter Dahl.\n“Now,” {she} said.', 'Rosa Lind', 'Rosa Lind');
    names('“Go,” {Rosa Lind} told Peter Dahl.\n“Now,” {he} said.', 'Rosa Lind', 'Peter Dahl');
  });

  test('he is never a woman, nor a body', () => {
    names('Rosa Lind arrived. {He} said so.', '?');
    names('The Ferry Office wrote. {He} said so.', '?');
  });

  test('a woman can be a spokesman', () => {
    names(
      '{Ferry Office spokesman Rosa Lind} said so. {She} said more.',
      'Rosa Lind, Ferry Office spokesman',
      'Rosa Lind, Ferry Office spokesman',
    );
  });

  test('who is only mentioned in passing does not speak on', () => {
    names('The boat lay near the Dahl stronghold. It rained. {He} said so.', '?');
    names('Captain Peter Dahl arrived. The boat lay still. When it rained, Karl Berg left. {He} said so.', 'Karl Berg');
  });

  test('a news agency is no he', () => {
    names('“Go,” {Reuters} reported. {He} said so.', 'Reuters', '?');
  });

  test('a spokesman without a name keeps others from being "he"', () => {
    names('Peter Dahl was away. {A spokesman} said so. {He} said more.', '?', '?');
  });

  test('of two who fit as well, nobody is guessed', () => {
    names('Peter Dahl and Karl Berg arrived together. {He} said so.', '?');
  });

  test('gender is learnt from pronouns near a name that does not tell', () => {
    names('Xandru Vell lost his boat. He was angry. It rained. Vell wept at night. It rained. {She} said so.', '?');
  });

  test('who goes back to the name in front of it', () => {
    names('The boat belongs to Rosa Lind, {who} said so.', 'Rosa Lind');
    names('The boat belongs to Rosa Lind (R-Iowa), {who} said so.', 'Rosa Lind');
    names('The boat belongs to a man {who} said so.', '?');
  });

  test('it goes back to the body that spoke last', () => {
    names('{The Ferry Office} said so. {It} said more.', 'Ferry Office', 'Ferry Office');
    names('{Rosa Lind} said so. {It} said more.', 'Rosa Lind', '?');
  });

  test('I within a quotation is its speaker', () => {
    names('“{I} think it is late,” {Rosa Lind} said.', 'Rosa Lind', 'Rosa Lind');
  });

  test('somebody named long ago is no "he"', () => {
    names(`Peter Dahl arrived. ${'The boat was blue. '.repeat(12)}{He} said so.`, '?');
  });
});

suite('descriptions', () => {
  test('an office goes back to the one who holds it', () => {
    names('Ferry Minister Rosa Lind arrived. {The minister} said so.', 'Rosa Lind, Ferry Minister');
    names('Sen. Peter Dahl arrived. {The senator} said so.', 'Peter Dahl, Sen.');
    names('Sen. Peter Dahl arrived. {The Ohio senator} said so.', 'Peter Dahl, Sen.');
    names('Norwegian Ferry Minister Rosa Lind met Minister Peter Dahl. {The Norwegian minister} said so.', '?');
  });

  test('a name between commas behind it is the one described', () => {
    names('According to {the team coach}, Rosa Lind, they won.', 'Rosa Lind, team coach');
    names('According to {a coach}, Rosa Lind, they won.', '?');
  });

  test('what the text says of nobody stays a description', () => {
    names('Ferry Minister Rosa Lind arrived. {The Danish minister} said so.', '?');
    names('Ferry Minister Rosa Lind arrived. {A minister} said so.', '?');
    names('Ferry Minister Rosa Lind arrived. {The ministers} said so.', '?');
  });

  test('a noun goes back to the body whose name has it', () => {
    names('The Nordic Ferry Company sank. {The company} said so.', 'Nordic Ferry Company');
  });
});
