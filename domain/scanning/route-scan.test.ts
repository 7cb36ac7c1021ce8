import { expect, test } from 'vitest';
import { routeScan, type ScanRoute, type ScanSituation } from './route-scan';

const ready: ScanSituation = { locked: false, blocking: null, field: 'takes-none', sinceSameText: null };

test.each<[string, Partial<ScanSituation>, ScanRoute]>([
  ['a desk that is ready looks the scan up', {}, 'lookup'],
  ['a field that takes this kind gets it', { field: 'takes-this' }, 'fill'],
  ['a field that takes other kinds does not', { field: 'takes-others' }, 'queue'],
  ['unsaved work is not left for a scan', { blocking: 'dirty-form' }, 'queue'],
  ['a field of the unsaved form still gets its scan', { blocking: 'dirty-form', field: 'takes-this' }, 'fill'],
  ['a scan never answers a dialog', { blocking: 'dialog' }, 'queue'],
  ['a locked screen discards and says so', { locked: true }, 'discard-with-notice'],
  ['a locked screen fills no field', { locked: true, field: 'takes-this' }, 'discard-with-notice'],
  ['the same card within 1.5 s counts once', { sinceSameText: 1500 }, 'ignore-duplicate'],
  ['the same card later counts again', { sinceSameText: 1501 }, 'lookup'],
  ['a locked screen gives its notice for a second scan too', { locked: true, sinceSameText: 300 }, 'discard-with-notice'],
])('%s', (_, change, route) => {
  expect(routeScan({ ...ready, ...change })).toBe(route);
});
