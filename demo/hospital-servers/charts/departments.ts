import type { DepartmentCode } from '@/demo/departments';
import { hospitals } from '@/demo/hospitals';
import type { Hospital, HospitalCode } from '@/demo/hospitals';

/** Small hospitals have no such department and send their patients to the first one they have. */
export function departmentAt(hospital: HospitalCode, wanted: DepartmentCode): DepartmentCode {
  const open = getHospital(hospital).departments;

  return open.some(({ code }) => code === wanted) ? wanted : (open[0]?.code ?? wanted);
}

export function getHospital(wanted: HospitalCode): Hospital {
  const hospital = hospitals.find(({ code }) => code === wanted);
  if (!hospital) throw new Error(`no hospital ${wanted}`);

  return hospital;
}
