import type { Scan } from '@/domain/identifiers/envelope';
import type { Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import { REGISTRY } from '@/domain/identifiers/registry';

/** Every kind's own reading of a scan, accepted or rejected, in the order of the registry and not yet weighed. */
export function readEveryWay(scan: Scan, context: RecognitionContext): readonly Reading[] {
  return REGISTRY.flatMap((module) => module.read(scan, context) ?? []);
}
