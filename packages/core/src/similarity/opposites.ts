// Compiled by hand for this project: opposites and neighbours in a count that documents set side by side on purpose.

const CHINESE =
  "上 下,前 后,左 右,内 外,里 外,大 小,高 低,长 短,多 少,增 减,增加 减少,增长 下降,上升 下降,提高 降低,扩大 缩小,新 旧,开 关,开启 关闭,打开 关闭,启用 禁用,启动 停止,开始 结束,进 出,输入 输出,入 出,读 写,读取 写入,收 支,收入 支出,买 卖,正 负,正 反,正面 负面,成功 失败,主 副,主 次,公 私,公开 内部,城市 农村,城镇 农村,国内 国外,国内 国际,线上 线下,横向 纵向,男 女,父 子,挂载 卸载,安装 卸载,插入 移除,添加 删除,增加 删除,导入 导出,上传 下载,上行 下行,显示 隐藏,允许 禁止,同步 异步,静态 动态,可选 必填,真 假,单 双,奇数 偶数,定期 不定期,直接 间接,本地 远程,客户端 服务端,客户端 服务器,甲 乙,乙 丙,前者 后者,上级 下级,事前 事后,事前 事中,事中 事后,之前 之后,以前 以后,以上 以下,最大 最小,最高 最低,首先 其次,一 二,二 三,三 四,四 五";
const ENGLISH =
  "first second,second third,third fourth,before after,left right,top bottom,upper lower,up down,in out,input output,read write,reads writes,true false,on off,open close,opens closes,opened closed,start stop,starts stops,start end,begin end,enable disable,enables disables,enabled disabled,add remove,adds removes,added removed,push pull,import export,imports exports,upload download,show hide,shows hides,shown hidden,allow deny,allowed forbidden,public private,internal external,local remote,client server,source target,sender receiver,parent child,old new,oldest newest,minimum maximum,min max,least most,less more,fewer more,smaller larger,shorter longer,higher lower,increase decrease,increases decreases,increased decreased,rise fall,rose fell,success failure,succeeds fails,succeeded failed,positive negative,even odd,single multiple,mutable immutable,static dynamic,sync async,synchronous asynchronous,optional required,lock unlock,encrypt decrypt,encode decode,serialize deserialize,mount unmount,mounted unmounted,create delete,creates deletes,previous next,former latter,inner outer,horizontal vertical,men women,male female,buy sell,buyer seller";

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const PAIRS: ReadonlySet<string> = new Set(
  `${CHINESE},${ENGLISH}`.split(",").map((pair) => {
    const space = pair.indexOf(" ");
    return key(pair.slice(0, space), pair.slice(space + 1));
  }),
);

/** True for 挂载 and 卸载, "before" and "after", 第一 and 第二. */
export const areOpposites = (a: string, b: string): boolean => PAIRS.has(key(a.toLowerCase(), b.toLowerCase()));
