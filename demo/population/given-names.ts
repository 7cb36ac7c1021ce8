import type { Random } from '@/demo/population/random';
import { drawByRank } from '@/demo/population/weighted';
import type { Draw } from '@/demo/population/weighted';

type Fashion = {
  /** Whole names of the time, commonest first. */
  names: readonly string[];
  firsts: string;
  seconds: string;
  /** Share of one-character names, and of names from the list of whole ones. */
  single: number;
  whole: number;
};

type Era = { until: number; male: Fashion; female: Fashion };

const eras: readonly Era[] = [
  {
    until: 1949,
    male: { names: ['德胜', '玉山', '金生', '福生', '长根', '根生', '树林', '宝山'], firsts: '德玉金福长树宝永文国世正学明志忠云水阿', seconds: '胜山生林根发财贵才祥华清海荣成福春元和顺', single: 0.06, whole: 0.14 },
    female: { names: ['秀英', '桂英', '玉兰', '秀兰', '凤英', '桂兰', '玉英', '素珍'], firsts: '秀桂玉凤素淑月金爱菊兰翠美银阿春惠', seconds: '英兰珍花芳莲娥香梅妹琴凤云仙珠娣', single: 0.04, whole: 0.3 },
  },
  {
    until: 1959,
    male: { names: ['建国', '国强', '建华', '志强', '建平', '解放', '卫国', '和平', '新民', '国华'], firsts: '建国志卫新永文德福金明光正学忠祥振爱保', seconds: '国强华平民生军林明荣德祥根发成良义福', single: 0.1, whole: 0.22 },
    female: { names: ['秀英', '桂英', '秀兰', '玉兰', '桂兰', '秀珍', '玉珍', '玉梅', '淑英', '小妹'], firsts: '秀桂玉凤淑爱美春建月惠素菊金彩雪', seconds: '英兰珍芳华琴花梅莲香娥云仙娟萍珠', single: 0.08, whole: 0.26 },
  },
  {
    until: 1969,
    male: { names: ['建军', '军', '勇', '建平', '志强', '卫东', '建华', '红军', '国强', '伟'], firsts: '建国志卫永文小红光新海德春明晓学宏庆', seconds: '军平华强东明林生民峰良忠国荣辉斌祥根', single: 0.2, whole: 0.2 },
    female: { names: ['丽', '秀英', '敏', '芳', '静', '红', '玉兰', '小红', '丽华', '爱华'], firsts: '丽秀玉爱小红美春亚建晓海桂雪凤月彩', seconds: '英华萍芳红琴珍梅娟霞云香兰君燕玲珠', single: 0.18, whole: 0.2 },
  },
  {
    until: 1979,
    male: { names: ['勇', '军', '伟', '强', '建军', '涛', '斌', '磊', '志勇', '海波'], firsts: '建志海晓国文永俊小春立宏光剑卫旭明伟', seconds: '军勇波峰平辉斌强华东明林锋良飞生宏伟', single: 0.34, whole: 0.18 },
    female: { names: ['丽', '敏', '静', '艳', '燕', '芳', '红梅', '霞', '海燕', '丽娟'], firsts: '丽晓海春玉小红美秀雪亚爱艳冬文金', seconds: '华燕萍芳霞红娟梅琴英玲君云丽珍艳飞', single: 0.32, whole: 0.18 },
  },
  {
    until: 1989,
    male: { names: ['伟', '磊', '勇', '涛', '超', '鹏', '杰', '军', '强', '波'], firsts: '晓志海建文俊小明永国伟佳立少亚宏春振', seconds: '伟峰东鹏飞波军龙辉明杰平斌超华亮林强', single: 0.44, whole: 0.16 },
    female: { names: ['静', '娜', '敏', '丽', '艳', '婷', '芳', '娟', '丹', '燕'], firsts: '晓海小丽雪玉文春亚佳美红婷莉秀慧冬', seconds: '燕丽娟芳华敏玲娜静霞萍红婷云琴梅君', single: 0.42, whole: 0.16 },
  },
  {
    until: 1999,
    male: { names: ['杰', '浩', '鑫', '伟', '超', '俊杰', '磊', '帅', '宇', '志强'], firsts: '俊志文子嘉明佳浩晓家建宇海凯少旭世泽', seconds: '杰豪伟鹏强辉宇龙涛文峰凯斌轩飞超东明', single: 0.36, whole: 0.16 },
    female: { names: ['婷', '雪', '静', '敏', '颖', '婷婷', '佳', '倩', '悦', '丹'], firsts: '佳雨思雪晓梦文慧婷嘉诗玉心美雅海静', seconds: '婷怡雯琪敏慧欣颖静倩雪蓉琳娜瑶君洁', single: 0.32, whole: 0.18 },
  },
  {
    until: 2009,
    male: { names: ['浩', '子轩', '涛', '俊杰', '文杰', '宇轩', '浩然', '博文', '天宇', '志豪'], firsts: '子宇俊浩文博嘉天志家明泽思梓辰昊佳铭', seconds: '轩豪杰涵宇然文博哲翔辉阳浩凡睿航林飞', single: 0.14, whole: 0.2 },
    female: { names: ['欣怡', '子涵', '雨欣', '佳怡', '梦瑶', '思琪', '诗涵', '雨婷', '静怡', '紫涵'], firsts: '欣雨佳子思诗梦紫嘉梓语静心可雅若婉', seconds: '怡涵欣琪瑶彤萱妍婷雯琳颖玥悦馨蕾轩', single: 0.1, whole: 0.24 },
  },
  {
    until: Number.POSITIVE_INFINITY,
    male: { names: ['浩宇', '奕辰', '宇轩', '浩然', '子墨', '沐宸', '宇航', '梓睿', '亦辰', '俊熙'], firsts: '浩奕宇子沐梓俊一亦泽景煜嘉昊博睿铭锦', seconds: '宇辰轩然墨宸航睿熙泽洋霖阳恒铭诚言安', single: 0.05, whole: 0.22 },
    female: { names: ['一诺', '梓涵', '欣怡', '诗涵', '依诺', '欣妍', '梓萱', '语桐', '可馨', '沐瑶'], firsts: '梓欣诗依语若可沐一雨芷思钰佳子奕锦', seconds: '涵诺怡妍萱桐馨瑶琪汐彤玥晴悦宁涵禾', single: 0.04, whole: 0.24 },
  },
];

type Drawing = { until: number; male: Draw<string>; female: Draw<string> };

const drawings: readonly Drawing[] = eras.map(({ until, male, female }) => ({ until, male: toDraw(male), female: toDraw(female) }));

function toDraw({ names, firsts, seconds, single, whole }: Fashion): Draw<string> {
  const drawWhole = drawByRank(names);
  const drawFirst = drawByRank([...firsts]);
  const drawSecond = drawByRank([...seconds]);

  return (random) => {
    const kind = random();

    if (kind < whole) return drawWhole(random);
    if (kind < whole + single) return drawSecond(random);
    return drawFirst(random) + drawSecond(random);
  };
}

/** A given name as parents chose it in that year: 建国 in the fifties, 浩宇 today. */
export function drawGivenName(random: Random, sex: '1' | '2', birthYear: number): string {
  const era = drawings.find(({ until }) => birthYear <= until);
  if (!era) throw new RangeError(`no names for the year ${birthYear}`);

  return sex === '1' ? era.male(random) : era.female(random);
}

/** Every given-name character there is, for whoever prepares their readings. */
export const givenNameCharacters: ReadonlySet<string> = new Set(
  eras.flatMap(({ male, female }) => [male, female].flatMap(({ names, firsts, seconds }) => [...names.join(''), ...firsts, ...seconds])),
);
