import { compileLocalPattern } from '@/domain/identifiers/cards/compile-local-pattern';
import { parseLocalPattern } from '@/domain/identifiers/cards/parse-local-pattern';
import { openEnvelope } from '@/domain/identifiers/envelope';
import { fold } from '@/domain/identifiers/fold';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { codeFault } from '@/domain/organisation/field-fault';
import type { FieldFault } from '@/domain/organisation/field-fault';
import type { CardPatternFields } from '@/domain/organisation/organisation-view';

/** Compared with the compact form: capitals and digits only. */
const STRIP_PREFIX = /^[A-Z0-9]{0,16}$/;

/** A pattern that is saved runs on every scan of every desk, and an example that does not fit it misleads whoever reads it later. */
export function findPatternFaults(fields: CardPatternFields): readonly FieldFault[] {
  const parsed = parseLocalPattern(fields.pattern);

  return [
    ...(parsed.ok ? exampleFault(fields) : [{ field: 'pattern', fault: `pattern-${parsed.fault}` as const }]),
    ...codeFault('assigner', fields.assigner),
    ...(STRIP_PREFIX.test(fields.stripPrefix) ? [] : [{ field: 'stripPrefix', fault: 'strip-form' as const }]),
  ];
}

function exampleFault({ pattern, example }: CardPatternFields): readonly FieldFault[] {
  const fits = example === '' || compileLocalPattern(pattern)?.test(openEnvelope(fold(example)).compact);

  return fits ? [] : [{ field: 'example', fault: 'example-differs' }];
}

/** As recognition takes it. */
export function localPatternOf({ kind, pattern, assigner, stripPrefix, keepZeros }: CardPatternFields): LocalPattern {
  return { kind, regex: pattern, assigner, leadingZeros: keepZeros ? 'keep' : 'strip', ...(stripPrefix !== '' && { stripPrefix }) };
}
