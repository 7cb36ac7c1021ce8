import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { nothingKinds } from '@/domain/records/source';
import type { HistoryView } from '@/domain/records/view/history-view';
import { database } from '@/server/db';
import { plantHistoryDesk, readLastView } from '@/server/records/history-desk.fixture';
import type { HistoryDesk } from '@/server/records/history-desk.fixture';
import { plantVisit } from '@/test/plant-network';
import english from '@/messages/en/history.json';
import chinese from '@/messages/zh-CN/history.json';

let desk: HistoryDesk;

beforeAll(async () => {
  desk = await plantHistoryDesk('zhouMinghua');
});
afterAll(() => desk.network.stop());
beforeEach(() => desk.reset());

const allergiesIn = ({ sections }: HistoryView) => sections.allergies.nothings.map(({ kind }) => kind);

it('a hospital that is down is no answer, with the age of its copy', async () => {
  await readLastView(desk);
  await desk.network.setFault('TZ-DY', 'down');
  const { sections } = await readLastView(desk);

  expect(sections.allergies.nothings).toContainEqual({ kind: 'no-answer', hospital: 'TZ-DY', reason: 'unreachable', copyFrom: expect.stringMatching(/^20/) });
});

it('a hospital that is not on the platform is that, and nothing else', async () => {
  await database().recordSource.updateMany({ where: { organisation: { code: 'XJ-YT' } }, data: { pausedAt: new Date() } });

  expect((await readLastView(desk)).sections.allergies.nothings).toContainEqual({ kind: 'not-connected', hospitals: ['XJ-YT'] });
});

it('what a hospital holds back is said without saying which or how much', async () => {
  await desk.network.setFault('HZ-QL', 'withdrawn');

  expect((await readLastView(desk)).sections.documents.nothings).toContainEqual({ kind: 'patient-withheld' });
});

it('what the rules keep from this hospital names the hospital and the rule', async () => {
  const { regionCode } = await database().organisation.findUniqueOrThrow({ where: { code: 'TZ-DY' }, select: { regionCode: true } });
  // The same hospital in a province that has joined nothing.
  await database().organisation.update({ where: { code: 'TZ-DY' }, data: { regionCode: '620100' } });
  const view = await readLastView(desk);
  await database().organisation.update({ where: { code: 'TZ-DY' }, data: { regionCode } });

  expect(view.sections.documents.nothings).toContainEqual({ kind: 'outside-scope', hospital: 'TZ-DY', rule: '40' });
});

it('asked and none on file is one thing, a stated "none" another', async () => {
  const [stated, bare] = [await plantVisit('ouyangJing', 'HZ-CH'), await plantVisit('wangFang', 'HZ-CH')];

  expect(allergiesIn(await readLastView({ ...desk, personId: stated.personId }))).toContain('positively-none');
  expect((await readLastView({ ...desk, personId: bare.personId })).sections.immunisations.nothings).toContainEqual(expect.objectContaining({ kind: 'answered-none' }));
});

it('that something may be sealed is said everywhere, so that it gives nothing away', async () => {
  const { personId } = await plantVisit('ouyangJing', 'HZ-CH');

  for (const view of [await readLastView(desk), await readLastView({ ...desk, personId })]) expect(allergiesIn(view)).toContain('sealed');
});

it('each of the eight has a sentence of its own in both languages', () => {
  const sentencesOf = ({ nothing, footer }: typeof chinese) => nothingKinds.map((kind) => (kind === 'sealed' ? footer : nothing[kind]));

  for (const sentences of [sentencesOf(chinese), sentencesOf(english)]) {
    expect(sentences.every((sentence) => sentence.length > 0)).toBe(true);
    expect(new Set(sentences).size).toBe(nothingKinds.length);
  }
});
