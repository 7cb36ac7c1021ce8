import type { HospitalCode } from '@/demo/hospitals';
import { addDays, instantOn, minutesAfter } from '@/demo/hospital-servers/charts/chart-time';
import type { Disease } from '@/demo/hospital-servers/charts/diseases.data';
import { admissionDocuments, occasionalDocuments } from '@/demo/hospital-servers/charts/documents.data';
import { laboratoryItems, panels } from '@/demo/hospital-servers/charts/laboratory-items.data';
import type { PanelKey } from '@/demo/hospital-servers/charts/laboratory-items.data';
import { departmentAt } from '@/demo/hospital-servers/charts/departments';
import type { DocumentEvent, LaboratoryEvent, LifeEvent, MeasuredItem, VisitEvent } from '@/demo/hospital-servers/charts/life';
import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';

type Occasion = {
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  hospital: HospitalCode;
  illness: Disease;
  /** The other hospitals the person is known at: they may take over a report or receive a record. */
  elsewhere: readonly HospitalCode[];
};

type Lived = { events: readonly LifeEvent[]; missingSummaries: readonly string[] };

// How often things happen: invented, so that every kind is seen in any few charts.
const chances = { admission: 0.2, emergency: 0.15, reportTakenOver: 0.3, recordForwarded: 0.4, summaryForgotten: 0.25, belowLimit: 0.3 };

/** One visit with its diagnosis, what was measured, seen, prescribed and written. */
export function liveVisit(random: Random, occasion: Occasion): Lived {
  const { id, day, hospital, illness, elsewhere } = occasion;
  const at = instantOn(day, random);
  const kind = random();
  const visitClass = kind < chances.admission ? 'IMP' : kind < chances.admission + chances.emergency ? 'EMER' : 'AMB';
  const end = visitClass === 'IMP' ? instantOn(addDays(day, wholeBetween(random, 2, 14)), random) : minutesAfter(at, wholeBetween(random, 20, 180));
  const told = { hospital, copies: [], at };
  const visit: VisitEvent = { kind: 'visit', id: `visit-${id}`, ...told, visitClass, end, department: departmentAt(hospital, illness.department), serial: `${day.replaceAll('-', '')}${id.padStart(4, '0')}`, reasons: [illness] };
  const visitId = visit.id;
  const written = writeDocuments(random, visit, elsewhere);

  return {
    events: [
      visit,
      { kind: 'problem', id: `problem-${id}`, ...told, disease: illness, refuted: false, visitId },
      ...illness.panels.map((panel, index) => measure(random, { panel, id: `laboratory-${id}-${index}`, visit, elsewhere })),
      ...(illness.imaging ? [{ kind: 'imaging' as const, id: `imaging-${id}`, ...told, at: minutesAfter(at, 40), study: illness.imaging, studyUid: studyUid(random), visitId }] : []),
      ...(illness.medicine ? [{ kind: 'medication' as const, id: `medication-${id}`, ...told, name: illness.medicine[0], dose: illness.medicine[1], current: illness.chronic, visitId }] : []),
      ...written.documents,
    ],
    missingSummaries: written.summaryMissing ? [visitId] : [],
  };
}

function measure(random: Random, { panel, id, visit, elsewhere }: { panel: PanelKey; id: string; visit: VisitEvent; elsewhere: readonly HospitalCode[] }): LaboratoryEvent {
  const at = minutesAfter(visit.at, wholeBetween(random, 10, 60));
  const reportNumber = `${at.slice(0, 10).replaceAll('-', '')}${String(wholeBetween(random, 0, 999_999)).padStart(6, '0')}`;
  const copies = random() < chances.reportTakenOver ? elsewhere.slice(0, 1) : [];

  return { kind: 'laboratory', id, hospital: visit.hospital, copies, at, panel, values: panels[panel].items.map((item) => measureItem(random, item)), reportNumber, visitId: visit.id };
}

function measureItem(random: Random, item: keyof typeof laboratoryItems): MeasuredItem {
  const { low, high, decimals } = laboratoryItems[item];
  // HBsAg is negative in most; a procalcitonin below its limit is the usual one.
  if (item === 'HBSAG') return { item, value: null };
  if (item === 'PCT' && random() < chances.belowLimit) return { item, value: null };

  const from = low ?? 0;
  const spread = high - from;
  const value = Math.max(from * 0.4, from + spread * (0.5 + (random() + random() - 1) * 0.9));
  return { item, value: Number(Math.max(value, 10 ** -decimals).toFixed(decimals)) };
}

function writeDocuments(random: Random, visit: VisitEvent, elsewhere: readonly HospitalCode[]): { documents: DocumentEvent[]; summaryMissing: boolean } {
  const told = { kind: 'document' as const, hospital: visit.hospital, copies: [], at: visit.end, visitId: visit.id };
  if (visit.visitClass !== 'IMP') {
    return { documents: [{ ...told, id: `${visit.id}-C0002`, code: visit.visitClass === 'EMER' ? 'C0003' : 'C0002' }], summaryMissing: false };
  }

  const [occasional = 'C0008'] = [occasionalDocuments[wholeBetween(random, 0, occasionalDocuments.length - 1)]];
  const summaryMissing = random() < chances.summaryForgotten;
  const forwardedTo = random() < chances.recordForwarded ? elsewhere.slice(0, 1) : [];
  const documents: DocumentEvent[] = [...admissionDocuments, occasional].map((code) => ({ ...told, id: `${visit.id}-${code}`, code }));
  if (!summaryMissing) documents.push({ ...told, id: `${visit.id}-C0049`, code: 'C0049', copies: forwardedTo });

  return { documents, summaryMissing };
}

/** DICOM allows any UUID as a decimal number below the arc 2.25. */
function studyUid(random: Random): string {
  return `2.25.${wholeBetween(random, 1, 2 ** 31)}${wholeBetween(random, 1, 2 ** 31)}`;
}
