import { workstationSetting } from '@/app/(console)/desk/workstation-setting';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';

const lastDepartment = workstationSetting('yika.department');

/** The department this window last checked in to, if it still takes patients; a hospital with one has no choice to make. */
export function useDepartment(departments: readonly DeskDepartment[]): { departmentId: string | null; choose: (departmentId: string) => void } {
  const remembered = lastDepartment.useValue();
  const department = departments.find(({ id }) => id === remembered) ?? (departments.length === 1 ? departments[0] : undefined);

  return { departmentId: department?.id ?? null, choose: lastDepartment.write };
}
