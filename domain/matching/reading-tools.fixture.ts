import { pinyin } from 'pinyin-pro';

import type { MatchingTools } from '@/domain/matching/record-table';

/** Readings as the tool and the desk get them; no test here needs the old calendar but those that bring their own. */
export const tools: MatchingTools = {
  read: (character) => (/\p{Script=Han}/u.test(character) ? pinyin(character, { toneType: 'num', v: true, multiple: true, type: 'array' }) : []),
  lunarDay: () => '',
};
