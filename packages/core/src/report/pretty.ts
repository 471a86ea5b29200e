import type { Diagnostic, Place } from "../lint/diagnostic.ts";
import type { Uri } from "../model/document.ts";
import type { Severity } from "../rule/rule.ts";
import { codeFrame } from "./code-frame.ts";
import type { Colors, Paint } from "./colors.ts";
import { displayWidth, printable } from "./display-width.ts";
import { fileNames } from "./json.ts";
import type { ReportedFile, ReportOptions, ReportWriter } from "./report.ts";
import { REPORT_WORDS, type ReportWords } from "./report-words.ts";
import { wrapText } from "./wrap-text.ts";

const NARROWEST = 40;
const MOST_RELATED = 3;
const MARGIN = "    ";

/** The report for people: each finding with its source, its other half and its fix; a summary at the end; "" when all is clean. */
export const writePretty: ReportWriter = (report, options) => {
  const found = report.files.filter(({ diagnostics }) => diagnostics.length > 0);
  if (found.length === 0) return "";
  const fileOf = fileNames(report);
  const texts = new Map(report.files.map(({ uri, text }) => [uri, text]));
  const page: Page = {
    ...options,
    width: Math.max(options.width, NARROWEST),
    words: REPORT_WORDS[options.language],
    fileOf: (uri) => printable(fileOf(uri)),
    textOf: (uri) => texts.get(uri) ?? null,
  };
  const blocks = found.map((file) => writeFile(file, page));
  const summary = page.words.summary(report.summary, found.length);
  const { errors, warnings } = report.summary;
  const paint = severityPaint(errors > 0 ? "error" : warnings > 0 ? "warning" : "info", options.colors);
  return `${blocks.join("\n")}\n${paint(summary)}\n`;
};

interface Page extends ReportOptions {
  readonly words: ReportWords;
  fileOf(uri: Uri): string;
  textOf(uri: Uri): string | null;
}

function writeFile(file: ReportedFile, page: Page): string {
  const findings = file.diagnostics.map((diagnostic) => writeFinding(diagnostic, page).join("\n"));
  return `${page.colors.bold(page.colors.underline(printable(file.file)))}\n${findings.join("\n\n")}\n`;
}

function writeFinding(diagnostic: Diagnostic, page: Page): readonly string[] {
  const { colors, words } = page;
  const related = diagnostic.related.slice(0, MOST_RELATED);
  const lastLine = Math.max(...[diagnostic, ...related].map(({ end }) => end.line));
  const frame = { gutter: Math.max(String(lastLine).length, 3), page };
  const paint = severityPaint(diagnostic.severity, colors);
  const lines = [...writeHeadline(diagnostic, page, paint)];
  const note = (text: string): readonly string[] => hang(MARGIN, text, page.width);
  const text = page.textOf(diagnostic.uri);
  const others = diagnostic.ranges.slice(1);
  if (text !== null) lines.push(...writeFrame(text, diagnostic, others, { ...frame, mark: "^", paint }));
  if (others.length > 0) lines.push(...note(words.morePlaces(others.length, linesOf(others))));
  for (const place of related) {
    const where = place.uri === diagnostic.uri ? location(place) : `${page.fileOf(place.uri)}:${location(place)}`;
    lines.push(...note(`${where}  ${printable(place.message)}`));
    const other = page.textOf(place.uri);
    if (other !== null) lines.push(...writeFrame(other, place, [], { ...frame, mark: "-", paint: colors.cyan }));
  }
  const hidden = diagnostic.related.length - related.length;
  if (hidden > 0) lines.push(...note(words.moreRelated(hidden)));
  for (const fix of diagnostic.fixes) lines.push(...note(words.fix(printable(fix.title), fix.applies)).map(colors.green));
  return lines;
}

/** "  12:5  error  The message, wrapped under itself  rule-id" */
function writeHeadline({ start, severity, message, rule }: Diagnostic, page: Page, paint: Paint): readonly string[] {
  const { colors } = page;
  const word = page.words.severity[severity];
  const place = `  ${start.line}:${start.column}  `;
  const lines = hang(`${place}${word}  `, printable(message), page.width);
  const last = lines.length - 1;
  const fits = displayWidth(lines[last]!) + 2 + rule.length <= page.width;
  const indent = " ".repeat(displayWidth(`${place}${word}`));
  const withRule = fits ? lines.with(last, `${lines[last]}  ${colors.dim(rule)}`) : [...lines, `${indent}  ${colors.dim(rule)}`];
  const afterWord = withRule[0]!.slice(place.length + word.length);
  return withRule.with(0, `${colors.dim(place)}${paint(word)}${afterWord}`);
}

/** Lines of a text that follows a lead, the second and later ones indented by the lead's width. */
function hang(lead: string, text: string, width: number): string[] {
  const indent = displayWidth(lead);
  return wrapText(text, width - indent).map((line, i) => (i === 0 ? lead : " ".repeat(indent)) + line);
}

function writeFrame(
  text: string,
  place: Place,
  also: readonly Place[],
  { gutter, mark, paint, page }: { gutter: number; mark: string; paint: Paint; page: Page },
): readonly string[] {
  const { colors } = page;
  const bar = colors.dim("|");
  const blank = `${MARGIN}${" ".repeat(gutter)} ${bar}`;
  const { lines, lastLine } = codeFrame(text, place, { width: page.width - MARGIN.length - gutter - 3, mark, also });
  const shown = lines.flatMap(({ line, source, marks }) => {
    const numbered = `${MARGIN}${colors.dim(String(line).padStart(gutter))} ${bar}${source && ` ${source}`}`;
    return marks === "" ? [numbered] : [numbered, `${blank} ${paint(marks)}`];
  });
  return lastLine === null ? shown : [...shown, `${blank} ${colors.dim(page.words.untilLine(lastLine))}`];
}

const location = ({ start }: Place): string => `${start.line}:${start.column}`;

const severityPaint = (severity: Severity, colors: Colors): Paint =>
  severity === "error" ? (text) => colors.bold(colors.red(text)) : severity === "warning" ? colors.yellow : colors.cyan;

/** Numbers of the lines in which places start, each once. */
const linesOf = (places: readonly Place[]): readonly number[] => [...new Set(places.map(({ start }) => start.line))];
