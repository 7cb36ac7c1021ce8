import type { RegistrationFields } from '@/domain/desk/desk-views';

import type { demoAccounts } from '@/demo/accounts';
import type { CastKey } from '@/demo/cast';
import type { DepartmentCode } from '@/demo/departments';

type UserName = (typeof demoAccounts)[number]['userName'];

/** Somebody of the cast who came to a window this morning with one of their documents. */
export type Arrival = { clerk: UserName; member: CastKey; document: string; department: DepartmentCode };

export const arrivals: readonly Arrival[] = [
  { clerk: 'clerk1', member: 'zhouMinghua', document: 'idCard', department: 'CARD' },
  { clerk: 'clerk2', member: 'zhangWeiElder', document: 'idCard', department: 'RESP' },
  { clerk: 'clerk1', member: 'chenMeiling', document: 'homeCard', department: 'ENDO' },
  { clerk: 'clerk2', member: 'zhouZhengming', document: 'disability', department: 'NEURO' },
  { clerk: 'clerk1', member: 'ayguli', document: 'idCard', department: 'OBGYN' },
  { clerk: 'clerk2', member: 'emmaFairweather', document: 'passport', department: 'ORTHO' },
  { clerk: 'clerk1', member: 'wuJianguo', document: 'idCard', department: 'CARD' },
  { clerk: 'clerk2', member: 'wangYan', document: 'idCard', department: 'GI' },
  { clerk: 'clerk3', member: 'linJiayi', document: 'idCard', department: 'PED' },
  { clerk: 'clerk3', member: 'yuchiMin', document: 'idCard', department: 'IM' },
];

/** Somebody registered twice on the first day, the second time despite the first: a question for the index administrators. */
export type Double = { fields: Partial<RegistrationFields>; second: Partial<RegistrationFields>; department: DepartmentCode; reason: string };

export const doubles: readonly Double[] = [
  {
    fields: { name: '程晓岚', sex: '2', birthDate: '1987-04-12', phone: '15400001871', address: '浙江省杭州市西湖区梅坞巷 12 号' },
    second: { phone: '', address: '杭州西湖区梅坞巷12号' },
    department: 'GI',
    reason: '本人说第一次来',
  },
  {
    fields: { name: '骆文骏', sex: '1', birthDate: '1959-11-03', phone: '15400001591', address: '浙江省绍兴市越城区东浦街道' },
    second: { phone: '15400001599' },
    department: 'RESP',
    reason: '手机号码对不上',
  },
  {
    fields: { name: '郭安琪', sex: '2', birthDate: '2015-06-20', phone: '15400002015', address: '浙江省杭州市余杭区' },
    second: { address: '浙江省衢州市柯城区', phone: '15400002016' },
    department: 'PED',
    reason: '同名同生日，家长说是另一个孩子',
  },
];
