import type { Role } from '@/domain/access/permissions';

import type { HospitalCode } from '@/demo/hospitals';

export type DemoAccount = {
  userName: string;
  password: string;
  displayName: string;
  roles: readonly Role[];
  hospital: HospitalCode;
  /** The window this account chooses after signing in; only clerks sit at one. */
  desk?: string;
};

/** Staff of the demo. Their passwords are public: `fill.ts` gives them to no other database. */
export const demoAccounts = [
  { userName: 'clerk1', password: 'demo-only-clerk1', displayName: '沈小窗', roles: ['CLERK'], hospital: 'HZ-CH', desk: 'W1' },
  { userName: 'clerk2', password: 'demo-only-clerk2', displayName: '叶迎门', roles: ['CLERK'], hospital: 'HZ-CH', desk: 'W2' },
  { userName: 'clerk3', password: 'demo-only-clerk3', displayName: '戴知客', roles: ['CLERK'], hospital: 'TZ-DY', desk: 'W1' },
  { userName: 'clerk4', password: 'demo-only-clerk4', displayName: '柳问津', roles: ['CLERK'], hospital: 'XJ-YT', desk: 'W1' },
  { userName: 'doctor1', password: 'demo-only-doctor1', displayName: '顾明济', roles: ['DOCTOR'], hospital: 'HZ-CH' },
  { userName: 'index1', password: 'demo-only-index1', displayName: '施正名', roles: ['INDEX_ADMINISTRATOR'], hospital: 'HZ-CH' },
  { userName: 'index2', password: 'demo-only-index2', displayName: '秦复核', roles: ['INDEX_ADMINISTRATOR'], hospital: 'HZ-CH' },
  { userName: 'auditor1', password: 'demo-only-auditor1', displayName: '石鉴之', roles: ['AUDITOR'], hospital: 'HZ-CH' },
  { userName: 'system1', password: 'demo-only-system1', displayName: '陶守机', roles: ['SYSTEM_ADMINISTRATOR'], hospital: 'HZ-CH' },
] as const satisfies readonly DemoAccount[];
