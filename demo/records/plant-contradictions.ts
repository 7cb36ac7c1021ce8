import type { HOSPITALS } from '@/demo/records/planted-history';
import type { Random } from '@/demo/population/random';
import type { ConflictKind } from '@/domain/records/conflicts/conflict';
import type { DemographicsItem, RecordItem } from '@/domain/records/record';
import { allergy, head, medication, named, problem, statement } from '@/domain/records/record.fixture';

export type PlantedContradictions = {
  items: readonly RecordItem[];
  contradictions: readonly { kind: ConflictKind; about: string | null }[];
  miswritten: Partial<Record<(typeof HOSPITALS)[number], Partial<DemographicsItem>>>;
};

type Scene = { kind: ConflictKind; about: string | null; base: readonly RecordItem[]; contrary: readonly RecordItem[] };

const DAY = '2025-06-10T09:30:00+08:00';
const LATER = '2025-07-02T10:00:00+08:00';

/** What hospital A says of the person is always there; what B says to the contrary, by chance. */
function scenes(): readonly Scene[] {
  const says = (hospital: string, id: string, concept: Parameters<typeof named>, text: string) =>
    statement(head(hospital, `Observation/${id}`, hospital === 'A' ? DAY : LATER), named(...concept), { type: 'words', text });
  const abo: Parameters<typeof named> = ['ABO血型', { system: 'http://loinc.org', code: '883-9' }];
  const rh: Parameters<typeof named> = ['Rh血型', { system: 'http://loinc.org', code: '10331-7' }];
  const pregnancy: Parameters<typeof named> = ['妊娠状态', { system: 'http://loinc.org', code: '82810-3' }];

  return [
    { kind: 'blood-group', about: null, base: [says('A', 'abo', abo, 'O型'), says('C', 'abo', abo, '未查')], contrary: [says('B', 'abo', abo, 'AB型')] },
    { kind: 'rh', about: null, base: [says('A', 'rh', rh, 'Rh阳性')], contrary: [says('B', 'rh', rh, 'Rh阴性')] },
    { kind: 'pregnancy', about: null, base: [says('A', 'pregnancy', pregnancy, '妊娠')], contrary: [says('B', 'pregnancy', pregnancy, '未妊娠')] },
    {
      kind: 'allergy', about: 'penicillins',
      base: [allergy(head('A', 'AllergyIntolerance/1', '2019'), named('青霉素'))],
      contrary: [allergy(head('B', 'AllergyIntolerance/1', LATER), null, { polarity: 'denied' })],
    },
    {
      kind: 'chronic-disease', about: 'diabetes',
      base: [problem(head('A', 'Condition/dm', DAY), named('2型糖尿病', { system: 'icd-10-cn', code: 'E11.900' })), problem(head('C', 'Condition/dm', LATER), named('否认糖尿病史'), { verification: 'unconfirmed' })],
      contrary: [problem(head('B', 'Condition/dm', LATER), named('糖尿病', { system: 'icd-10-cn', code: 'E11.901' }), { verification: 'refuted' })],
    },
    {
      kind: 'anticoagulant', about: 'warfarin',
      base: [medication(head('A', 'MedicationRequest/w', DAY), named('华法林钠片'))],
      contrary: [medication(head('B', 'MedicationRequest/w', LATER), named('华法林片'), { current: false })],
    },
  ];
}

export function plantContradictions(random: Random): PlantedContradictions {
  const planted = scenes().map((scene) => ({ scene, isContrary: random() < 0.5 }));
  const [birthDate, sex] = [random() < 0.5, random() < 0.5];

  return {
    items: planted.flatMap(({ scene, isContrary }) => [...scene.base, ...(isContrary ? scene.contrary : [])]),
    contradictions: [
      ...planted.flatMap(({ scene, isContrary }) => (isContrary ? [{ kind: scene.kind, about: scene.about }] : [])),
      ...(birthDate ? [{ kind: 'birth-date' as const, about: null }] : []),
      ...(sex ? [{ kind: 'sex' as const, about: null }] : []),
    ],
    miswritten: { B: { ...(birthDate && { birthDate: '1988-02-09' }), ...(sex && { sex: '1' as const }) }, C: { birthDate: '1988', sex: '9' } },
  };
}
