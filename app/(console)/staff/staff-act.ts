import type { OpenSessionView, StaffView } from '@/domain/access/staff-view';

/** What the administrator is about to do, and to whom. */
export type StaffAct =
  | { kind: 'roles'; member: StaffView }
  | { kind: 'disable'; member: StaffView }
  | { kind: 'enable'; member: StaffView }
  | { kind: 'end'; member: StaffView; session: OpenSessionView };
