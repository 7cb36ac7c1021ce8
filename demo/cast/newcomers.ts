import { citizen, idCard, visitor } from '@/demo/cast/cast-member';
import type { CastMember } from '@/demo/cast/cast-member';

/** People the index does not know yet; tests register them. */
export const newcomers = [
  {
    key: 'fangQing',
    story: 'First visit with an ID card: the reader sends the whole record.',
    demographics: citizen('方晴', 'fang qing', '2', '1998-06-02', { address: '浙江省杭州市余杭区瓶窑镇凤都路16号' }),
    documents: {
      idCard: {
        kind: 'prc_id18',
        value: '33012519980602984X',
        scan: '方晴|女|汉|19980602|浙江省杭州市余杭区瓶窑镇凤都路16号|33012519980602984X|杭州市公安局余杭分局|20200715|20400715||\r',
      },
    },
    records: [],
  },
  {
    key: 'sunBoheng',
    story: 'A child whose number is typed from the household register by hand.',
    demographics: citizen('孙柏恒', 'sun bo heng', '1', '2018-09-11', { phone: '15400006001' }),
    documents: { householdPage: idCard('362301201809119733') },
    records: [],
  },
  {
    key: 'zhangWeiThird',
    story: 'A third 张伟 born on the day of the other two, unknown so far: he must not be taken for either.',
    demographics: citizen('张伟', 'zhang wei', '1', '1985-03-12', { phone: '15400006002' }),
    documents: { idCard: idCard('330112198503129353') },
    records: [],
  },
  {
    key: 'luciaSerenotti',
    story: 'First visit with a foreign passport, read from its two lines.',
    demographics: visitor('LUCIA SERENOTTI', 'lucia serenotti', '2', '2001-09-14', { nationality: 'ITA' }),
    documents: {
      passport: {
        kind: 'passport_other',
        value: 'ZX9004172',
        issuingCountry: 'ITA',
        scan: 'P<ITASERENOTTI<<LUCIA<<<<<<<<<<<<<<<<<<<<<<<\rZX90041727ITA0109143F3403026<<<<<<<<<<<<<<08\r',
      },
    },
    records: [],
  },
  {
    key: 'huangZiqing',
    story: 'First visit with a home-return permit whose zone carries the Hong Kong number too.',
    demographics: visitor('黄子晴', 'huang zi qing', '2', '1999-01-27', { foreignName: 'WONG TSZ CHING' }),
    documents: {
      permit: {
        kind: 'hm_permit',
        value: 'H0090045200',
        scan: 'CRH0090045270003504303F9901270\r<<<<<<<<<<<<<<<<<<BQ9004528<44\rWONG<<TSZ<CHING<<<<<<<<<<<<<<<\r',
      },
      homeCard: { kind: 'hkid', value: 'Q900452(8)' },
    },
    records: [],
  },
  {
    key: 'linYating',
    story: 'First visit with a Taiwan residence permit: the reader’s record also links her travel permit.',
    demographics: visitor('林雅婷', 'lin ya ting', '2', '1995-03-08', { address: '浙江省杭州市西湖区转塘街道象山路52号' }),
    documents: {
      residence: {
        kind: 'hmt_residence',
        value: '830000199503089648',
        scan: '林雅婷|女|19950308|浙江省杭州市西湖区转塘街道象山路52号|830000199503089648|杭州市公安局|20230601|20280601|00904180|01|J|\r',
      },
      permit: { kind: 'tw_permit', value: '00904180' },
    },
    records: [],
  },
] as const satisfies readonly CastMember[];
