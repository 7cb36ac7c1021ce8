import { citizen, idCard } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

const zhengHome = '浙江省台州市仙居县云梯路8号2幢301室';
const wuHome = '浙江省台州市路桥区文化路77号';

/** People who agree on what usually tells people apart. */
export const namesakesAndHouseholds = [
  {
    key: 'zhangWeiElder',
    story: 'One of two men named 张伟 born on the same day; only the number, phone and address tell them apart.',
    demographics: citizen('张伟', 'zhang wei', '1', '1985-03-12', {
      phone: '15400001001',
      address: '浙江省杭州市钱塘区学林街18号5幢602室',
    }),
    documents: { idCard: idCard('330114198503129719') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000010017', registeredOn: '2021-04-06', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'TZ-DY', localNumber: 'MZ000010025', registeredOn: '2023-09-12', capture: 'TYPED', shown: ['idCard'] },
    ],
  },
  {
    key: 'zhangWeiYounger',
    story: 'The other 张伟 of the same day, registered at the same hospital as his namesake.',
    demographics: citizen('张伟', 'zhang wei', '1', '1985-03-12', {
      phone: '15400001002',
      address: '江西省上饶市鄱阳县五一北路31号',
    }),
    documents: { idCard: idCard('361128198503129537') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000010033', registeredOn: '2022-02-18', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'HZ-QL', localNumber: 'QL00010041', registeredOn: '2024-07-30', capture: 'CHIP', shown: ['idCard'] },
    ],
  },
  {
    key: 'zhengWenbinFather',
    story: 'Father of a son whose name sounds the same and who shares his phone and address.',
    demographics: citizen('郑文斌', 'zheng wen bin', '1', '1961-08-17', { phone: '15400001003', address: zhengHome }),
    documents: { idCard: idCard('331024196108179512') },
    records: [
      { hospital: 'XJ-YT', localNumber: '331000010052', registeredOn: '2019-11-02', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'TZ-DY', localNumber: 'MZ000010068', registeredOn: '2020-05-14', capture: 'TYPED', shown: ['idCard'] },
    ],
  },
  {
    key: 'zhengWenbinSon',
    story: 'Son of 郑文斌: one homophone of difference, the same phone, the same address.',
    demographics: citizen('郑文彬', 'zheng wen bin', '1', '1987-02-28', { phone: '15400001003', address: zhengHome }),
    documents: { idCard: idCard('331024198702289174') },
    records: [{ hospital: 'XJ-YT', localNumber: '331000010076', registeredOn: '2022-08-21', capture: 'CHIP', shown: ['idCard'] }],
  },
  {
    key: 'wuJianguo',
    story: 'Grandfather of a family that gives one phone number for three generations.',
    demographics: citizen('吴建国', 'wu jian guo', '1', '1950-10-01', { phone: '15400001004', address: wuHome }),
    documents: { idCard: idCard('331004195010019318') },
    records: [
      { hospital: 'TZ-DY', localNumber: 'MZ000010084', registeredOn: '2018-03-27', capture: 'TYPED', shown: ['idCard'] },
      { hospital: 'HZ-CH', localNumber: '0000010092', registeredOn: '2025-01-15', capture: 'CHIP', shown: ['idCard'] },
    ],
  },
  {
    key: 'wuHaitao',
    story: 'The son whose phone stands on the records of his father and of his own son.',
    demographics: citizen('吴海涛', 'wu hai tao', '1', '1976-06-09', { phone: '15400001004', address: wuHome }),
    documents: { idCard: idCard('331004197606099338') },
    records: [{ hospital: 'TZ-DY', localNumber: 'MZ000010109', registeredOn: '2018-03-27', capture: 'TYPED', shown: ['idCard'] }],
  },
  {
    key: 'wuYuxuan',
    story: 'The grandson, a minor: his records carry his father’s phone and his grandfather’s address.',
    demographics: citizen('吴宇轩', 'wu yu xuan', '1', '2009-11-21', { phone: '15400001004', address: wuHome }),
    documents: { idCard: idCard('332603200911219158') },
    records: [{ hospital: 'TZ-DY', localNumber: 'MZ000010117', registeredOn: '2021-06-01', capture: 'TYPED', shown: ['idCard'] }],
  },
  {
    key: 'qianMeilan',
    story: 'Her card was lent to her cousin, whose visit now stands under her name.',
    demographics: citizen('钱美兰', 'qian mei lan', '2', '1973-04-14', {
      phone: '15400001005',
      address: '浙江省台州市温岭市人民东路205号',
    }),
    documents: { idCard: idCard('33108119730414962X') },
    records: [
      { hospital: 'TZ-DY', localNumber: 'MZ000010125', registeredOn: '2020-10-09', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'HZ-QL', localNumber: 'QL00010133', registeredOn: '2023-03-03', capture: 'CHIP', shown: ['idCard'] },
    ],
  },
  {
    key: 'qianMeihua',
    story: 'She was treated once with her cousin’s card: that record says her own phone and birth date but the cousin’s number.',
    demographics: citizen('钱美华', 'qian mei hua', '2', '1975-09-26', {
      phone: '15400001006',
      address: '浙江省台州市温岭市大溪镇河滨路12号',
    }),
    documents: { idCard: idCard('331081197509269481'), borrowedCard: idCard('33108119730414962X') },
    records: [
      {
        hospital: 'XJ-YT',
        localNumber: '331000010141',
        registeredOn: '2024-12-24',
        capture: 'TYPED',
        shown: ['borrowedCard'],
        written: { name: '钱美兰', nameReading: 'qian mei lan' },
      },
    ],
    sharesPersonWith: 'qianMeilan',
  },
] as const satisfies readonly CastMember[];
