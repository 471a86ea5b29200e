import type { FrontMatter } from "./document.ts";
import type { KindGuess } from "./kind.ts";
import type { Title } from "./section.ts";
import type { DocumentSettings } from "./settings.ts";
import type { Unit } from "./unit.ts";

/** What is known of a part before its anchors: its own units and title, and what stands around the text. */
export interface AnchorFacts {
  /** The units of this part, in text order. */
  readonly units: readonly Unit[];
  readonly title: Title | null;
  readonly kind: KindGuess | null;
  readonly frontMatter: Pick<FrontMatter, "data" | "rangeOf"> | null;
  /** Last part of the file's name; "" for untitled texts. */
  readonly fileName: string;
  readonly settings: Pick<DocumentSettings, "date" | "period">;
  /** True when the file holds several parts: then the title of a part says more about it than the file does. */
  readonly inCompilation: boolean;
}
