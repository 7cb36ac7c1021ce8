import { hospitals } from '@/demo/hospitals';
import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { LifeOptions } from '@/demo/hospital-servers/charts/live-life';

/** All six hospitals, each on a port of its own from `firstPort`; 0: wherever there is room. */
export function startHospitalServers(firstPort = 0, options?: LifeOptions): Promise<readonly HospitalServer[]> {
  return Promise.all(hospitals.map(({ code }, index) => startHospitalServer(code, firstPort === 0 ? 0 : firstPort + index, options)));
}
