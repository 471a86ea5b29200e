/** Everything that the rule says. `{outline}` is the name of the outline, `{section}` a section as the outline calls it. */
export const MESSAGES = {
  missing: {
    en: 'the section "{section}" is missing{where}; the outline "{outline}" asks for it',
    "zh-CN": "缺少“{section}”部分{where}；“{outline}”大纲要求有此部分",
  },
  cut: {
    en: 'text is cut out here, and the section "{section}" that the outline "{outline}" asks for is missing; put the text back',
    "zh-CN": "此处内容被隐去，“{outline}”大纲要求的“{section}”部分因而缺失；请补回原文",
  },
  usual: {
    en: 'there are sections "{first}" and "{second}", but no "{section}"{where}; drafts of this kind usually have one',
    "zh-CN": "有“{first}”和“{second}”，却没有“{section}”部分{where}；此类文稿一般应有",
    severity: "info",
  },
  renamed: {
    en: '"{heading}" is not a section of the outline "{outline}"; did you mean "{section}"?',
    "zh-CN": "“{outline}”大纲中没有“{heading}”；是否应为“{section}”？",
    severity: "info",
  },
  misplaced: {
    en: '"{heading}" stands out of the order of the outline "{outline}"; move it{where}',
    "zh-CN": "“{heading}”的位置与“{outline}”大纲的顺序不符；请移动{where}",
  },
  unexpected: {
    en: 'the outline "{outline}" has no section "{heading}" here and allows no others; {advice}',
    "zh-CN": "“{outline}”大纲此处没有“{heading}”部分，也不允许增加；{advice}",
  },
  repeat: {
    en: 'the outline "{outline}" asks for {wanted} of the section "{section}"; the draft has {actual}',
    "zh-CN": "“{outline}”大纲要求“{section}”部分有{wanted}个，现有 {actual} 个",
  },
  "none-of": {
    en: 'none of the sections {sections} is here{where}; the outline "{outline}" asks for one of them',
    "zh-CN": "{sections}都没有{where}；“{outline}”大纲要求有其中之一",
  },
  "one-of": {
    en: 'the outline "{outline}" takes only one of the sections {sections}; keep one',
    "zh-CN": "“{outline}”大纲只允许有{sections}之一；请保留一个",
  },
  empty: {
    en: 'the section "{heading}" is empty; the outline "{outline}" asks for it, so write it',
    "zh-CN": "“{heading}”部分没有内容；“{outline}”大纲要求有此部分，请补写",
  },
  thin: {
    en: 'the section "{heading}" says little ({size}); the outline "{outline}" asks for it, so say more',
    "zh-CN": "“{heading}”部分内容过少（{size}）；“{outline}”大纲要求有此部分，请充实",
    severity: "info",
  },
  title: {
    en: "the draft starts without a title; write one above the first paragraph",
    "zh-CN": "文稿没有标题，开头就是正文；请在正文前加上标题",
  },
  "title-form": {
    en: 'the title does not have the form that the outline "{outline}" asks for, such as "{example}"',
    "zh-CN": "标题不符合“{outline}”大纲要求的形式，例如“{example}”",
  },
  "file-name": {
    en: 'the file name "{name}" does not have the form that the outline "{outline}" asks for, such as "{example}"',
    "zh-CN": "文件名“{name}”不符合“{outline}”大纲要求的形式，例如“{example}”",
  },
  announced: {
    en: '"{item}" is announced here, but no section is about it; the others have one: {sections}',
    "zh-CN": "此处提到“{item}”，后文却没有相应的部分；并列的其他各项都有：{sections}",
  },
  unheaded: {
    en: 'a new part starts at "{opening}" without a heading like "{sibling}"; give it one',
    "zh-CN": "从“{opening}”起是新的部分，却没有像“{sibling}”那样的标题；请补上标题",
  },
  numbering: {
    en: 'headings of level {level} {wanted} in the outline "{outline}"; {actual}',
    "zh-CN": "“{outline}”大纲的第 {level} 级标题{wanted}，{actual}",
  },
  short: {
    en: '{place} has {actual}; the outline "{outline}" asks for at least {limit}',
    "zh-CN": "{place}只有{actual}；“{outline}”大纲要求至少{limit}",
  },
  long: {
    en: '{place} has {actual}; the outline "{outline}" allows at most {limit}',
    "zh-CN": "{place}有{actual}；“{outline}”大纲要求至多{limit}",
  },
  "item-need": {
    en: '{count} of the {total} items in {place} name no {need}; the outline "{outline}" asks for one in each',
    "zh-CN": "{place}的 {total} 项中有 {count} 项没有写明{need}；“{outline}”大纲要求每项都有",
  },
  "table-header": {
    en: 'the table in {place} has no column {headers}; the outline "{outline}" asks for it',
    "zh-CN": "{place}的表格缺少{headers}列；“{outline}”大纲要求有此列",
  },
  "empty-cell": {
    en: 'cells of the column "{column}" are empty; the outline "{outline}" asks for a value in each',
    "zh-CN": "“{column}”列有空单元格；“{outline}”大纲要求逐格填写",
  },
  "cell-value": {
    en: '"{value}" is not a value of the column "{column}"; use one of: {allowed}',
    "zh-CN": "“{column}”列不能填“{value}”；请改用：{allowed}",
  },
  "image-alt": {
    en: 'images in {place} have no text for readers who cannot see them; the outline "{outline}" asks for one',
    "zh-CN": "{place}的图片没有替代文字；“{outline}”大纲要求写明",
  },
  lacks: {
    en: '{place} does not say "{text}"; the outline "{outline}" asks for it',
    "zh-CN": "{place}没有“{text}”；“{outline}”大纲要求写明",
  },
  forbidden: {
    en: '"{text}" does not belong in {place}, says the outline "{outline}"; take it out',
    "zh-CN": "“{outline}”大纲不允许{place}出现“{text}”；请删去",
  },
  unchecked: {
    en: '{count} boxes in {place} are not ticked; the outline "{outline}" asks for all of them',
    "zh-CN": "{place}有 {count} 个复选框未勾选；“{outline}”大纲要求全部完成",
  },
  "front-matter": {
    en: 'front matter: "{key}" {fault} (asked for by the outline "{outline}")',
    "zh-CN": "文首元数据：“{key}”{fault}（“{outline}”大纲的要求）",
  },
  guidance: {
    en: 'this is guidance of the outline "{outline}" that was left in; replace it by your own text',
    "zh-CN": "这是“{outline}”大纲的写作提示，忘了删去；请换成正文",
  },
  comment: {
    en: 'a note of the outline "{outline}" still stands beside the text; delete it',
    "zh-CN": "正文已写好，“{outline}”大纲的写作提示还留着；请删去",
    severity: "info",
  },
  "unknown-base": {
    en: 'the outline "{outline}" extends "{base}", which does not exist, or extends itself; correct its "extends"',
    "zh-CN": "“{outline}”大纲继承的“{base}”不存在，或者循环继承；请改正 extends",
  },
  asked: { en: "asked for here", "zh-CN": "大纲在此要求" },
  "has-section": { en: 'the section about "{item}"', "zh-CN": "“{item}”的相应部分" },
  sibling: { en: "a part with a heading", "zh-CN": "有标题的部分" },
  insert: { en: 'Insert the section "{section}"', "zh-CN": "插入“{section}”部分" },
  rename: { en: 'Rename the heading to "{section}"', "zh-CN": "将标题改为“{section}”" },
  remove: { en: "Delete the note", "zh-CN": "删去写作提示" },
} as const;
