/** 卫生健康委员会: the bodies that hospitals belong to, from nation to county; parents come before children. */
export type HealthCommission = {
  code: string;
  name: string;
  nameEnglish: string;
  level: 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY';
  /** GB/T 2260 code of the seat. */
  regionCode: string;
  parentCode: string | null;
};

export const healthCommissions = [
  {
    code: 'HC-CN',
    name: '国家卫生健康委员会（演示）',
    nameEnglish: 'National Health Commission (demo)',
    level: 'NATION',
    regionCode: '110000',
    parentCode: null,
  },
  {
    code: 'HC-33',
    name: '浙江省卫生健康委员会（演示）',
    nameEnglish: 'Zhejiang Provincial Health Commission (demo)',
    level: 'PROVINCE',
    regionCode: '330000',
    parentCode: 'HC-CN',
  },
  {
    code: 'HC-36',
    name: '江西省卫生健康委员会（演示）',
    nameEnglish: 'Jiangxi Provincial Health Commission (demo)',
    level: 'PROVINCE',
    regionCode: '360000',
    parentCode: 'HC-CN',
  },
  {
    code: 'HC-3301',
    name: '杭州市卫生健康委员会（演示）',
    nameEnglish: 'Hangzhou Municipal Health Commission (demo)',
    level: 'CITY',
    regionCode: '330100',
    parentCode: 'HC-33',
  },
  {
    code: 'HC-3310',
    name: '台州市卫生健康委员会（演示）',
    nameEnglish: 'Taizhou Municipal Health Commission (demo)',
    level: 'CITY',
    regionCode: '331000',
    parentCode: 'HC-33',
  },
  {
    code: 'HC-3611',
    name: '上饶市卫生健康委员会（演示）',
    nameEnglish: 'Shangrao Municipal Health Commission (demo)',
    level: 'CITY',
    regionCode: '361100',
    parentCode: 'HC-36',
  },
  {
    code: 'HC-331024',
    name: '仙居县卫生健康局（演示）',
    nameEnglish: 'Xianju County Health Bureau (demo)',
    level: 'COUNTY',
    regionCode: '331024',
    parentCode: 'HC-3310',
  },
  {
    code: 'HC-361123',
    name: '玉山县卫生健康委员会（演示）',
    nameEnglish: 'Yushan County Health Commission (demo)',
    level: 'COUNTY',
    regionCode: '361123',
    parentCode: 'HC-3611',
  },
] as const satisfies readonly HealthCommission[];
