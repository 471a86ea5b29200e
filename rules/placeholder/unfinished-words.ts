/** Fragments of patterns: words that say that a text is still to be written. */
export const UNFINISHED = "待(?:补充?|完善|填写?|填充|更新|添加|增加|编写|撰写|录入|插入|核对|核实|核定|续写)";
/** … and that something is still to be decided, which a plan may say. */
export const UNDECIDED = "待(?:定|确认|确定|商定|商议)";
/** 有待完善, 亟待补充, 等待确认 are ordinary verbs. */
export const NOT_BEFORE = "(?<![有亟尚仍等期对接招款优善虐急正])";
/** 此处插入…, 在这里填写…: the bare 此处 is an ordinary word. */
export const HERE = "(?:在)?(?:此处|这里|此)(?:应?(?:插入|填写|填入|补充|添加|输入|放置?|附上?|引用|写明?|说明|列出)|待[补填]|缺)";
/** The same where nothing else stands: 这里补充一点： is a sentence of the text. */
export const HERE_ALONE = "(?:在)?(?:此处|这里)(?:应?(?:插入|填写|填入|放置|附上)|待[补填])";
export const ASK = "请(?:在此(?:处)?)?(?:填写|填入|输入|插入|补充|写明)";
