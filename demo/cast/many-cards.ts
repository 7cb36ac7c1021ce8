import { citizen, idCard } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

/** Whoever has lived long and travelled has a drawer full of cards. */
export const manyCards = [
  {
    key: 'zhouZhengming',
    story: 'Comes with another card every time: ten of them, and one person behind them all.',
    demographics: citizen('周正明', 'zhou zheng ming', '1', '1976-08-15', { phone: '15400008001' }),
    documents: {
      idCard: {
        ...idCard('330113197608159737'),
        scan: '周正明|男|汉|19760815|浙江省杭州市临平区东湖街道荷禹路8号|330113197608159737|杭州市公安局临平分局|20210601|20410601||\r',
      },
      oldNumber: { kind: 'prc_id15', value: '330113760815973' },
      disability: { kind: 'disability_cert', value: '33011319760815973743' },
      socialSecurity: { kind: 'ss_card_record', value: '330100|330113197608159737|Z90041900|330100D156000005A1B2C3D4E5F60708|周正明|0|2.0|20190301|20290301|0|0' },
      passport: {
        kind: 'passport_cn',
        value: 'EZ9004190',
        scan: 'POCHNZHOU<<ZHENGMING<<<<<<<<<<<<<<<<<<<<<<<<\rEZ90041900CHN7608151M3104024MNPHKLMOFLNHA992\r',
      },
      exitPermit: { kind: 'eep_hm', value: 'C90041902', scan: 'CSC900419029<3001156<7608151<8\r' },
    },
    records: [
      { hospital: 'HZ-CH', localNumber: '0000080019', registeredOn: '2024-11-05', capture: 'CHIP', shown: ['idCard', 'passport'] },
      { hospital: 'TZ-DY', localNumber: 'MZ000080024', registeredOn: '2021-07-14', capture: 'TYPED', shown: ['socialSecurity'] },
      { hospital: 'XJ-YT', localNumber: '331000080031', registeredOn: '2019-02-20', capture: 'MRZ', shown: ['exitPermit'] },
    ],
  },
] as const satisfies readonly CastMember[];
