import { citizen, idCard, visitor } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

/** Numbers that are wrong, old, missing or many. */
export const hardNumbers = [
  {
    key: 'heXiaoyan',
    story: 'One hospital mistyped her last digit, so that number is kept but claims nobody.',
    demographics: citizen('何晓燕', 'he xiao yan', '2', '1986-01-15', {
      phone: '15400005001',
      address: '浙江省台州市临海市古城街道紫阳街52号',
    }),
    documents: {
      idCard: idCard('331082198601159462'),
      mistyped: { kind: 'prc_id18', value: '331082198601159467', sound: false },
    },
    records: [
      { hospital: 'TZ-DY', localNumber: 'MZ000050014', registeredOn: '2022-03-15', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'HZ-QL', localNumber: 'QL00050021', registeredOn: '2020-08-28', capture: 'TYPED', shown: ['mistyped'], apart: true },
    ],
  },
  {
    key: 'luoGuiying',
    story: 'Her record of 1988 carries the 15-digit number of that time; her card of today has 18.',
    demographics: citizen('罗桂英', 'luo gui ying', '2', '1940-03-10', { phone: '15400005002' }),
    documents: {
      idCard: idCard('331024194003109682'),
      oldNumber: { kind: 'prc_id15', value: '331024400310968' },
    },
    records: [
      { hospital: 'XJ-YT', localNumber: '331000050039', registeredOn: '1988-05-16', capture: 'TYPED', shown: ['oldNumber'], written: { phone: null } },
      { hospital: 'TZ-DY', localNumber: 'MZ000050047', registeredOn: '2023-01-04', capture: 'CHIP', shown: ['idCard'] },
    ],
  },
  {
    key: 'unknownMan',
    story: 'Brought in after an accident: no name, no paper, no birth date; care comes first.',
    demographics: visitor('无名氏', 'wu ming shi', '1', null, { nationality: null }),
    documents: {},
    records: [{ hospital: 'SR-DX', localNumber: '20050053', registeredOn: '2026-11-19', capture: 'TYPED', shown: [] }],
  },
  {
    key: 'xuAbao',
    story: 'A centenarian: two-digit years and age limits go wrong on her.',
    demographics: citizen('徐阿宝', 'xu a bao', '2', '1923-07-04', {
      phone: '0576-85900417',
      address: '浙江省台州市三门县海游街道上洋路3号',
    }),
    documents: { idCard: idCard('331022192307049840') },
    records: [{ hospital: 'TZ-DY', localNumber: 'MZ000050068', registeredOn: '2017-07-25', capture: 'TYPED', shown: ['idCard'] }],
  },
  {
    key: 'zhouMinghua',
    story: 'Known at four hospitals with four cards; every one of them must lead to the same person.',
    demographics: citizen('周明华', 'zhou ming hua', '1', '1966-09-05', {
      phone: '15400005003',
      address: '浙江省台州市仙居县福应街道环城南路101号',
    }),
    documents: {
      idCard: idCard('331024196609059375'),
      socialSecurityCard: { kind: 'ss_card_no', value: 'Z90041750' },
    },
    records: [
      { hospital: 'XJ-YT', localNumber: '331000050071', registeredOn: '2011-04-19', capture: 'TYPED', shown: ['idCard'] },
      { hospital: 'TZ-DY', localNumber: 'MZ000050089', registeredOn: '2015-10-23', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'HZ-QL', localNumber: 'QL00050094', registeredOn: '2019-12-05', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'HZ-CH', localNumber: '0000050105', registeredOn: '2024-08-16', capture: 'CHIP', shown: ['idCard', 'socialSecurityCard'] },
    ],
  },
  {
    key: 'maYoufu',
    story: 'Only his birth year was ever known, so 01-01 stands on his card; an older record gives another year.',
    demographics: citizen('马有福', 'ma you fu', '1', '1949-01-01', { ethnicGroup: '03', phone: '15400005004' }),
    documents: { idCard: idCard('361125194901019555') },
    records: [
      { hospital: 'SR-DX', localNumber: '20050118', registeredOn: '2021-11-03', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'YS-HC',
        localNumber: 'YS00050126',
        registeredOn: '2009-09-18',
        capture: 'TYPED',
        shown: [],
        written: { birthDate: '1948-01-01', phone: null },
        apart: true,
      },
    ],
  },
  {
    key: 'fengGuodong',
    story: 'Twice in the index: without a paper he was registered anew at night in the emergency room.',
    demographics: citizen('冯国栋', 'feng guo dong', '1', '1972-03-20', {
      phone: '15400005005',
      address: '浙江省杭州市富阳区富春街道桂花西路7号',
    }),
    documents: { idCard: idCard('330111197203209932') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000050132', registeredOn: '2023-06-09', capture: 'CHIP', shown: ['idCard'] },
      {
        hospital: 'HZ-CH',
        localNumber: '0000050149',
        registeredOn: '2026-02-17',
        capture: 'TYPED',
        shown: [],
        written: { name: '冯国东', birthDate: '1972-03-02', address: null },
        apart: true,
      },
    ],
  },
] as const satisfies readonly CastMember[];
