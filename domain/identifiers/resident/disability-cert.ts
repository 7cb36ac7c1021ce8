import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { formatEighteen } from '@/domain/identifiers/resident/eighteen-digits';
import { readResidentNumber, residentNumberKeys } from '@/domain/identifiers/resident/read-resident-number';

/**
 * Disability certificate 残疾人证: the citizen number, category 1–7, grade 1–4, `B` and a count when reissued.
 * The bearer's identity is the inner number; category and grade are health facts and must not spread with it.
 */
function read(scan: Scan, context: RecognitionContext): Reading | null {
  const [, idNumber, disabilityType, disabilityGrade, reissue] =
    /^(\d{17}[\dX])([1-7])([1-4])(?:B(\d))?$/.exec(scan.compact) ?? [];
  if (idNumber === undefined || disabilityType === undefined || disabilityGrade === undefined) return null;
  const inner = readResidentNumber(idNumber, context.today);
  if (!inner) return null;
  if (inner.reason !== null) {
    return reject('disability_cert', inner.reason, {
      score: inner.score,
      assurance: 'checksum',
      masked: maskIdentifier('disability_cert', idNumber),
    });
  }
  const { birthDate, sex } = inner.derived;
  return accept('disability_cert', {
    normalized: idNumber,
    score: SCORE.certain,
    assurance: 'checksum',
    derived: {
      idNumber,
      ...(birthDate && { birthDate }),
      ...(sex && { sex }),
      disabilityType,
      disabilityGrade,
      ...(reissue !== undefined && { reissue: Number(reissue) }),
    },
    warnings: [...inner.warnings, 'sensitive_health_fact'],
  });
}

export const disabilityCert: IdentifierModule = {
  kind: 'disability_cert',
  read,
  format: formatEighteen,
  keys: (reading) => residentNumberKeys(reading.normalized ?? ''),
};
