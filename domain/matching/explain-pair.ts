import { compareAddress, readAddressAlone } from '@/domain/matching/compare-address';
import { compareBirthDate, takeBirthDateApart } from '@/domain/matching/compare-birth-date';
import { compareEthnicGroup, readEthnicGroup } from '@/domain/matching/compare-ethnic-group';
import { compareIdNumber, readIdNumber } from '@/domain/matching/compare-id-number';
import type { WrittenIdNumber } from '@/domain/matching/compare-id-number';
import { compareMother } from '@/domain/matching/compare-mother';
import { compareName } from '@/domain/matching/compare-name';
import { comparePhone, readPhone } from '@/domain/matching/compare-phone';
import { compareSex, readSex } from '@/domain/matching/compare-sex';
import { decidePair, findVeto } from '@/domain/matching/decide-pair';
import type { LinkVeto, PairDecision } from '@/domain/matching/decide-pair';
import { explainWeight } from '@/domain/matching/explain-weight';
import type { WeightStep } from '@/domain/matching/explain-weight';
import { MATCH_FIELDS, MISSING, SAME } from '@/domain/matching/fields';
import type { Level, MatchField } from '@/domain/matching/fields';
import { isJudgedByValue } from '@/domain/matching/match-model';
import type { MatchModel } from '@/domain/matching/match-model';
import type { MatchingTools } from '@/domain/matching/record-table';
import { prepareScore, probabilityOf } from '@/domain/matching/score-levels';
import type { ScoreTables } from '@/domain/matching/score-levels';
import { takeNameApart } from '@/domain/matching/written-name';
import type { CaptureMethod, Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';

/** One of the two sides of a pair: what one record, or one person's golden view, says. */
export type PairSide = {
  demographics: Pick<Demographics, 'name' | 'sex' | 'birthDate' | 'phone' | 'address' | 'ethnicGroup'>;
  /** Numbers and cards in clear, by our kinds; those of other documents compare with those of the same family. */
  identifiers: readonly { kind: string; value: string }[];
  motherName?: string | null;
  capturedBy?: FieldCaptureMethods;
};

export type PairExplanation = {
  /** From the prior on; their thousandths of a bit add up to `milliBits`. */
  steps: readonly WeightStep[];
  milliBits: number;
  /** From 0 to 1. */
  probability: number;
  veto: LinkVeto | null;
  decision: PairDecision;
};

const MACHINES: ReadonlySet<CaptureMethod | undefined> = new Set<CaptureMethod>(['CHIP', 'MRZ', 'BARCODE', 'QR', 'MAGSTRIPE']);
// A reader errs perhaps a tenth as often as a hand: so much less likely is a difference in one person's records.
const MACHINE_READ_BITS = -Math.log2(10);

/** How much speaks for one person, step by step, and what follows; what the batch says of a pair without other records. */
export function explainPair(model: MatchModel, one: PairSide, other: PairSide, tools: MatchingTools): PairExplanation {
  const compared = compareSides(one, other, tools);
  const levels = MATCH_FIELDS.map((field) => compared[field]);
  const differing = machineReadDifferences(compared, one, other);
  const steps = explainWeight(preparedScore(model), levels, { valueBits: usualValueBits(model, compared), machineReadBits: differing * MACHINE_READ_BITS, thirdRecordBits: 0 });
  const milliBits = steps.reduce((sum, step) => sum + step.milliBits, 0);
  const veto = findVeto(levels);

  return { steps, milliBits, probability: probabilityOf(milliBits / 1000), veto, decision: decidePair(milliBits / 1000, veto) };
}

const prepared = new WeakMap<MatchModel, ScoreTables>();

/** A desk weighs thirty entries by one model with every pause in typing. */
function preparedScore(model: MatchModel): ScoreTables {
  const known = prepared.get(model) ?? prepareScore(model);
  prepared.set(model, known);
  return known;
}

type Compared = Record<MatchField, Level>;

function compareSides(one: PairSide, other: PairSide, tools: MatchingTools): Compared {
  const [a, b] = [one.demographics, other.demographics];

  return {
    name: levelOfBoth(takeNameApart(a.name, tools.read), takeNameApart(b.name, tools.read), compareName),
    birthDate: levelOfBoth(takeBirthDateApart(a.birthDate ?? '', tools.lunarDay), takeBirthDateApart(b.birthDate ?? '', tools.lunarDay), compareBirthDate),
    sex: levelOfBoth(readSex(a.sex), readSex(b.sex), compareSex),
    idNumber: compareNumbers(one, other),
    phone: levelOfBoth(readPhone(a.phone ?? ''), readPhone(b.phone ?? ''), comparePhone),
    address: levelOfBoth(readAddressAlone(a.address ?? ''), readAddressAlone(b.address ?? ''), compareAddress),
    mother: levelOfBoth(takeNameApart(one.motherName ?? '', tools.read), takeNameApart(other.motherName ?? '', tools.read), compareMother),
    ethnicGroup: levelOfBoth(readEthnicGroup(a.ethnicGroup ?? '') || null, readEthnicGroup(b.ethnicGroup ?? '') || null, compareEthnicGroup),
  };
}

function levelOfBoth<Value>(one: Value | null, other: Value | null, compare: (one: Value, other: Value) => Level): Level {
  return one === null || other === null ? MISSING : compare(one, other);
}

/** Resident numbers decide where both have one; otherwise whichever documents agree best. */
function compareNumbers(one: PairSide, other: PairSide): Level {
  const pairs = numbersOf(one).flatMap((mine) => numbersOf(other).map((theirs) => ({ isResident: mine.family === 'resident' && theirs.family === 'resident', level: compareIdNumber(mine, theirs) })));
  const resident = pairs.filter(({ isResident }) => isResident);
  const levels = (resident.length > 0 ? resident : pairs).map(({ level }) => level).filter((level) => level !== MISSING);

  return levels.length === 0 ? MISSING : Math.min(...levels);
}

function numbersOf({ identifiers }: PairSide): readonly WrittenIdNumber[] {
  return identifiers.flatMap(({ kind, value }) => readIdNumber(value, kind) ?? []);
}

/** Fields that differ though a machine read them on both sides. */
function machineReadDifferences(compared: Compared, one: PairSide, other: PairSide): number {
  return (['name', 'birthDate', 'sex'] as const).filter((field) => compared[field] > SAME && MACHINES.has(one.capturedBy?.[field]) && MACHINES.has(other.capturedBy?.[field])).length;
}

/** Where nobody counted how common a value is: as common as values are on average. */
function usualValueBits(model: MatchModel, compared: Compared): readonly number[] {
  return MATCH_FIELDS.map((field) => {
    const level = compared[field];
    return isJudgedByValue(field, level) ? -Math.log2(model.classes.strangers.tables[field][0]?.[level] ?? 1) : 0;
  });
}
