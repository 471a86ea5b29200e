import { describe, expect, test } from "vitest";
import type { Section } from "../model/section.ts";
import type { Unit } from "../model/unit.ts";
import { alignOutline } from "./align.ts";
import type { Alignment, AlignmentFault } from "./alignment.ts";
import type { Outline } from "./outline.ts";
import { parseYamlOutline } from "./outline-yaml.ts";

type Tree = readonly (string | readonly [string, Tree])[];

/** Hand-made sections: each heading is ten code units long, as are the bodies. */
function sectionsFrom(tree: Tree): readonly Section[] {
  let at = 0;
  const build = (nodes: Tree, parent: Section | null, level: number): Section[] =>
    nodes.map((node) => {
      const [title, below] = typeof node === "string" ? [node, []] : node;
      const start = at;
      at += 20;
      const children: Section[] = [];
      const unit: Unit = {
        kind: "heading",
        text: title,
        start,
        end: start + 10,
        map: null,
        spans: [],
        depth: level,
        quoted: false,
        listDepth: 0,
      };
      const section: Section = {
        level,
        mark: null,
        title,
        heading: { start, end: start + 10 },
        titleRange: { start, end: start + 10 },
        form: "markdown",
        parent,
        sections: children,
        unit,
        start,
        get end() {
          return children.at(-1)?.end ?? start + 20;
        },
      };
      children.push(...build(below, section, level + 1));
      return section;
    });
  return build(tree, null, 1);
}

function outlineOf(yaml: string): Outline {
  const { outline, problems } = parseYamlOutline(yaml, "test");
  expect(problems).toEqual([]);
  return outline!;
}

const align = (yaml: string, tree: Tree, openings: readonly string[] = [], frontMatter: Record<string, unknown> = {}): Alignment =>
  alignOutline({
    outline: outlineOf(yaml),
    sections: sectionsFrom(tree),
    values: { title: "Test", frontMatter },
    language: "en",
    openings: () => openings.map((text) => ({ text, start: 0, end: text.length })),
  });

/** Faults in one line each: `missing Risks after Goals before Plan`. */
const describeFaults = ({ faults }: Alignment): readonly string[] => faults.map(describeFault);

function describeFault(fault: AlignmentFault): string {
  switch (fault.type) {
    case "missing":
      return [
        `missing ${fault.wanted.id}`,
        fault.position.after ? `after ${fault.position.after.title}` : "",
        fault.position.before ? `before ${fault.position.before.title}` : "",
        fault.near ? `near ${fault.near.title}` : "",
      ]
        .filter((piece) => piece !== "")
        .join(" ");
    case "misplaced":
      return `misplaced ${fault.section.title}`;
    case "unexpected":
      return `unexpected ${fault.section.title}${fault.near ? ` near ${fault.near.id}` : ""}`;
    case "count":
      return `count ${fault.wanted.id} ${fault.sections.length}`;
    case "group":
      return `group ${fault.group.group} ${fault.present.map((found) => found.wanted.id).join("+")}`;
  }
}

const faultsOf = (...input: Parameters<typeof align>): readonly string[] => describeFaults(align(...input));

const FIVE = "sections: [Background, Goals, Approach, Risks, Timeline]";
const NAMES = ["Background", "Goals", "Approach", "Risks", "Timeline"];
const ZH = `
sections:
  - { id: progress, heading: [工作开展情况, 主要做法, 成效] }
  - { id: problems, heading: ["存在(的)?(主要)?(问题|不足)"] }
  - { id: plan, heading: ["下(一)?步", 今后打算] }`;

describe("one missing section is one fault", () => {
  test("a whole draft has none", () => {
    expect(faultsOf(FIVE, NAMES)).toEqual([]);
  });
  for (const name of NAMES)
    test(`without ${name}`, () => {
      const rest = NAMES.filter((other) => other !== name);
      const [only, ...more] = faultsOf(FIVE, rest);
      expect(more).toEqual([]);
      expect(only).toMatch(new RegExp(`^missing ${name}`));
    });
  for (const [i, a] of NAMES.entries())
    for (const b of NAMES.slice(i + 1))
      test(`without ${a} and ${b}`, () => {
        const rest = NAMES.filter((other) => other !== a && other !== b);
        expect(faultsOf(FIVE, rest).map((fault) => fault.split(" ").slice(0, 2).join(" "))).toEqual([`missing ${a}`, `missing ${b}`]);
      });
  test("says between which sections it belongs", () => {
    expect(faultsOf(FIVE, ["Background", "Goals", "Risks", "Timeline"])).toEqual(["missing Approach after Goals before Risks"]);
    expect(faultsOf(FIVE, ["Goals", "Approach", "Risks", "Timeline"])).toEqual(["missing Background before Goals"]);
    expect(faultsOf(FIVE, ["Background", "Goals", "Approach", "Risks"])).toEqual(["missing Timeline after Risks"]);
  });
  test("extra headings in between change nothing", () => {
    expect(faultsOf(FIVE, ["Foreword", "Background", "Goals", "Team", "Risks", "Budget", "Timeline", "Annex"])).toEqual([
      "missing Approach after Goals before Risks",
    ]);
  });
  test("an empty draft lacks all", () => {
    expect(faultsOf(FIVE, [])).toHaveLength(5);
  });
});

describe("order", () => {
  test("one section moved is one fault", () => {
    expect(faultsOf(FIVE, ["Goals", "Approach", "Risks", "Background", "Timeline"])).toEqual(["misplaced Background"]);
    expect(faultsOf(FIVE, ["Background", "Timeline", "Goals", "Approach", "Risks"])).toEqual(["misplaced Timeline"]);
    expect(faultsOf(FIVE, ["Background", "Goals", "Risks", "Approach", "Timeline"])).toHaveLength(1);
  });
  test("a moved and a missing one are two", () => {
    expect(faultsOf(FIVE, ["Timeline", "Background", "Goals", "Risks"])).toEqual([
      "misplaced Timeline",
      "missing Approach after Goals before Risks",
    ]);
  });
  test("any order", () => {
    expect(faultsOf(`order: free\n${FIVE}`, [...NAMES].reverse())).toEqual([]);
  });
});

describe("headings", () => {
  test("marks, spaces, 的 and 情况 do not matter", () => {
    expect(faultsOf(ZH, ["工作开展的情况", "存在的主要问题", "下一步工作安排"])).toEqual([]);
    expect(faultsOf(ZH, ["主要 做法", "存在不足", "下步打算"])).toEqual([]);
  });
  test("one heading for two sections", () => {
    expect(faultsOf(ZH, ["工作开展情况及成效", "存在问题和下步打算"])).toEqual([]);
    expect(faultsOf("sections: [Risks, Mitigation, Timeline]", ["Risks and mitigation", "Timeline"])).toEqual([]);
    expect(faultsOf("sections: [Background, Risks, Mitigation]", ["Risks & Mitigations"])).toEqual([
      "missing Background before Risks & Mitigations",
    ]);
  });
  test("a reworded heading is named instead of a missing one", () => {
    expect(faultsOf(FIVE, ["Background", "Gaols", "Approach", "Risks", "Timeline"])).toEqual([
      "missing Goals after Background before Approach near Gaols",
    ]);
    expect(faultsOf(ZH, ["工作开展情况", "存再问题", "下一步打算"])).toEqual([
      "missing problems after 工作开展情况 before 下一步打算 near 存再问题",
    ]);
  });
  test("plural, case, articles and years", () => {
    expect(faultsOf("sections: [Next steps, Result]", ["The Next Step", "RESULTS"])).toEqual([]);
    expect(faultsOf("sections: [主要工作]", ["2025年主要工作情况"])).toEqual([]);
  });
  test("plain aliases with signs are no patterns", () => {
    expect(faultsOf("sections: ['C++', 'Why?', 'Notes (optional)']", ["C++", "Why?", "Notes"])).toEqual([]);
    expect(faultsOf("sections: ['Why?']", ["When?"])).toEqual(["missing Why?"]);
  });
  test("values of the front matter", () => {
    const yaml = "sections: ['Release {version}', '{year} plan']";
    expect(faultsOf(yaml, ["Release 2.1", "2026 plan"], [], { version: "2.1" })).toEqual([]);
    expect(faultsOf(yaml, ["Release 2.0", "2026 plan"], [], { version: "2.1" })).toHaveLength(1);
  });
  test("bilingual aliases", () => {
    const yaml = "sections: [{ id: problems, heading: [存在问题, Problems] }, { id: plan, heading: [下一步打算, Next steps] }]";
    expect(faultsOf(yaml, ["Problems", "Next steps"])).toEqual([]);
    expect(faultsOf(yaml, ["存在问题", "下一步打算"])).toEqual([]);
  });
});

describe("levels", () => {
  const nested = `
sections:
  - Background
  - { heading: [Design], sections: [Data, Interface, { heading: [Storage], optional: true }] }
  - Risks`;
  test("nested sections", () => {
    expect(faultsOf(nested, ["Background", ["Design", ["Data", "Interface"]], "Risks"])).toEqual([]);
    expect(faultsOf(nested, ["Background", ["Design", ["Data"]], "Risks"])).toEqual(["missing Interface after Data"]);
  });
  test("a missing section stands for its subsections", () => {
    expect(faultsOf(nested, ["Background", "Risks"])).toEqual(["missing Design after Background before Risks"]);
  });
  test("a section at a deeper or a shallower level", () => {
    expect(faultsOf(nested, ["Background", "Design", "Data", "Interface", "Risks"])).toEqual([]);
    expect(faultsOf(FIVE, ["Background", "Goals", ["Approach", ["Risks"]], "Timeline"])).toEqual([]);
  });
  test("one heading that wraps the whole draft", () => {
    expect(faultsOf(FIVE, [["Proposal", ["Background", "Goals", "Approach", "Timeline"]]])).toEqual([
      "missing Risks after Approach before Timeline",
    ]);
  });
  test("subsections are not taken for sections of the level above", () => {
    const yaml = "sections: [{ heading: [Requirements], sections: [Goals] }, Goals, Plan]";
    expect(faultsOf(yaml, [["Requirements", ["Goals"]], "Plan"])).toEqual(["missing Goals after Requirements before Plan"]);
  });
});

describe("optional, repeated, conditional, grouped", () => {
  test("optional sections", () => {
    const yaml = "sections: [A one, { heading: [B two], optional: true }, C three]";
    expect(faultsOf(yaml, ["A one", "C three"])).toEqual([]);
    expect(faultsOf(yaml, ["A one", "C three", "B two"])).toEqual(["misplaced B two"]);
  });
  test("repeated sections", () => {
    const yaml = "sections: [Intro, { id: release, heading: ['^\\d+\\.\\d+'], repeat: { min: 2, max: 3 } }, Links]";
    expect(faultsOf(yaml, ["Intro", "2.0", "1.0", "Links"])).toEqual([]);
    expect(faultsOf(yaml, ["Intro", "2.0", "Links"])).toEqual(["count release 1"]);
    expect(faultsOf(yaml, ["Intro", "4.0", "3.0", "2.0", "1.0", "Links"])).toEqual(["count release 4"]);
    expect(faultsOf(yaml, ["Intro", "Links"])).toEqual(["missing release after Intro before Links"]);
  });
  test("only when", () => {
    const yaml =
      "sections: [Context, { id: new, heading: [Replacement], onlyWhen: { frontMatter: { status: [superseded] } } }, { heading: [Rollback], onlyWhen: { section: Rollout } }, { heading: [Rollout], optional: true }]";
    expect(faultsOf(yaml, ["Context"], [], { status: "accepted" })).toEqual([]);
    expect(faultsOf(yaml, ["Context"], [], { status: "superseded" })).toEqual(["missing new after Context"]);
    expect(faultsOf(yaml, ["Context", "Rollout"])).toEqual(["missing Rollback after Context before Rollout"]);
  });
  test("groups", () => {
    expect(faultsOf("sections: [A one, { oneOf: [B two, C three] }]", ["A one", "C three"])).toEqual([]);
    expect(faultsOf("sections: [A one, { oneOf: [B two, C three] }]", ["A one"])).toEqual(["group oneOf "]);
    expect(faultsOf("sections: [A one, { oneOf: [B two, C three] }]", ["B two", "C three", "A one"])).toContain(
      "group oneOf B two+C three",
    );
    expect(faultsOf("sections: [{ anyOf: [B two, C three] }]", ["B two", "C three"])).toEqual([]);
    expect(faultsOf("sections: [{ anyOf: [B two, C three] }]", ["Other"])).toEqual(["group anyOf "]);
    expect(faultsOf("sections: [{ allOrNone: [B two, C three] }]", ["Other"])).toEqual([]);
    expect(faultsOf("sections: [{ allOrNone: [B two, C three] }]", ["B two"])).toEqual(["missing C three after B two"]);
  });
  test("closed outlines", () => {
    expect(faultsOf(`additional: forbid\n${FIVE}`, [...NAMES, "Annex"])).toEqual(["unexpected Annex"]);
    const optional = "additional: forbid\nsections: [A one, { heading: [Glossary], optional: true }]";
    expect(faultsOf(optional, ["A one", "Glosary"])).toEqual(["unexpected Glosary near Glossary"]);
  });
  test("any heading", () => {
    const yaml = "sections: [{ id: topic, heading: ['*'], repeat: { min: 1 } }, Decisions]";
    expect(faultsOf(yaml, ["Budget", "Staff", "Decisions"])).toEqual([]);
    expect(faultsOf(yaml, ["Budget", "Staff"])).toEqual(["missing Decisions after Staff"]);
  });
});

describe("openings", () => {
  test("a paragraph's first words stand for a heading", () => {
    expect(faultsOf(ZH, ["工作开展情况"], ["存在问题", "下一步"])).toEqual([]);
    expect(faultsOf(ZH, ["工作开展情况"], ["我们的存在问题"])).toHaveLength(2);
  });
  test("frames", () => {
    const yaml = "sections: [{ id: decisions, heading: [议定事项], frames: ['会议(决定|议定)', 会议同意] }]";
    expect(faultsOf(yaml, [], ["会议决定由办公室牵头"])).toEqual([]);
    expect(faultsOf(yaml, [], ["会议同意该方案"])).toEqual([]);
    expect(faultsOf(yaml, [], ["会议认为"])).toEqual(["missing decisions"]);
  });
});

test("a big draft costs little", () => {
  const tree = Array.from({ length: 3000 }, (_, i) => `Item number ${i}`);
  const start = performance.now();
  expect(faultsOf(FIVE, ["Background", ...tree, "Timeline"])).toHaveLength(3);
  expect(performance.now() - start).toBeLessThan(6000);
});
