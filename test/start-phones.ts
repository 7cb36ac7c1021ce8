import type { CastKey } from '@/demo/cast';
import type { Fault } from '@/demo/platforms/issued-codes';
import { simulatePlatforms } from '@/demo/platforms/simulate-platforms';

export type PhoneFault = Fault;

type Phones = {
  healthCardUrl: string;
  insuranceUrl: string;
  /** What the phone of a cast member shows now; `fault` decides what becomes of it at the window. */
  show: (platform: 'health-card' | 'insurance', fault?: Fault | '', member?: CastKey) => Promise<string>;
  stop: () => Promise<void>;
};

/** The simulated platforms, and the phones of the cast that show their codes. */
export async function startPhones(): Promise<Phones> {
  const { address, healthCardUrl, insuranceUrl, close } = await simulatePlatforms();

  return {
    healthCardUrl,
    insuranceUrl,
    async show(platform, fault = '', member = 'fangQing') {
      const response = await fetch(`${address}/issue?${new URLSearchParams({ platform, member, fault }).toString()}`, { method: 'POST' });
      return response.text();
    },
    stop: close,
  };
}
