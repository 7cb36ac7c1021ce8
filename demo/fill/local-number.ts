import { hospitals } from '@/demo/hospitals';
import type { HospitalCode } from '@/demo/hospitals';

/** A hospital's number as recognition leaves it: without the letters its cards print in front. */
export function normalLocalNumber(code: HospitalCode, printed: string): string {
  const prefix = hospitals.find((hospital) => hospital.code === code)?.cards[0].stripPrefix;

  return prefix && printed.startsWith(prefix) ? printed.slice(prefix.length) : printed;
}
