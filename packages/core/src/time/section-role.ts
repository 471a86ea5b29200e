import type { Section } from "../model/section.ts";

/** What a section does with time, by the words of its heading or of one above it. */
export type SectionRole = "history" | "references" | "outlook" | "recap" | "plain";

const REFERENCES = /参考(?:文献|资料|书目)|引用文献|^references\b|bibliography|further reading|works cited|^citations?\b|prior art/i;
/** Sections that tell the past on purpose. */
const HISTORY =
  /历史|沿革|大事记|(?:修订|更新|变更|版本|发布)(?:记录|历史|日志|说明)|历程|背景|简历|履历|(?:获奖|所获荣誉|主要荣誉)|change ?log|history|timeline|chronology|release notes|what'?s new|background|biography|awards|acknowledg/i;
const OUTLOOK =
  /下(?:一)?(?:步|阶段)|明年|来年|今后|未来|打算|计划|安排|思路|设想|展望|规划|努力方向|next steps?|outlook|\bplan(?:s|ned)?\b|roadmap|goals?\b|objectives?\b|looking ahead|future|upcoming|next (?:year|quarter)/i;
const RECAP =
  /回顾|总结|完成情况|开展情况|进展|成效|成绩|做法|现状|存在|问题|不足|results?|accomplish|achiev|highlights|review|progress|what we did|lookback/i;

const roles = new WeakMap<Section, SectionRole>();

/** The role of a section: its own words first, then those of the sections around it; "plain" without any. */
export function sectionRoleOf(section: Section | null): SectionRole {
  if (!section) return "plain";
  let role = roles.get(section);
  if (role === undefined) {
    role = ownRole(section.title);
    if (role === "plain") role = sectionRoleOf(section.parent);
    roles.set(section, role);
  }
  return role;
}

function ownRole(title: string): SectionRole {
  if (REFERENCES.test(title)) return "references";
  if (HISTORY.test(title)) return "history";
  if (OUTLOOK.test(title)) return RECAP.test(title) ? "plain" : "outlook";
  return RECAP.test(title) ? "recap" : "plain";
}

/** True where years and terms of the past stand on purpose. */
export const tellsThePast = (section: Section | null): boolean => {
  const role = sectionRoleOf(section);
  return role === "history" || role === "references";
};
