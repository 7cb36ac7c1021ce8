import type { HospitalCode } from '@/demo/hospitals';

export type Registration = { hospital: HospitalCode; localNumber: string; registeredOn: string };

/** Whoever a simulated hospital can hold a chart of. */
export type ChartPerson = {
  /** Seeds the chart: the same person has the same one in every run. */
  key: string;
  name: string;
  /** GB/T 2261.1: 1 male, 2 female. */
  sex: string | null;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  /** GB 11643 number, where one is carried. */
  residentNumber: string | null;
  registrations: readonly Registration[];
};
