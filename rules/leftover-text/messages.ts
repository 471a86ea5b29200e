/** What the rule says; the key is the kind of the leftover. */
export const messages = {
  hidden: {
    en: '"{text}": the site from which this was copied hid a part of the text; get the missing part, then take this mark out',
    "zh-CN": "“{text}”：来源网站在此隐藏了一部分正文；请补上缺失的内容，再删去此标记",
    severity: "error",
  },
  navigation: {
    en: '"{text}" belongs to the web page from which this was copied; take it out',
    "zh-CN": "“{text}”是来源网页上的文字，不属于正文；请删去",
  },
  separator: {
    en: 'stray separator "{text}"; take it out',
    "zh-CN": "多余的分隔符“{text}”；请删去",
  },
  "file-name": {
    en: 'the file name "{text}" stands alone as a line; take it out, or put the content of the file here',
    "zh-CN": "文件名“{text}”单独成行；请删去，或换成文件的内容",
  },
  "page-number": {
    en: 'the page number "{text}" stands in the middle of the text; take it out',
    "zh-CN": "页码“{text}”混入了正文；请删去",
  },
  chat: {
    en: '"{text}" is a chat assistant speaking to its user; take it out',
    "zh-CN": "“{text}”是聊天助手对使用者说的话，不属于正文；请删去",
  },
  citation: {
    en: '"{text}" is a reference mark of a chat assistant that leads nowhere; give the real source, or take it out',
    "zh-CN": "“{text}”是聊天助手的引用标记，指不到任何来源；请换成真实的出处或删去",
    severity: "error",
  },
  conflict: {
    en: '"{text}" marks a merge conflict; choose one version and take the marks out',
    "zh-CN": "“{text}”是合并冲突的标记；请选定一个版本并删去标记",
    severity: "error",
  },
  revision: {
    en: '"{text}" is the mark of a revision; accept or reject the change',
    "zh-CN": "“{text}”是修订留下的标记；请接受或拒绝这处修改",
  },
  entity: {
    en: 'readers will see the HTML code "{text}"; write "{word}"',
    "zh-CN": "读者会看到 HTML 代码“{text}”；请改为“{word}”",
  },
  "space-entity": {
    en: 'readers will see the HTML code "{text}"; write a space',
    "zh-CN": "读者会看到 HTML 代码“{text}”；请改为空格",
  },
  "unknown-entity": {
    en: 'readers will see the HTML code "{text}"; write the character',
    "zh-CN": "读者会看到 HTML 代码“{text}”；请改为相应的字符",
  },
  tag: {
    en: 'the HTML tag "{text}" came along by copying; take it out',
    "zh-CN": "复制时带进来的 HTML 标签“{text}”；请删去",
  },
  invisible: {
    en: "invisible characters ({text}), which break searching and comparing; take them out",
    "zh-CN": "不可见字符（{text}），会妨碍查找和比对；请删去",
  },
  lost: {
    en: "a character was lost in conversion ({text}); write what stood here",
    "zh-CN": "此处的字符在转换时丢失（{text}）；请写上原来的字符",
  },
  "field-error": {
    en: '"{text}" is a cross-reference that the word processor could not resolve; write what it should refer to',
    "zh-CN": "“{text}”是文字处理软件无法解析的引用；请写上所指的内容",
    severity: "error",
  },
  masked: {
    en: '"{text}" masks the word "{word}"; write the word',
    "zh-CN": "“{text}”是“{word}”的遮掩写法；请写出原词",
    severity: "error",
  },
  nameless: {
    en: '"{text}" has lost the name or the word with which it starts; write the fixed term "{word}"',
    "zh-CN": "“{text}”缺了开头的姓名或文字；请写出完整的固定名称“{word}”",
    severity: "error",
  },
  bare: {
    en: '"{text}" is short for "{word}"; give the whole name at the first mention',
    "zh-CN": "“{text}”的全称是“{word}”；首次提到时请写全称",
    severity: "info",
  },
  delete: { en: 'Delete "{text}"', "zh-CN": "删去“{text}”" },
  accept: { en: "Accept the change", "zh-CN": "接受这处修改" },
  space: { en: "Write a space", "zh-CN": "改为空格" },
  write: { en: 'Write "{word}"', "zh-CN": "改为“{word}”" },
} as const;
