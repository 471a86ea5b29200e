/** Markdown of each construct that drafts use, in its usual and its odd forms; all of it is read without the parser. */
export const EXAMPLES: readonly string[] = [
  // Tables
  "| 项目 | 数量 |\n| :-- | --: |\n| **甲** | 1 |\n| 乙 | `a\\|b` |\n",
  "前一段\n名称 | 值\n--- | ---\n一 |\n| | 二 | 三 |\n\n后一段\n",
  "- 项\n\n  | a |\n  | - |\n  | 1 |\n> | a |\n> |---|\n> | \\| |\nlazy\n",
  "a | b\n---\n\n| a |\n| - | - |\n\n|\n|-\n",
  // Lists
  "- 一\n  - 二\n    1. 三\n    2. 四\n\n       段落\n- 五\n\n  ```js\n  code\n    more\n  ```\n\n* 六\n",
  "1. a\n1) b\n- c\n+ d\n+ e\nlazy\n\n10. f\n    g\n",
  "-\n\n  text\n-\n  text\n\n-    - deep\n\n      code\n",
  "- [ ] 待办\n- [x] **done**\n- [X] a\n  b\n- [] none\n".replace("**done**", "done **now**"),
  "段落\n2. 不是列表\n1. 是列表\n\n-\ttab\n\n\t- nested\n",
  // Quotes
  "> 一\n> 二\n三\n>\n> > 四\n> 五\n\n> # 题\n> - a\n>   b\n> - c\n",
  "> ```\n> a\n>\n> b\n> ```\n> text\n***\n",
  // Headings and breaks
  "标题\n===\n\n多行\n标题\n---\n\n# a # b ##\n#\n####### seven\n## 二 ##  \n\n***\n- - -\n___\n",
  // Code and HTML
  "    a\n\n    b\n\ntext\n\tnot code\n\n~~~ js x\n```\n~~~~\n\n```\nopen\n",
  "<div>\n*a*\n\n*b* <br/> <a href='x'\n title=\"y\">c</a> <!-- d --> <? e ?>\n\n<!--\n\nf -->\n\n<x-y>\n\n<pre>\n\n</pre>g\n",
  // Inline
  "***a** b* **c*d* e** __f_g__ h_i_j “*k*”。**粗体。**后 ~~l~~ ~m~ \\*n\\* &amp; &#20013; a  \nb\\\nc\n",
  "[a](b) [c](<d e> 'f') [g](h (i)) ![j *k*](l) [![m](n)](o) [p [q] r](s) [t](u\\)v)\n",
  "[a] [b][a] [c][] [d][none] [e]\n\n[a]: /x 'y'\n[c]:\n  <z>\n[E]: w\n",
  "<https://a.b/c> <d@e.f> https://g.h/i(j). www.k.l, m.n@o.pq! 见https://r.s/t。\n",
  "`a` ``b`c`` ` d ` `` ` `` `e\nf` `unclosed\n",
  "注[^1]和[^n]、[^none]。\n\n[^1]: 一\n    二\n\n    三\n[^n]: - 四\n",
  "一、甲。\n二、乙[x](y)。\n```\nz\n```\n中文换行\n接着 English\nwrapped\n",
];
