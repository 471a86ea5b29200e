/**
 * English abbreviations whose full stop does not end a sentence when more follows.
 * Titles, Latin, months, references, units of organisation; collected from general reference grammars.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev hon st sr jr gen col capt lt sgt gov sen rep pres " +
    "e.g i.e eg ie cf viz vs v al etc ca c approx est resp incl excl " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "fig figs eq eqs sec secs ch chap chaps vol vols no nos pp p par para art ed eds ref refs app tab ex " +
    "inc ltd co corp dept univ assn bros int natl intl max min avg temp tel ext"
  ).split(" "),
);
