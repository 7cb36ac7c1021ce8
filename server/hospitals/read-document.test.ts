import { describe, expect, it } from 'vitest';

import type { DocumentPatient } from '@/domain/records/document-patient';
import { readDocument } from '@/server/hospitals/read-document';
import type { IsOtherPatient } from '@/server/hospitals/read-document';
import { limits } from '@/server/hospitals/limits';
import { digestIdentifier } from '@/server/sealing/digest';

const ofThePatient = () => false;
const ofSomebodyElse = () => true;
const read = (text: string, contentType: string | null = 'application/hl7-v3+xml', isOther: IsOtherPatient = ofThePatient) => readDocument({ contentType, bytes: new TextEncoder().encode(text) }, isOther);
const cda = (body: string, before = '') => `<?xml version="1.0"?>${before}<ClinicalDocument xmlns="urn:hl7-org:v3"><title>出院小结</title><component><structuredBody>${body}</structuredBody></component></ClinicalDocument>`;
const section = (text: string) => `<component><section><title>诊疗经过</title><text>${text}</text></section></component>`;

describe('a CDA document', () => {
  it('becomes headings, paragraphs, lists and tables of ours', () => {
    const outcome = read(cda(section('入院后<content styleCode="Bold">完善</content>检查。<list><item>血糖 7.9</item></list><table><thead><tr><th>项目</th></tr></thead><tbody><tr><td>肌酐</td></tr></tbody></table><br/>好转')));

    expect(outcome).toEqual({
      ok: true,
      value: {
        form: 'structured',
        document: {
          title: '出院小结',
          sections: [{
            title: '诊疗经过', depth: 0,
            blocks: [
              { type: 'paragraph', text: '入院后完善检查。' },
              { type: 'list', items: ['血糖 7.9'] },
              { type: 'table', rows: [[{ text: '项目', isHead: true }], [{ text: '肌酐', isHead: false }]] },
              { type: 'paragraph', text: '好转' },
            ],
          }],
        },
      },
    });
  });

  it('keeps sections inside sections in their order', () => {
    const inner = section('内').replace('诊疗经过', '体格检查');
    const outcome = read(cda(`<component><section><title>入院</title><text>外</text>${inner}</section></component>`));

    expect(outcome).toMatchObject({ value: { document: { sections: [{ title: '入院', depth: 0 }, { title: '体格检查', depth: 1 }] } } });
  });

  it('brings no script, no link target, no style and no picture with it', () => {
    const outcome = read(cda(section('<script>alert(1)</script><linkHtml href="javascript:alert(2)">见附件</linkHtml><renderMultiMedia referencedObject="x"/><paragraph onclick="alert(3)">正文</paragraph>')));

    expect(JSON.stringify(outcome)).not.toMatch(/alert|javascript|onclick/);
    expect(outcome).toMatchObject({ value: { document: { sections: [{ blocks: [{ text: '见附件' }, { type: 'left-out' }, { text: '正文' }] }] } } });
  });

  it.each([
    ['an external entity', cda(section('&leak;'), '<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>')],
    ['entities that multiply', cda(section('&b;'), '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>')],
    ['an entity nobody declared', cda(section('&leak;'))],
    ['no end', '<ClinicalDocument><title>'],
    ['another root', '<html><body>hello</body></html>'],
    ['brackets without end', '<a>'.repeat(200_000)],
  ])('with %s is refused', (_name, xml) => {
    expect(read(xml)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('whom a CDA says it is about', () => {
  const target = (inside: string) => `<recordTarget><patientRole><id root="2.16.156.10011.1.12" extension="A1"/><patient>${inside}</patient></patientRole></recordTarget>`;
  const about = (...targets: readonly string[]) => cda(section('好转')).replace('<title>', `${targets.join('')}<title>`);

  it('is read from its header: number as a digest, name, sex and birth date', () => {
    const written: DocumentPatient[] = [];
    read(about(target('<id root="2.16.156.10011.1.3" extension="11010119900307451x"/><name>周明华</name><administrativeGenderCode code="1"/><birthTime value="19900307"/>')), null, (patient) => {
      written.push(patient);
      return false;
    });

    expect(written).toEqual([{ identifiers: [{ system: 'prc_id18', digest: digestIdentifier('prc_id18', '11010119900307451X').toString('hex'), masked: expect.any(String) }], name: '周明华', sex: '1', birthDate: '1990-03-07' }]);
  });

  it('refuses it where it names only others; with one of several right it is shown', () => {
    const [mother, child] = [target('<name>王芳</name>'), target('<name>王芳之子</name>')];

    expect(read(about(mother), null, ofSomebodyElse)).toEqual({ ok: false, reason: 'wrong-patient' });
    expect(read(about(mother, child), null, ({ name }) => name !== '王芳之子')).toMatchObject({ ok: true });
    expect(read(about(), null, ofSomebodyElse)).toMatchObject({ ok: true });
  });

  it('is asked before a file in its envelope is opened, and only a file that a browser draws is', () => {
    const envelope = (bytes: string, header = '') => `<ClinicalDocument xmlns="urn:hl7-org:v3">${header}<component><nonXMLBody><text mediaType="application/pdf" representation="B64">${Buffer.from(bytes).toString('base64')}</text></nonXMLBody></component></ClinicalDocument>`;

    expect(read(envelope('%PDF-1.7 …'))).toMatchObject({ ok: true, value: { form: 'file', fileType: 'application/pdf' } });
    expect(read(envelope('<html><script>alert(1)</script></html>'))).toEqual({ ok: false, reason: 'unsupported' });
    expect(read(envelope('%PDF-1.7 …', target('<name>王芳</name>')), null, ofSomebodyElse)).toEqual({ ok: false, reason: 'wrong-patient' });
  });
});

describe('other documents', () => {
  it('are what their bytes are, whatever they are called', () => {
    expect(read('%PDF-1.7 …', 'text/html')).toMatchObject({ value: { form: 'file', fileType: 'application/pdf' } });
    expect(read('<html><script>alert(1)</script></html>', 'application/pdf')).toEqual({ ok: false, reason: 'unsupported' });
  });

  it('in plain words are shown as words, tags and all', () => {
    expect(read('<b>好转</b>', 'text/html')).toEqual({ ok: true, value: { form: 'text', text: '<b>好转</b>' } });
  });

  it('without end or without any text are refused by name', () => {
    expect(read('x'.repeat(limits.documentText + 1), 'text/plain')).toEqual({ ok: false, reason: 'too-large' });
    expect(readDocument({ contentType: 'text/plain', bytes: Uint8Array.of(0xff, 0xfe, 0) }, ofThePatient)).toEqual({ ok: false, reason: 'unsupported' });
  });
});
