import { visitor } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

/** People from Hong Kong, Macao, Taiwan and abroad, whose papers change their numbers. */
export const borderPapers = [
  {
    key: 'chenMeiling',
    story: 'Her home-return permit was renewed: the issue counter went from 00 to 01, the first nine characters stayed.',
    demographics: visitor('陈美玲', 'chen mei ling', '2', '1979-02-13', { foreignName: 'CHAN MEI LING', phone: '15400004001' }),
    documents: {
      firstPermit: { kind: 'hm_permit', value: 'H0090041700' },
      renewedPermit: {
        kind: 'hm_permit',
        value: 'H0090041701',
        scan: 'CRH0090041700133305186F7902136\r<<<<<<<<<<<<<<<<<<BQ900417A<16\rCHAN<<MEI<LING<<<<<<<<<<<<<<<<\r',
      },
      homeCard: { kind: 'hkid', value: 'Q900417(A)' },
    },
    records: [
      { hospital: 'HZ-QL', localNumber: 'QL00040016', registeredOn: '2016-10-10', capture: 'TYPED', shown: ['firstPermit'] },
      { hospital: 'HZ-CH', localNumber: '0000040023', registeredOn: '2024-05-28', capture: 'MRZ', shown: ['renewedPermit', 'homeCard'] },
    ],
  },
  {
    key: 'huangJiaxin',
    story: 'Lives in Hangzhou on a Hong Kong residence permit: an 18-digit number whose first six digits are no county.',
    demographics: visitor('黄嘉欣', 'huang jia xin', '2', '1987-06-19', { foreignName: 'WONG KA YAN', phone: '15400004002' }),
    documents: {
      residence: { kind: 'hmt_residence', value: '810000198706199822' },
      permit: { kind: 'hm_permit', value: 'H0090042502' },
    },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000040031', registeredOn: '2023-02-14', capture: 'CHIP', shown: ['residence'] },
      { hospital: 'HZ-QL', localNumber: 'QL00040049', registeredOn: '2017-12-01', capture: 'TYPED', shown: ['permit'], apart: true },
    ],
  },
  {
    key: 'linZhiming',
    story: 'His Taiwan permit is known in the old ten-digit form and in the eight digits that stayed.',
    demographics: visitor('林志明', 'lin zhi ming', '1', '1968-09-30', { foreignName: 'LIN CHIH MING', phone: '15400004003' }),
    documents: {
      oldPermit: { kind: 'tw_permit', value: '0090417201(B)' },
      permit: {
        kind: 'tw_permit',
        value: '00904172',
        scan: 'CT00904172<70263107254M6809308\r<<<<<<<<<<<<<<<<<<BK1900417042\rLIN<<CHIH<MING<<<<<<<<<<<<<<<<\r',
      },
      homeCard: { kind: 'tw_id', value: 'K190041704' },
    },
    records: [
      { hospital: 'TZ-DY', localNumber: 'MZ000040057', registeredOn: '2012-03-21', capture: 'TYPED', shown: ['oldPermit'] },
      { hospital: 'HZ-CH', localNumber: '0000040064', registeredOn: '2026-08-04', capture: 'MRZ', shown: ['permit', 'homeCard'] },
    ],
  },
  {
    key: 'zhangJiahao',
    story: 'Taiwan resident with an 83 number and his name in traditional characters at one hospital.',
    demographics: visitor('张家豪', 'zhang jia hao', '1', '1980-10-24', { foreignName: 'CHANG CHIA HAO', phone: '15400004004' }),
    documents: { residence: { kind: 'hmt_residence', value: '830000198010249717' } },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000040072', registeredOn: '2022-10-17', capture: 'CHIP', shown: ['residence'] },
      {
        hospital: 'TZ-DY',
        localNumber: 'MZ000040088',
        registeredOn: '2020-12-30',
        capture: 'TYPED',
        shown: ['residence'],
        written: { name: '張家豪' },
      },
    ],
  },
  {
    key: 'annaKowalska',
    story: 'A foreigner known by her old 15-character residence number at one hospital and the new 18 digits at another.',
    demographics: visitor('ANNA KOWALSKA', 'anna kowalska', '2', '1985-04-12', { nationality: 'POL', phone: '15400004005' }),
    documents: {
      oldCard: { kind: 'fpr15', value: 'POL330185041227' },
      card: { kind: 'fpr18', value: '933616198504129627' },
    },
    records: [
      { hospital: 'HZ-QL', localNumber: 'QL00040095', registeredOn: '2018-06-06', capture: 'TYPED', shown: ['oldCard'], written: { name: 'KOWALSKA ANNA', nameReading: 'kowalska anna' } },
      { hospital: 'HZ-CH', localNumber: '0000040106', registeredOn: '2025-03-12', capture: 'CHIP', shown: ['card', 'oldCard'] },
    ],
  },
  {
    key: 'takayamaSakura',
    story: 'A foreigner with a Chinese name beside her own, each used at a different window.',
    demographics: visitor('高山樱', 'gao shan ying', '2', '1978-03-21', {
      foreignName: 'TAKAYAMA SAKURA',
      nationality: 'JPN',
      phone: '15400004006',
    }),
    documents: { card: { kind: 'fpr18', value: '936392197803219428' } },
    records: [
      { hospital: 'SR-DX', localNumber: '20040117', registeredOn: '2024-10-08', capture: 'CHIP', shown: ['card'] },
      {
        hospital: 'HZ-CH',
        localNumber: '0000040122',
        registeredOn: '2025-12-09',
        capture: 'TYPED',
        shown: ['card'],
        written: { name: 'TAKAYAMA SAKURA', nameReading: 'takayama sakura', foreignName: null },
      },
    ],
  },
  {
    key: 'emmaFairweather',
    story: 'A visitor with nothing but a passport: no Chinese name, and its number will change with the next passport.',
    demographics: visitor('EMMA LOUISE FAIRWEATHER', 'emma louise fairweather', '2', '1990-06-25', { nationality: 'NZL' }),
    documents: {
      passport: {
        kind: 'passport_other',
        value: 'ZZ900417',
        issuingCountry: 'NZL',
        scan: 'P<NZLFAIRWEATHER<<EMMA<LOUISE<<<<<<<<<<<<<<<\rZZ900417<1NZL9006256F3301188<<<<<<<<<<<<<<02\r',
      },
    },
    records: [{ hospital: 'HZ-CH', localNumber: '0000040130', registeredOn: '2026-09-27', capture: 'MRZ', shown: ['passport'] }],
  },
  {
    key: 'heWeiwen',
    story: 'A Macao resident whose permit zone also proves his home card; the Latin name is Cantonese.',
    demographics: visitor('何伟文', 'he wei wen', '1', '1975-11-05', { foreignName: 'HO WAI MAN', phone: '15400004007' }),
    documents: {
      permit: {
        kind: 'hm_permit',
        value: 'M0090041800',
        scan: 'CRM0090041860003209114M7511057\r<<<<<<<<<<<<<<<<<<B59004183<04\rHO<<WAI<MAN<<<<<<<<<<<<<<<<<<<\r',
      },
      homeCard: { kind: 'mo_bir', value: '5900418(3)' },
    },
    records: [{ hospital: 'HZ-CH', localNumber: '0000040148', registeredOn: '2026-01-22', capture: 'MRZ', shown: ['permit', 'homeCard'] }],
  },
] as const satisfies readonly CastMember[];
