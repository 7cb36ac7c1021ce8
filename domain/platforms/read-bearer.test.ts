import { describe, expect, it } from 'vitest';

import { readBearer } from '@/domain/platforms/read-bearer';

const today = '2026-11-23';

describe('what a platform says of a bearer', () => {
  it('is read by our own rules', () => {
    const bearer = readBearer({ name: '试验人', documentType: 'CV02.01.101-2011|01', documentNumber: '11010519491231002x' }, today);

    expect(bearer).toMatchObject({ name: '试验人', document: { kind: 'prc_id18', normalized: '11010519491231002X', derived: { birthDate: '1949-12-31' } } });
  });

  it.each([
    ['CV02.01.101-2011|03', 'E12345678', 'passport_cn'],
    ['psn_cert_type|08', 'E12345678', 'passport_other'],
    ['psn_cert_type|06', '00904172', 'tw_permit'],
    ['CV02.01.101-2011|06', 'H00900417', 'hm_permit'],
  ] as const)('takes %s for what its own list says', (documentType, documentNumber, kind) => {
    expect(readBearer({ name: null, documentType, documentNumber }, today)?.document?.kind).toBe(kind);
  });

  it('never takes a code of one list for that of the other', () => {
    expect(readBearer({ name: '试验人', documentType: 'psn_cert_type|03', documentNumber: 'E12345678' }, today)).toEqual({
      name: '试验人',
      document: null,
      documentType: 'psn_cert_type|03',
    });
  });

  it('keeps the name where the code is in no list', () => {
    expect(readBearer({ name: '试验人', documentType: 'CV02.01.101-2011|08', documentNumber: 'E12345678' }, today)).toMatchObject({ name: '试验人', document: null });
  });

  it('is unusable when the number breaks the rules of its kind', () => {
    expect(readBearer({ name: '试验人', documentType: 'CV02.01.101-2011|01', documentNumber: '110105194912310021' }, today)).toBeNull();
  });
});
