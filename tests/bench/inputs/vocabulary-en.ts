import type { World } from "../../planted/prose.ts";

const list = (words: string): readonly string[] => words.split(/\s+/);

export const WORDS_EN: World = {
  verb: list(
    "checked revised merged archived sorted updated measured listed copied labelled split moved printed scanned ordered tested repaired signed counted filed reviewed scheduled priced described published withdrawn replaced compared audited translated numbered extended shortened collected renamed trimmed mapped stored delivered recorded",
  ),
  modifier: list(
    "quarterly monthly spare printed digital shared central early regional internal external seasonal weekly optional primary public open closed detailed short older simple joint technical legal local annual formal narrow broad daily nightly temporary written signed second paper mobile remote upper lower northern southern outer inner fixed loose heavy light",
  ),
  noun: list(
    "register schedule budget manual index survey drawing contract template invoice checklist ledger label folder sample notice agreement roster catalogue timetable form record sketch forecast inventory glossary map plan brief table chart card letter permit agenda archive ticket outline receipt memo",
  ),
  manner: list(
    "slowly twice together early fully again jointly quietly carefully promptly partly openly regularly briefly formally separately",
  ),
  aspect: list("accuracy speed coverage cost attendance quality turnout demand capacity loss usage accessibility"),
};

export const LINKS_EN = [", and ", ", while ", ", because ", "; ", ", so ", ", although "];

export const CLAUSES_EN = [
  "{group} {manner} {verb} the {modifier} {noun}",
  "the {modifier} {noun} was {verb} by {group} and {partner}",
  "{people} sent {n} comments on the {modifier} {noun}",
  "the {modifier} {noun} in {place} has been {verb} {small} times",
  "the {aspect} of the {modifier} {noun} rose by {percent}",
  "nobody {verb} the {modifier} {noun} for {event}",
  "{system} needs a {modifier} {noun} before {month}",
  "each {modifier} {noun} now comes with a {modifier} {noun}",
  "{material} are {verb} against the {modifier} {noun}",
  "{partner} keeps a {modifier} {noun} for {people}",
  "{n} entries of {object} were {verb} {manner}",
  "the {modifier} {noun} and the {modifier} {noun} are {verb} apart",
  "from {month} on the {modifier} {noun} is {verb} {manner}",
  "{place} offers {people} a {modifier} {noun}",
  "a {modifier} {noun} of {object} was {verb} on {day} {month}",
  "{group} asked {small} colleagues about the {aspect} of {system}",
  "the {noun} that {group} {verb} has a better {aspect} than the {modifier} one",
  "what {people} miss is a {modifier} {noun} for {material}",
];
