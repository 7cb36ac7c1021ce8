import { may } from '@/domain/access/may';
import type { Permission, Role } from '@/domain/access/permissions';

/** The rooms of the console in the order of the rail, and what opens each. */
const rooms = [
  { name: 'desk', href: '/desk', permission: 'identify-person' },
  { name: 'patients', href: '/patients', permission: 'read-person' },
  { name: 'duplicates', href: '/duplicates', permission: 'resolve-cases' },
  { name: 'network', href: '/network', permission: 'administer-network' },
  { name: 'audit', href: '/audit', permission: 'read-audit' },
  { name: 'staff', href: '/staff', permission: 'administer-staff' },
  { name: 'organisation', href: '/organisation', permission: 'administer-organisation' },
  { name: 'recognition', href: '/recognition', permission: 'explain-scan' },
] as const satisfies readonly { name: string; href: string; permission: Permission }[];

export type Room = (typeof rooms)[number];

export function roomsFor(roles: readonly Role[]): readonly Room[] {
  return rooms.filter(({ permission }) => may(roles, permission));
}
