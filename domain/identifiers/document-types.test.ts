import { describe, expect, it, test } from 'vitest';

import { documentTypeOf, isDocumentType, kindsOfDocumentType, nameDocumentType, readDocumentType } from '@/domain/identifiers/document-types';
import { DOCUMENT_TYPE_LISTS } from '@/domain/identifiers/document-types.data';
import { IDENTIFIER_KINDS } from '@/domain/identifiers/identifier';
import en from '@/messages/en/identifiers.json';
import zh from '@/messages/zh-CN/identifiers.json';

describe('a code with its list', () => {
  // The same two digits, two papers.
  test.each([
    ['CV02.01.101-2011|03', 'passport_cn', 'military_id'],
    ['psn_cert_type|03', 'military_id', 'passport_cn'],
    ['CV02.01.101-2011|07', 'tw_permit', 'fpr18'],
    ['psn_cert_type|07', 'fpr18', 'tw_permit'],
    ['CV02.01.101-2011|06', 'hm_permit', 'tw_permit'],
    ['psn_cert_type|06', 'tw_permit', 'hm_permit'],
  ] as const)('%s can be a %s and never a %s', (type, kind, other) => {
    expect(kindsOfDocumentType(type)).toContain(kind);
    expect(kindsOfDocumentType(type)).not.toContain(other);
  });

  test.each([
    ['CV02.01.101|1', 'CV02.01.101|01'],
    ['urn:oid:2.16.156.10011.2.3.1.1|03', 'CV02.01.101|03'],
    ['psn_cert_type | 08', 'psn_cert_type|08'],
    ['GA/T490|J', 'GA/T490|J'],
  ])('%s is kept as %s', (written, type) => {
    expect(readDocumentType(written, null)).toMatchObject({ outcome: 'listed', type });
  });

  it('is kept as it was said where no table here has it, and narrows nothing', () => {
    expect(readDocumentType('CV02.01.101-2023|08', null)).toEqual({ outcome: 'not-listed', type: 'CV02.01.101-2023|08' });
    expect(readDocumentType('CV02.01.101-2011|11', null)).toEqual({ outcome: 'not-listed', type: 'CV02.01.101-2011|11' });
    expect(kindsOfDocumentType('CV02.01.101-2023|08')).toEqual([]);
  });
});

describe('a bare code', () => {
  it('is of the list that the format names', () => {
    expect(readDocumentType('3', 'CV02.01.101')).toMatchObject({ outcome: 'listed', type: 'CV02.01.101|03' });
    expect(readDocumentType('03', 'psn_cert_type')).toMatchObject({ outcome: 'listed', type: 'psn_cert_type|03' });
  });

  it.each(['03', '06', '07', '99', '08', 'J', '111'])('%s is nobody’s without its list', (code) => {
    expect(readDocumentType(code, null)).toEqual({ outcome: 'list-not-said' });
  });

  it('narrows a number where all lists mean the same papers by it', () => {
    expect(readDocumentType('01', null)).toMatchObject({ outcome: 'agreed', kinds: expect.arrayContaining(['prc_id18', 'fpr18']) });
  });
});

test.each(['03', '|03', 'psn_cert_type|', 'a|b|c', ' |03', 'psn_cert_type|0 3', `${'x'.repeat(64)}|03`])('%j is not kept as a document type', (text) => {
  expect(isDocumentType(text)).toBe(false);
});

describe('our kind', () => {
  test.each([
    ['prc_id18', 'CV02.01.101-2011|01', 'psn_cert_type|01'],
    ['passport_other', 'CV02.01.101-2011|03', 'psn_cert_type|08'],
    ['tw_permit', 'CV02.01.101-2011|07', 'psn_cert_type|06'],
    ['disability_cert', 'CV02.01.101-2011|99', 'psn_cert_type|09'],
    ['birth_cert', 'CV02.01.101-2011|99', 'psn_cert_type|99'],
    // Which of two the insurance wants depends on who holds it.
    ['hm_permit', 'CV02.01.101-2011|06', null],
    ['military_id', 'CV02.01.101-2011|04', null],
    ['hmt_residence', null, null],
  ] as const)('%s is %s and %s', (kind, health, insurance) => {
    expect(documentTypeOf(kind, 'health')).toBe(health);
    expect(documentTypeOf(kind, 'insurance')).toBe(insurance);
  });

  test.each(['health', 'insurance', 'chip'] as const)('comes back from its code of %s', (list) => {
    const coded = IDENTIFIER_KINDS.flatMap((kind) => {
      const type = documentTypeOf(kind, list);
      return type ? [{ kind, type }] : [];
    });

    expect(coded.length).toBeGreaterThan(0);
    for (const { kind, type } of coded) expect(kindsOfDocumentType(type)).toContain(kind);
  });
});

describe('on a screen', () => {
  it('a code is named by its list', () => {
    expect(nameDocumentType('psn_cert_type|03')).toEqual({ known: true, list: 'insurance', name: 'insurance.03', code: '03' });
    expect(nameDocumentType('somewhere|7')).toEqual({ known: false, list: 'somewhere', code: '7' });
  });

  it('every code of every list has its name in both languages', () => {
    const codes = Object.entries(DOCUMENT_TYPE_LISTS).map(([name, { codes: of }]) => [name, Object.keys(of).toSorted()] as const);

    for (const { documentTypes, documentTypeLists } of [en, zh]) {
      expect(Object.entries(documentTypes).map(([name, of]) => [name, Object.keys(of).toSorted()])).toEqual(codes);
      expect(Object.keys(documentTypeLists)).toEqual(codes.map(([name]) => name));
    }
  });
});
