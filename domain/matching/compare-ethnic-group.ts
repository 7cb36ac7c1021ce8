import { levelOf, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';

const DIFFERENT = levelOf('ethnicGroup', 'different');
// GB 3304, in the order of its codes from 01.
const NAMES = '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(' ');
const CODES = new Map(NAMES.map((name, index) => [name, String(index + 1).padStart(2, '0')]));

/** A GB 3304 code or name; anything else stands for itself, so that other codings compare too. */
export function readEthnicGroup(written: string): string {
  const text = written.trim().toUpperCase();

  return CODES.get(text.replace(/族$/, '')) ?? (/^\d$/.test(text) ? `0${text}` : text);
}

export function compareEthnicGroup(one: string, other: string): Level {
  return one === other ? SAME : DIFFERENT;
}
