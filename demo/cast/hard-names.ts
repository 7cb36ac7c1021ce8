import { citizen, idCard } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

/** Names that change, are written in several ways, or are read wrongly. */
export const hardNames = [
  {
    key: 'zhouYutong',
    story: 'Her surname changed from 赵 to 周 when her mother remarried; the number stayed.',
    demographics: citizen('周雨桐', 'zhou yu tong', '2', '2012-08-30', {
      phone: '15400003001',
      address: '江西省上饶市广丰区永丰街道芦林路9号',
    }),
    documents: { idCard: idCard('362322201208309867') },
    records: [
      {
        hospital: 'SR-DX',
        localNumber: '20020017',
        registeredOn: '2017-04-11',
        capture: 'TYPED',
        shown: ['idCard'],
        written: { name: '赵雨桐', nameReading: 'zhao yu tong' },
      },
      { hospital: 'YS-HC', localNumber: 'YS00020024', registeredOn: '2025-09-16', capture: 'CHIP', shown: ['idCard'] },
    ],
  },
  {
    key: 'ayguli',
    story: 'A minority name with a middle dot, which three hospitals typed as three different dots and one cut short.',
    demographics: citizen('阿依古丽·买买提', 'a yi gu li mai mai ti', '2', '1991-04-05', {
      ethnicGroup: '05',
      phone: '15400003002',
      address: '浙江省杭州市余杭区良渚街道古墩路1399号',
    }),
    documents: { idCard: idCard('650109199104059424') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000030018', registeredOn: '2023-05-22', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'HZ-QL',
        localNumber: 'QL00030025',
        registeredOn: '2021-12-13',
        capture: 'TYPED',
        shown: ['idCard'],
        written: { name: '阿依古丽•买买提' },
      },
      {
        hospital: 'TZ-DY',
        localNumber: 'MZ000030033',
        registeredOn: '2020-07-07',
        capture: 'TYPED',
        shown: ['idCard'],
        written: { name: '阿依古丽．买买提' },
      },
      {
        hospital: 'XJ-YT',
        localNumber: '331000030041',
        registeredOn: '2019-02-25',
        capture: 'TYPED',
        shown: [],
        written: { name: '阿依古丽', nameReading: 'a yi gu li' },
        apart: true,
      },
    ],
  },
  {
    key: 'wangYan',
    story: 'A rare character (U+4DAE) that older systems stored as a homophone.',
    demographics: citizen('王䶮', 'wang yan', '1', '1979-02-16', {
      phone: '15400003003',
      address: '浙江省杭州市临平区南苑街道迎宾路355号',
    }),
    documents: { idCard: idCard('330113197902169397') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000030059', registeredOn: '2024-03-08', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'HZ-QL',
        localNumber: 'QL00030066',
        registeredOn: '2016-08-19',
        capture: 'TYPED',
        shown: ['idCard'],
        written: { name: '王岩' },
      },
    ],
  },
  {
    key: 'liYing',
    story: 'A rare character outside the basic plane (U+2C386), typed elsewhere as a question mark.',
    demographics: citizen('李𬎆', 'li ying', '2', '1988-09-27', {
      phone: '15400003004',
      address: '浙江省杭州市临安区锦城街道万马路28号',
    }),
    documents: { idCard: idCard('330112198809279688') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000030074', registeredOn: '2025-10-20', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'TZ-DY',
        localNumber: 'MZ000030082',
        registeredOn: '2018-11-29',
        capture: 'TYPED',
        shown: ['idCard'],
        written: { name: '李?', nameReading: 'li' },
      },
    ],
  },
  {
    key: 'shanXiaoyun',
    story: 'Surname 单 is read shan, never dan.',
    demographics: citizen('单晓云', 'shan xiao yun', '2', '1983-06-11', { phone: '15400003005' }),
    documents: { idCard: idCard('361103198306119842') },
    records: [{ hospital: 'SR-DX', localNumber: '20030092', registeredOn: '2022-09-05', capture: 'CHIP', shown: ['idCard'] }],
  },
  {
    key: 'qiuZhiyuan',
    story: 'Surname 仇 is read qiu, never chou.',
    demographics: citizen('仇志远', 'qiu zhi yuan', '1', '1968-12-03', { phone: '15400003006' }),
    documents: { idCard: idCard('331023196812039736') },
    records: [{ hospital: 'TZ-DY', localNumber: 'MZ000030107', registeredOn: '2021-01-26', capture: 'TYPED', shown: ['idCard'] }],
  },
  {
    key: 'xieDongmei',
    story: 'Surname 解 is read xie, never jie.',
    demographics: citizen('解冬梅', 'xie dong mei', '2', '1955-12-22', { phone: '15400003007' }),
    documents: { idCard: idCard('361127195512229660') },
    records: [{ hospital: 'SR-DX', localNumber: '20030114', registeredOn: '2020-02-03', capture: 'TYPED', shown: ['idCard'] }],
  },
  {
    key: 'yuchiMin',
    story: 'A two-character surname, 尉迟, read yu chi; one hospital dropped half of it.',
    demographics: citizen('尉迟敏', 'yu chi min', '2', '1982-02-28', { phone: '15400003008' }),
    documents: { idCard: idCard('330110198202289887') },
    records: [
      { hospital: 'HZ-QL', localNumber: 'QL00030129', registeredOn: '2023-11-11', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'TZ-DY',
        localNumber: 'MZ000030131',
        registeredOn: '2019-06-17',
        capture: 'TYPED',
        shown: ['idCard'],
        written: { name: '尉敏', nameReading: 'wei min' },
      },
    ],
  },
  {
    key: 'ouyangJing',
    story: 'Registered once under her pinyin only, so nothing but phone and birth date joins the two records.',
    demographics: citizen('欧阳静', 'ou yang jing', '2', '1990-08-23', { phone: '15400003009' }),
    documents: { idCard: idCard('361129199008239246') },
    records: [
      { hospital: 'SR-DX', localNumber: '20030149', registeredOn: '2024-04-02', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'HZ-CH',
        localNumber: '0000030156',
        registeredOn: '2019-09-09',
        capture: 'TYPED',
        shown: [],
        written: { name: 'OUYANG JING' },
        apart: true,
      },
    ],
  },
] as const satisfies readonly CastMember[];
