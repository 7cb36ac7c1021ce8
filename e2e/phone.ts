import type { CastKey } from '@/demo/cast';

/** A fresh code from the phone of a cast member, as their platform's app shows it now; `fault` is what becomes of it at the window. */
export async function phoneCode(platform: 'health-card' | 'insurance', member: CastKey, fault = ''): Promise<string> {
  const address = process.env['YIKA_TEST_PLATFORMS'] ?? '';
  const response = await fetch(`${address}/issue?${new URLSearchParams({ platform, member, fault }).toString()}`, { method: 'POST' });

  if (!response.ok) throw new Error(`no code was issued: ${response.status}`);
  return response.text();
}
