/** Abbreviations that stand before a name or a figure: no sentence ends at their full stop. Lower case, without it. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon fr msgr sen sens rep reps gov govs pres amb atty gen lt col maj capt cpl sgt pvt adm ' +
    'cmdr brig supt insp det messrs st ste mt ft vs cf fig figs nos pp vol al approx dept'
  ).split(' '),
);

/** Abbreviations that often end a sentence too: what follows decides. Lower case, without the full stop. */
export const trailingAbbreviations: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd llc bros jr sr esq ph etc eg ie jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed ' +
    'thu thurs fri sat sun ave blvd rd no ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn ' +
    'miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Words that begin a sentence after an abbreviation much more often than they go on with a name. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You This That These Those There In On At By For From With After Before But And Or ' +
    'So If When While As His Her Its Their Our My Your What Who Why How Not No Yes Some Many Most All Both Each ' +
    'However Meanwhile Although Though Since Because Despite According Asked Now Then Last Even Still Also Under ' +
    'Earlier Later Such Another Other Two Three Officials Instead'
  ).split(' '),
);
