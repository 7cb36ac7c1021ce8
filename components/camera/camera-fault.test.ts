import { expect, test } from 'vitest';

import { cameraFaultOf } from '@/components/camera/camera-fault';

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'taken'],
  ['TypeError', 'broken'],
])('%s is said as %s', (name, fault) => {
  expect(cameraFaultOf(new DOMException('', name))).toBe(fault);
});

test('what is no exception of the browser is said plainly too', () => {
  expect(cameraFaultOf('out of order')).toBe('broken');
});
