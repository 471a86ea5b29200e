import type { Diagnostic, Place } from "../lint/diagnostic.ts";
import type { Severity } from "../rule/rule.ts";
import { codeFrame } from "./code-frame.ts";
import type { Colors, Paint } from "./colors.ts";
import { displayWidth } from "./display-width.ts";
import { printable } from "./printable.ts";
import type { ReportedFile, ReportOptions, ReportWriter } from "./report.ts";
import { REPORT_WORDS, type ReportWords } from "./report-words.ts";
import { wrapText } from "./wrap-text.ts";

const NARROWEST = 40;
const MOST_RELATED = 3;
const MARGIN = "    ";

/** The report for people: each finding with its source, its other half and its fix; a summary at the end; nothing when all is clean. */
export function prettyReport(options: ReportOptions): ReportWriter {
  const words = REPORT_WORDS[options.language];
  const width = Math.max(options.width, NARROWEST);
  return {
    head: "",
    separator: "\n",
    file: (file) => (file.diagnostics.length > 0 ? writeFile(file, { ...options, width, words, file }) : ""),
    tail(summary) {
      const { errors, warnings, filesWithFindings } = summary;
      if (filesWithFindings === 0) return "";
      const paint = severityPaint(errors > 0 ? "error" : warnings > 0 ? "warning" : "info", options.colors);
      return `\n${paint(words.summary(summary, filesWithFindings))}\n`;
    },
  };
}

interface Page extends ReportOptions {
  readonly words: ReportWords;
  /** The file that is being written. */
  readonly file: ReportedFile;
}

function writeFile(file: ReportedFile, page: Page): string {
  const lines = [page.colors.bold(page.colors.underline(printable(file.file)))];
  for (const [index, diagnostic] of file.diagnostics.entries()) {
    if (index > 0) lines.push("");
    writeFinding(diagnostic, page, lines);
  }
  return `${lines.join("\n")}\n`;
}

function writeFinding(diagnostic: Diagnostic, page: Page, lines: string[]): void {
  const { colors, words } = page;
  const related = diagnostic.related.slice(0, MOST_RELATED);
  const lastLine = related.reduce((last, { end }) => Math.max(last, end.line), diagnostic.end.line);
  const gutter = Math.max(String(lastLine).length, 3);
  const paint = severityPaint(diagnostic.severity, colors);
  const note = (text: string): void => hang(MARGIN, text, page.width, lines);
  writeHeadline(diagnostic, page, paint, lines);
  const { text } = page.file;
  const others = diagnostic.ranges.slice(1);
  writeFrame(text, diagnostic, others, { gutter, mark: "^", paint, page }, lines);
  if (others.length > 0) note(words.morePlaces(others.length, linesOf(others)));
  for (const place of related) {
    const isHere = place.uri === diagnostic.uri;
    const where = isHere ? location(place) : `${printable(page.fileOf(place.uri))}:${location(place)}`;
    note(`${where}  ${printable(place.message)}`);
    const other = isHere ? text : page.textOf(place.uri);
    if (other !== null) writeFrame(other, place, [], { gutter, mark: "-", paint: colors.cyan, page }, lines);
  }
  const hidden = diagnostic.related.length - related.length;
  if (hidden > 0) note(words.moreRelated(hidden));
  for (const fix of diagnostic.fixes) hang(MARGIN, words.fix(printable(fix.title), fix.applies), page.width, lines, colors.green);
}

/** "  12:5  error  The message, wrapped under itself  rule-id" */
function writeHeadline({ start, severity, message, rule }: Diagnostic, page: Page, paint: Paint, lines: string[]): void {
  const { colors } = page;
  const word = page.words.severity[severity];
  const place = `  ${start.line}:${start.column}  `;
  const indent = place.length + displayWidth(word) + 2;
  const blank = " ".repeat(indent);
  const wrapped = wrapText(printable(message), page.width - indent);
  const last = wrapped.length - 1;
  for (let i = 0; i <= last; i++) lines.push((i === 0 ? `${colors.dim(place)}${paint(word)}  ` : blank) + wrapped[i]!);
  const fits = indent + displayWidth(wrapped[last]!) + 2 + rule.length <= page.width;
  if (fits) lines[lines.length - 1] += `  ${colors.dim(rule)}`;
  else lines.push(blank + colors.dim(rule));
}

/** Writes a text that follows a lead, the second and later lines indented by the lead's width. */
function hang(lead: string, text: string, width: number, lines: string[], paint: Paint = String): void {
  const indent = displayWidth(lead);
  const blank = " ".repeat(indent);
  const wrapped = wrapText(text, width - indent);
  for (let i = 0; i < wrapped.length; i++) lines.push(paint((i === 0 ? lead : blank) + wrapped[i]!));
}

interface FrameStyle {
  readonly gutter: number;
  readonly mark: string;
  readonly paint: Paint;
  readonly page: Page;
}

function writeFrame(text: string, place: Place, also: readonly Place[], { gutter, mark, paint, page }: FrameStyle, lines: string[]): void {
  const { colors } = page;
  const bar = colors.dim("|");
  const blank = `${MARGIN}${" ".repeat(gutter)} ${bar}`;
  const frame = codeFrame(text, place, { width: page.width - MARGIN.length - gutter - 3, mark, also });
  for (const { line, source, marks } of frame.lines) {
    lines.push(`${MARGIN}${colors.dim(String(line).padStart(gutter))} ${bar}${source && ` ${source}`}`);
    if (marks !== "") lines.push(`${blank} ${paint(marks)}`);
  }
  if (frame.lastLine !== null) lines.push(`${blank} ${colors.dim(page.words.untilLine(frame.lastLine))}`);
}

const location = ({ start }: Place): string => `${start.line}:${start.column}`;

const severityPaint = (severity: Severity, colors: Colors): Paint =>
  severity === "error" ? (text) => colors.bold(colors.red(text)) : severity === "warning" ? colors.yellow : colors.cyan;

/** Numbers of the lines in which places start, each once. */
const linesOf = (places: readonly Place[]): readonly number[] => [...new Set(places.map(({ start }) => start.line))];
