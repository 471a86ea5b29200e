/**
 * English abbreviations whose full stop does not end a sentence when more follows.
 * Titles, Latin, months, references, units of organisation; collected from general reference grammars.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev hon st sr jr gen col capt lt sgt gov sen rep pres " +
    "e.g i.e eg ie cf viz vs al etc ca c approx est resp incl excl " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "eq eqs chap chaps vols nos pp par para ed eds refs " +
    "inc ltd co corp dept univ assn bros int natl intl avg temp tel"
  ).split(" "),
);

/** Abbreviations that are words or units, too: their full stop belongs to them only before a number ("No. 7", "Fig. 3"). */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set("no fig figs sec secs ch vol p art ref app tab ex max min ext v".split(" "));
