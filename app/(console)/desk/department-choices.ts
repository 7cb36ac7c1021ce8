import 'server-only';

import { pinyin } from 'pinyin-pro';

import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { listOpenDepartments } from '@/server/desk/list-departments';
import type { GuardContext } from '@/server/perform';

/** Departments with the letters they are typed by, worked out here so that no browser needs the table of readings. */
export async function departmentChoices(context: GuardContext): Promise<DeskDepartment[]> {
  const departments = await listOpenDepartments(context);

  return departments.map(({ id, name, nameEnglish }) => ({
    id,
    name,
    nameEnglish,
    initials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase(),
  }));
}
