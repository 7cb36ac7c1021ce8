import { pinyin } from 'pinyin-pro';

import { givenNameCharacters } from '@/demo/population/given-names';
import { oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { surnames } from '@/demo/population/surnames';

/** A wrong spelling of the name, or null where this mistake cannot be made of it. */
export type NameMistake = (random: Random, surname: string, givenName: string) => string | null;

const characters = [...new Set([...givenNameCharacters, ...surnames.flatMap(([surname]) => [...surname]), ...'伟玮炜薇维唯章彰璋娟涓勤芹晴情磊蕾垒艳燕雁宴俊峻骏竣浚志智致治瑞睿锐英瑛颖影慧惠卉会'])];
const toned = Map.groupBy(characters, (character) => pinyin(character, { toneType: 'num', v: true }));
const toneless = Map.groupBy(characters, (character) => pinyin(character, { toneType: 'none', v: true }));
const near = Map.groupBy(characters, (character) => nearSound(pinyin(character, { toneType: 'none', v: true })));
const GLYPHS = new Map([...'己已 未末 士土 王玉 日曰 人入 大太 天夫 千干 壬王 戍戌 晴睛 博搏 杨扬 梅海 玲铃 坤珅 茜苗 昊吴 冶治 冰泳 辰晨 渊洲 荣菜 凤风 兰三 丹舟 云去 娟捐 芳劳 涛寿 浩洁 佳住 秀季 明朋 敏每 红江 林材 军车 丽而 宁宇 萍苹 琴琹 彬杉 轩轲 瑶谣 洋样 洪拱 宏宠 勇男 强张 建健 志态 文又 永水 玉主 新亲 春舂 美关'.split(' ')].flatMap(([one = '', other = '']) => [[one, other], [other, one]]));
const VARIANTS = new Map([...'国國 华華 军軍 伟偉 张張 陈陳 刘劉 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 许許 韩韓 邓鄧 冯馮 萧蕭 叶葉 苏蘇 吕呂 卢盧 钟鍾 谭譚 陆陸 贾賈 邹鄒 龙龍 贺賀 顾顧 龚龔 万萬 钱錢 严嚴 莲蓮 凤鳳 兰蘭 峰峯 丽麗 静靜 娇嬌 红紅 艳艷 颖穎 梦夢 诗詩 语語 轩軒 泽澤 涛濤 刚剛 强強 杰傑 鹏鵬 宝寶 义義 贤賢 庆慶 爱愛 荣榮'.split(' ')].flatMap(([one = '', other = '']) => [[one, other]]));

function nearSound(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/^[nr]/, 'l').replace(/^f/, 'h').replace(/([ie])ng$/, '$1n');
}

function spell(text: string): string {
  return pinyin(text, { toneType: 'none', v: true });
}

/** Puts another character in place of one that has a like in the groups. */
function replaceOne(random: Random, text: string, likes: (character: string) => readonly string[]): string | null {
  const at = [...text].map((character, index) => ({ index, likes: likes(character).filter((like) => like !== character) })).filter((each) => each.likes.length > 0);
  const [first, ...rest] = at;
  if (!first) return null;

  const { index, likes: found } = oneOf(random, [first, ...rest]);
  return [...text].with(index, found[wholeBetween(random, 0, found.length - 1)] ?? '').join('');
}

export const nameMistakes = {
  'name: homophone, same tone': (random, surname, given) => replaceOne(random, surname + given, (each) => toned.get(pinyin(each, { toneType: 'num', v: true })) ?? []),
  'name: homophone, other tone': (random, surname, given) => replaceOne(random, surname + given, (each) => toneless.get(spell(each)) ?? []),
  'name: near sound': (random, surname, given) => replaceOne(random, surname + given, (each) => (near.get(nearSound(spell(each))) ?? []).filter((like) => spell(like) !== spell(each))),
  'name: similar glyph': (random, surname, given) => replaceOne(random, surname + given, (each) => [GLYPHS.get(each) ?? []].flat()),
  'name: traditional form': (random, surname, given) => replaceOne(random, surname + given, (each) => [VARIANTS.get(each) ?? []].flat()),
  'name: rare character lost': (random, surname, given) => {
    const at = wholeBetween(random, 0, given.length - 1);
    return surname + [...given].with(at, oneOf(random, ['?', '□', '＊', spell(given[at] ?? '')])).join('');
  },
  'name: in pinyin': (random, surname, given) => (surname ? oneOf(random, [`${spell(surname)} ${spell(given).replaceAll(' ', '')}`.toUpperCase(), spell(surname + given), `${spell(given).replaceAll(' ', '')} ${spell(surname)}`]) : null),
  'name: character dropped': (random, surname, given) => (given.length > 1 ? surname + given.slice(...oneOf(random, [[0, -1], [1]])) : null),
  'name: character doubled': (_, surname, given) => (given.length === 1 ? surname + given + given : null),
  'name: characters swapped': (_, surname, given) => (given.length === 2 && given[0] !== given[1] ? surname + [...given].toReversed().join('') : null),
  'name: surname last': (_, surname, given) => (surname ? given + surname : null),
  'name: dot or spacing': (random, surname, given) => (given.includes('·') ? surname + given.replace('·', oneOf(random, ['•', '.', ' ', '', '・'])) : null),
  'name: shortened': (_, surname, given) => (given.includes('·') ? surname + given.slice(0, given.indexOf('·')) : null),
  'name: note in the field': (random, surname, given) => surname + given + oneOf(random, ['(旧卡)', '女', '（急）', '先生', '2', '[自费]', '-1']),
  'name: changed': (random, surname, given) => (surname ? surname + given.slice(0, -1) + oneOf(random, characters as [string, ...string[]]) : null),
} satisfies Record<string, NameMistake>;
