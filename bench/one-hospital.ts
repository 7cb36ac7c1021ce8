/** One simulated hospital in a process of its own, until it is killed; its address goes to whoever started it. */
import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';

const { baseUrl, token } = await startHospitalServer('TZ-DY');
process.send?.({ baseUrl, token });
process.once('disconnect', () => process.exit(0));
