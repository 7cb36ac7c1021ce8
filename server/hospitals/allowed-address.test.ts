import { describe, expect, it, test } from 'vitest';

import { findAddressFault, guardedLookup, isAllowedAddress } from '@/server/hospitals/allowed-address';

// The tests list 127.0.0.0/8 as the installation's own network.
test.each<[string, ReturnType<typeof findAddressFault>]>([
  ['https://fhir.example.org/r4', null],
  ['https://203.0.114.9/fhir', null],
  ['http://127.0.0.1:8080/fhir', null],
  ['not an address', 'not-a-url'],
  ['https://fhir.example.org/?patient=1', 'not-a-url'],
  ['file:///etc/passwd', 'not-http'],
  ['gopher://127.0.0.1/', 'not-http'],
  ['https://user:word@fhir.example.org/', 'has-credentials'],
  ['http://fhir.example.org/', 'needs-https'],
  ['http://203.0.114.9/fhir', 'needs-https'],
  ['https://169.254.169.254/latest', 'forbidden-address'],
  ['http://[fe80::1]/', 'forbidden-address'],
  ['https://10.1.2.3/fhir', 'forbidden-address'],
  ['https://[fd00::1]/fhir', 'forbidden-address'],
  ['https://[::ffff:10.1.2.3]/fhir', 'forbidden-address'],
  ['https://0.0.0.0/', 'forbidden-address'],
  ['https://2130706433/', null],
  ['https://0x0a010203/', 'forbidden-address'],
])('%s: %s', (address, fault) => {
  expect(findAddressFault(address)).toBe(fault);
});

describe('a name', () => {
  it('leads only to addresses that may be called, judged when it is resolved', async () => {
    const resolve = (host: string) => new Promise((done) => guardedLookup(host, { all: true }, (error, addresses) => done(error?.code ?? addresses)));

    expect(await resolve('localhost')).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await resolve('169.254.169.254')).toBe('EADDRNOTALLOWED');
    expect(isAllowedAddress('::1')).toBe(false);
  });
});
