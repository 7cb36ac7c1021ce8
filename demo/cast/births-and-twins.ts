import { citizen, idCard } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

const liHome = '江西省上饶市广信区旭日街道茶圣路66号';
const wangHome = '浙江省杭州市钱塘区白杨街道4号大街90号';
const linHome = '浙江省台州市玉环市玉城街道长乐路15号';

/** Mothers, children without a name yet, and twins. */
export const birthsAndTwins = [
  {
    key: 'liMei',
    story: 'Mother of newborn twin girls who are still registered under her name and phone.',
    demographics: citizen('李梅', 'li mei', '2', '1997-05-03', { phone: '15400002001', address: liHome }),
    documents: { idCard: idCard('361104199705039269') },
    records: [{ hospital: 'SR-DX', localNumber: '20010011', registeredOn: '2026-03-19', capture: 'CHIP', shown: ['idCard'] }],
    relations: [
      { kind: 'MOTHER_OF', to: 'liMeiDaughterElder' },
      { kind: 'MOTHER_OF', to: 'liMeiDaughterYounger' },
    ],
  },
  {
    key: 'liMeiDaughterElder',
    story: 'First-born of twins without a name or number: 李梅之女大, same birth date, phone and address as her sister.',
    demographics: citizen('李梅之女大', 'li mei zhi nv da', '2', '2026-11-20', { phone: '15400002001', address: liHome }),
    documents: {},
    records: [{ hospital: 'SR-DX', localNumber: '20010028', registeredOn: '2026-11-20', capture: 'TYPED', shown: [] }],
    relations: [{ kind: 'TWIN_OF', to: 'liMeiDaughterYounger', birthOrder: 1 }],
  },
  {
    key: 'liMeiDaughterYounger',
    story: 'Second-born of the twins: her record differs from her sister’s by one character.',
    demographics: citizen('李梅之女小', 'li mei zhi nv xiao', '2', '2026-11-20', { phone: '15400002001', address: liHome }),
    documents: {},
    records: [{ hospital: 'SR-DX', localNumber: '20010036', registeredOn: '2026-11-20', capture: 'TYPED', shown: [] }],
  },
  {
    key: 'wangFang',
    story: 'Mother of a newborn boy; a birth certificate must never be filed on her.',
    demographics: citizen('王芳', 'wang fang', '2', '1994-07-19', { phone: '15400002002', address: wangHome }),
    documents: { idCard: idCard('330114199407199447') },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000020019', registeredOn: '2022-06-30', capture: 'CHIP', shown: ['idCard'] },
      { hospital: 'HZ-QL', localNumber: 'QL00020026', registeredOn: '2026-05-11', capture: 'CHIP', shown: ['idCard'] },
    ],
    relations: [{ kind: 'MOTHER_OF', to: 'wangFangSon' }],
  },
  {
    key: 'wangFangSon',
    story: 'A newborn without a name: 王芳之子, with a birth certificate and his mother’s phone.',
    demographics: citizen('王芳之子', 'wang fang zhi zi', '1', '2026-11-21', { phone: '15400002002', address: wangHome }),
    documents: { birthCertificate: { kind: 'birth_cert', value: 'Z330900417' } },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000020034', registeredOn: '2026-11-21', capture: 'TYPED', shown: ['birthCertificate'] },
    ],
  },
  {
    key: 'linJiayi',
    story: 'Twin girl: her sister’s number differs in two digits, her name in one homophone.',
    demographics: citizen('林佳怡', 'lin jia yi', '2', '2016-05-20', { phone: '15400002003', address: linHome }),
    documents: { idCard: idCard('332627201605209627') },
    records: [{ hospital: 'TZ-DY', localNumber: 'MZ000020042', registeredOn: '2022-01-08', capture: 'TYPED', shown: ['idCard'] }],
    relations: [{ kind: 'TWIN_OF', to: 'linJiayiTwin', birthOrder: 1 }],
  },
  {
    key: 'linJiayiTwin',
    story: 'The other twin: 林佳仪, next even sequence number, same phone, address and birth date.',
    demographics: citizen('林佳仪', 'lin jia yi', '2', '2016-05-20', { phone: '15400002003', address: linHome }),
    documents: { idCard: idCard('332627201605209643') },
    records: [{ hospital: 'TZ-DY', localNumber: 'MZ000020058', registeredOn: '2022-01-08', capture: 'TYPED', shown: ['idCard'] }],
  },
] as const satisfies readonly CastMember[];
