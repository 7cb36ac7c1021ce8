import { openDepartments } from '@/demo/departments';
import type { Department } from '@/demo/departments';
import type { healthCommissions } from '@/demo/health-commissions';

export type Desk = { code: string; name: string; nameEnglish: string };

/** A hospital's own card, as one of its windows is told to read it: `regex` fits the whole compact form. */
export type HospitalCard = {
  kind: 'hospital_card';
  regex: string;
  /** Letters printed before the number that are no part of it. */
  stripPrefix: string | null;
  example: string;
};

export type Hospital = {
  code: string;
  name: string;
  nameEnglish: string;
  level: 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY';
  tier: 'TIER_1' | 'TIER_2' | 'TIER_3';
  /** GB/T 2260 code of the seat. */
  regionCode: string;
  parentCode: (typeof healthCommissions)[number]['code'];
  departments: readonly Department[];
  desks: readonly Desk[];
  cards: readonly HospitalCard[];
};

/**
 * Six hospitals that do not exist, at every level of care, in three real
 * cities of two provinces. Their card numbers differ as real ones do: padded
 * zeros, letters in front, a prefix on the card only, eight digits that look
 * like a Taiwan permit, twelve that begin like a region.
 */
export const hospitals = [
  {
    code: 'HZ-CH',
    name: '澄湖国家医学中心',
    nameEnglish: 'Chenghu National Medical Centre',
    level: 'NATION',
    tier: 'TIER_3',
    regionCode: '330106',
    parentCode: 'HC-CN',
    departments: openDepartments(['CARD', 'RESP', 'GI', 'NEURO', 'ENDO', 'NEPH', 'ONC', 'SURG', 'ORTHO', 'OBGYN', 'PED', 'EMERG']),
    desks: windows(['一楼1号窗口', '一楼2号窗口', '二楼3号窗口', '急诊4号窗口'], ['1st floor', '1st floor', '2nd floor', 'Emergency']),
    cards: [{ kind: 'hospital_card', regex: '^00\\d{8}$', stripPrefix: null, example: '0012345678' }],
  },
  {
    code: 'HZ-QL',
    name: '浙江青岚医院',
    nameEnglish: 'Zhejiang Qinglan Hospital',
    level: 'PROVINCE',
    tier: 'TIER_3',
    regionCode: '330102',
    parentCode: 'HC-33',
    departments: openDepartments(['IM', 'CARD', 'RESP', 'GI', 'NEURO', 'ENDO', 'SURG', 'ORTHO', 'OBGYN', 'PED', 'EYE', 'EMERG']),
    desks: windows(['门诊1号窗口', '门诊2号窗口', '门诊3号窗口', '急诊4号窗口'], ['Out-patient', 'Out-patient', 'Out-patient', 'Emergency']),
    cards: [{ kind: 'hospital_card', regex: '^QL\\d{8}$', stripPrefix: null, example: 'QL12345678' }],
  },
  {
    code: 'TZ-DY',
    name: '台州东屿医院',
    nameEnglish: 'Taizhou Dongyu Hospital',
    level: 'CITY',
    tier: 'TIER_3',
    regionCode: '331002',
    parentCode: 'HC-3310',
    departments: openDepartments(['IM', 'CARD', 'RESP', 'GI', 'SURG', 'ORTHO', 'OBGYN', 'PED', 'ENT', 'EMERG']),
    desks: windows(['门诊1号窗口', '门诊2号窗口', '门诊3号窗口'], ['Out-patient', 'Out-patient', 'Out-patient']),
    cards: [{ kind: 'hospital_card', regex: '^MZ\\d{9}$', stripPrefix: 'MZ', example: 'MZ012345678' }],
  },
  {
    code: 'SR-DX',
    name: '上饶稻溪医院',
    nameEnglish: 'Shangrao Daoxi Hospital',
    level: 'CITY',
    tier: 'TIER_2',
    regionCode: '361102',
    parentCode: 'HC-3611',
    departments: openDepartments(['IM', 'CARD', 'RESP', 'SURG', 'ORTHO', 'OBGYN', 'PED', 'DERM', 'EMERG']),
    desks: windows(['门诊1号窗口', '门诊2号窗口', '急诊3号窗口'], ['Out-patient', 'Out-patient', 'Emergency']),
    cards: [{ kind: 'hospital_card', regex: '^[2-9]\\d{7}$', stripPrefix: null, example: '23456789' }],
  },
  {
    code: 'XJ-YT',
    name: '仙居云梯医院',
    nameEnglish: 'Xianju Yunti Hospital',
    level: 'COUNTY',
    tier: 'TIER_2',
    regionCode: '331024',
    parentCode: 'HC-331024',
    departments: openDepartments(['IM', 'SURG', 'ORTHO', 'OBGYN', 'PED', 'TCM', 'FEVER', 'EMERG']),
    desks: windows(['门诊1号窗口', '门诊2号窗口', '急诊3号窗口'], ['Out-patient', 'Out-patient', 'Emergency']),
    cards: [{ kind: 'hospital_card', regex: '^3310\\d{8}$', stripPrefix: null, example: '331012345678' }],
  },
  {
    code: 'YS-HC',
    name: '玉山怀川医院',
    nameEnglish: 'Yushan Huaichuan Hospital',
    level: 'COUNTY',
    tier: 'TIER_1',
    regionCode: '361123',
    parentCode: 'HC-361123',
    departments: openDepartments(['IM', 'SURG', 'OBGYN', 'PED', 'EYE', 'TCM', 'FEVER', 'EMERG']),
    desks: windows(['门诊1号窗口', '门诊2号窗口', '急诊3号窗口'], ['Out-patient', 'Out-patient', 'Emergency']),
    cards: [{ kind: 'hospital_card', regex: '^YS\\d{8}$', stripPrefix: null, example: 'YS12345678' }],
  },
] as const satisfies readonly Hospital[];

export type HospitalCode = (typeof hospitals)[number]['code'];

function windows(names: readonly string[], places: readonly string[]): readonly Desk[] {
  return names.map((name, position) => ({
    code: `W${position + 1}`,
    name,
    nameEnglish: `${places[position] ?? ''}, window ${position + 1}`,
  }));
}
