import type { RegionStatus } from '@/domain/identifiers/identifier';
import { COUNTY_CODES } from '@/domain/identifiers/region-codes.data';

/**
 * GB/T 2260 provinces that issue resident numbers. 71, 81 and 82 exist in the standard
 * but no citizen number is issued with them.
 */
const PROVINCES: Readonly<Record<string, string>> = {
  '11': '北京', '12': '天津', '13': '河北', '14': '山西', '15': '内蒙古',
  '21': '辽宁', '22': '吉林', '23': '黑龙江',
  '31': '上海', '32': '江苏', '33': '浙江', '34': '安徽', '35': '福建', '36': '江西', '37': '山东',
  '41': '河南', '42': '湖北', '43': '湖南', '44': '广东', '45': '广西', '46': '海南',
  '50': '重庆', '51': '四川', '52': '贵州', '53': '云南', '54': '西藏',
  '61': '陕西', '62': '甘肃', '63': '青海', '64': '宁夏', '65': '新疆',
};

/** The Chinese name of a two-digit province code, without 省 or 市; null when no number is issued with it. */
export function provinceName(code: string): string | null {
  return PROVINCES[code] ?? null;
}

function expandRanges(list: string): string[] {
  if (list === '') return [];
  return list.split(',').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    const codes: string[] = [];
    for (let code = Number(first); code <= Number(last); code += 1) codes.push(String(code).padStart(2, '0'));
    return codes;
  });
}

function decodeProvince(province: string): ReadonlyMap<string, RegionStatus> {
  const statuses = new Map<string, RegionStatus>();
  for (const prefecture of (COUNTY_CODES[province] ?? '').split(/[ \n]/)) {
    const [digits = '', lists = ''] = prefecture.split(':');
    const [current = '', retired = ''] = lists.split('/');
    for (const county of expandRanges(retired)) statuses.set(province + digits + county, 'retired');
    for (const county of expandRanges(current)) statuses.set(province + digits + county, 'current');
  }
  return statuses;
}

// A table that never changes, decoded province by province when first asked for.
const decoded = new Map<string, ReadonlyMap<string, RegionStatus>>();

/** GB/T 2260 status of a six-digit code. Codes ending in 00 name a province or a prefecture, not a county. */
export function regionStatus(code: string): RegionStatus {
  if (code.endsWith('00')) return 'not_county_level';
  const province = code.slice(0, 2);
  let statuses = decoded.get(province);
  if (!statuses) {
    statuses = decodeProvince(province);
    decoded.set(province, statuses);
  }
  return statuses.get(code) ?? 'unknown';
}
