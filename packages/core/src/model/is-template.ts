import type { Document } from "./document.ts";

/** 会议纪要（模板）, "Incident report template": a form whose blanks are meant to stay. */
const TEMPLATE_NAME = /(?:模板|模版|范本|样表|空白表)\s?[）)]?$|\btemplate\)?$/i;

/**
 * True for a draft that is a form to be filled in later: `kind: template` in the configuration or the front matter,
 * a title or a file name that ends in 模板 or "template".
 */
export function isTemplate(document: Pick<Document, "settings" | "frontMatter" | "fileName" | "parts" | "compilationTitle">): boolean {
  const kind = document.settings.kind ?? document.frontMatter?.data.kind;
  if (typeof kind === "string") return kind === "template";
  const title = (document.compilationTitle ?? document.parts[0]?.title)?.text ?? "";
  return TEMPLATE_NAME.test(title.trim()) || TEMPLATE_NAME.test(document.fileName.replace(/\.[^.]*$/, ""));
}
