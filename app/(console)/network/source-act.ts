import type { ConnectionView, NetworkHospital } from '@/domain/records/network-view';

/** What the administrator is about to do, and to which hospital. */
export type SourceAct =
  | { kind: 'connect'; hospital: NetworkHospital }
  | { kind: 'change'; hospital: NetworkHospital; connection: ConnectionView }
  | { kind: 'pause' | 'resume' | 'remove'; hospital: NetworkHospital; connection: ConnectionView };
