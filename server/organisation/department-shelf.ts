import 'server-only';

import { findDepartmentFaults } from '@/domain/organisation/find-place-faults';
import type { DepartmentFields } from '@/domain/organisation/organisation-view';
import type { Shelf } from '@/server/organisation/shelf';

export const departmentShelf: Shelf<DepartmentFields> = {
  action: 'saveDepartment',
  async list(transaction, organisationId) {
    const rows = await transaction.department.findMany({
      where: { organisationId },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
      select: { id: true, version: true, code: true, name: true, nameEnglish: true, queuePrefix: true, open: true },
    });

    return rows.map(({ id, version, ...fields }) => ({ id, version, fields }));
  },
  create: (transaction, placed, fields) => transaction.department.create({ data: { ...placed, ...fields }, select: { id: true } }),
  update: (transaction, id, { version, fields }) =>
    transaction.department.update({ where: { id }, data: { version, ...fields }, select: { id: true } }),
  place: (transaction, id, position) => transaction.department.update({ where: { id }, data: { position }, select: { id: true } }),
  findFaults: findDepartmentFaults,
  findTaken({ code, queuePrefix, open }, others) {
    if (others.some((other) => other.code === code)) return 'code-taken';
    // Two departments that call A12 at once send somebody to the wrong door.
    return open && others.some((other) => other.open && other.queuePrefix === queuePrefix) ? 'prefix-taken' : null;
  },
  saved: (departmentId, change, hospital) => ({ kind: 'department-saved', detail: { departmentId, change, hospital } }),
};
