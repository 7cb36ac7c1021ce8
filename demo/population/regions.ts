import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { drawByWeight } from '@/demo/population/weighted';

import type { HospitalCode } from '@/demo/hospitals';

/**
 * Eight counties of one area of registration: the GB/T 2260 code of today, and
 * before it the codes that were on cards until the year named.
 */
type County = { name: string; code: string; before?: readonly { until: number; code: string }[] };

export type Area = { counties: readonly [County, ...County[]] };

/** A city where the hospitals' patients live. */
export type HomeArea = Area & {
  key: 'hangzhou' | 'taizhou' | 'shangrao';
  province: string;
  city: string;
  /** Area code of its landlines. */
  landline: string;
};

export const COUNTIES_OF_AREA = 8;

export const homeAreas = {
  hangzhou: {
    key: 'hangzhou',
    province: '浙江省',
    city: '杭州市',
    landline: '0571',
    counties: [
      { name: '上城区', code: '330102' },
      { name: '拱墅区', code: '330105' },
      { name: '西湖区', code: '330106' },
      { name: '滨江区', code: '330108', before: [{ until: 1996, code: '330104' }] },
      { name: '萧山区', code: '330109', before: [{ until: 1987, code: '330121' }, { until: 2000, code: '330181' }] },
      { name: '余杭区', code: '330110', before: [{ until: 1993, code: '330125' }, { until: 2000, code: '330184' }] },
      { name: '富阳区', code: '330111', before: [{ until: 1993, code: '330123' }, { until: 2014, code: '330183' }] },
      { name: '临安区', code: '330112', before: [{ until: 1995, code: '330124' }, { until: 2016, code: '330185' }] },
    ],
  },
  taizhou: {
    key: 'taizhou',
    province: '浙江省',
    city: '台州市',
    landline: '0576',
    counties: [
      { name: '椒江区', code: '331002', before: [{ until: 1993, code: '332601' }] },
      { name: '黄岩区', code: '331003', before: [{ until: 1993, code: '332603' }] },
      { name: '路桥区', code: '331004' },
      { name: '三门县', code: '331022', before: [{ until: 1993, code: '332626' }] },
      { name: '天台县', code: '331023', before: [{ until: 1993, code: '332625' }] },
      { name: '仙居县', code: '331024', before: [{ until: 1993, code: '332624' }] },
      { name: '温岭市', code: '331081', before: [{ until: 1993, code: '332623' }] },
      { name: '临海市', code: '331082', before: [{ until: 1993, code: '332602' }] },
    ],
  },
  shangrao: {
    key: 'shangrao',
    province: '江西省',
    city: '上饶市',
    landline: '0793',
    counties: [
      { name: '信州区', code: '361102', before: [{ until: 1999, code: '362301' }] },
      { name: '广丰区', code: '361103', before: [{ until: 1999, code: '362322' }, { until: 2014, code: '361122' }] },
      { name: '广信区', code: '361104', before: [{ until: 1999, code: '362321' }, { until: 2018, code: '361121' }] },
      { name: '玉山县', code: '361123', before: [{ until: 1999, code: '362323' }] },
      { name: '铅山县', code: '361124', before: [{ until: 1999, code: '362324' }] },
      { name: '弋阳县', code: '361126', before: [{ until: 1999, code: '362326' }] },
      { name: '余干县', code: '361127', before: [{ until: 1999, code: '362329' }] },
      { name: '鄱阳县', code: '361128', before: [{ until: 1999, code: '362330' }] },
    ],
  },
} as const satisfies Record<string, HomeArea>;

// Where newcomers were first registered, in eight other provinces.
export const originAreas = {
  east: {
    counties: [
      { name: '临泉县', code: '341221' },
      { name: '岳西县', code: '340828' },
      { name: '萧县', code: '341322' },
      { name: '鹿邑县', code: '411628' },
      { name: '上蔡县', code: '411722' },
      { name: '瑞金市', code: '360781' },
      { name: '蕲春县', code: '421126' },
      { name: '周至县', code: '610124' },
    ],
  },
  west: {
    counties: [
      { name: '织金县', code: '520524', before: [{ until: 2010, code: '522425' }] },
      { name: '镇雄县', code: '530627', before: [{ until: 2000, code: '532128' }] },
      { name: '岳池县', code: '511621' },
      { name: '永顺县', code: '433127' },
      { name: '会同县', code: '431225' },
      { name: '隆回县', code: '430524' },
      { name: '恩施市', code: '422801' },
      { name: '桂平市', code: '450881' },
    ],
  },
} as const satisfies Record<string, Area>;

/** Where people live; newcomers from other provinces live in the same three cities. */
export const drawHomeArea = drawByWeight<HomeArea>([
  [homeAreas.hangzhou, 46],
  [homeAreas.taizhou, 30],
  [homeAreas.shangrao, 24],
]);

const drawOrigin = drawByWeight<Area | null>([
  [null, 82],
  [originAreas.east, 10],
  [originAreas.west, 8],
]);

/** Where someone living in the area was first registered: mostly there. */
export function drawAreaOfRegistration(random: Random, home: HomeArea): Area {
  return drawOrigin(random) ?? home;
}

/** The county code that was on a card of that county for somebody born in that year. */
export function countyCode(area: Area, slot: number, birthYear: number): string {
  const county = area.counties[slot % COUNTIES_OF_AREA] ?? area.counties[0];

  return county.before?.find(({ until }) => birthYear <= until)?.code ?? county.code;
}

const ROADS = '人民路 解放路 中山路 建设路 文化路 学院路 新华路 和平路 环城东路 环城西路 滨河路 青年路 育才路 胜利路 工业路 迎宾大道 兴业街 朝阳街 南门巷 东风路'.split(' ');
const VILLAGES = '上街村 下洋村 前山村 后塘村 大溪村 石桥村 新屋村 樟树村 枫林村 水口村 湖边村 东山村'.split(' ');

/** A home in the area, in a town block or in a village. */
export function drawAddress(random: Random, { province, city, counties }: HomeArea): string {
  const county = counties[wholeBetween(random, 0, COUNTIES_OF_AREA - 1)] ?? counties[0];
  const place = `${province}${city}${county.name}`;

  if (random() < 0.35) return `${place}${VILLAGES[wholeBetween(random, 0, VILLAGES.length - 1)] ?? ''}${wholeBetween(random, 1, 320)}号`;
  const road = ROADS[wholeBetween(random, 0, ROADS.length - 1)] ?? '';
  return `${place}${road}${wholeBetween(random, 1, 888)}号${wholeBetween(random, 1, 28)}幢${wholeBetween(random, 1, 24)}0${wholeBetween(random, 1, 4)}室`;
}

/** Hospitals people of an area go to, nearest first by weight; the centres draw from everywhere. */
export const drawHospital: Record<HomeArea['key'], (random: Random) => HospitalCode> = {
  hangzhou: drawByWeight<HospitalCode>([['HZ-CH', 52], ['HZ-QL', 44], ['TZ-DY', 2], ['SR-DX', 1], ['XJ-YT', 1]]),
  taizhou: drawByWeight<HospitalCode>([['TZ-DY', 48], ['XJ-YT', 32], ['HZ-CH', 12], ['HZ-QL', 8]]),
  shangrao: drawByWeight<HospitalCode>([['SR-DX', 46], ['YS-HC', 34], ['HZ-CH', 14], ['HZ-QL', 6]]),
};
