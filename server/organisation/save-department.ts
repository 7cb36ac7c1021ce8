import 'server-only';

import type { DepartmentFields } from '@/domain/organisation/organisation-view';
import { departmentShelf } from '@/server/organisation/department-shelf';
import { saveEntry } from '@/server/organisation/save-entry';
import type { EntrySave } from '@/server/organisation/save-entry';
import type { GuardContext } from '@/server/perform';

export function saveDepartment(context: GuardContext, input: EntrySave<DepartmentFields>) {
  return saveEntry(context, departmentShelf, input);
}
