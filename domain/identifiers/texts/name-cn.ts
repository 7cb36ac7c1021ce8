import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Reading } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { maskName } from '@/domain/identifiers/mask';
import { accept, SCORE } from '@/domain/identifiers/reading';
import { isChineseName } from '@/domain/identifiers/texts/chinese-name';

/** A name typed in Chinese characters: a search, never an identity. */
function read(scan: Scan): Reading | null {
  const name = scan.compact;
  if (!isChineseName(name)) return null;
  return accept('name_cn', { normalized: name, score: SCORE.prefix, assurance: 'none', masked: maskName(name) });
}

export const nameCn: IdentifierModule = { kind: 'name_cn', read, format: asWritten, keys: noKeys };
