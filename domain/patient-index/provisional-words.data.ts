import type { SexCode } from '@/domain/patient-index/demographics';

/** As wards write them: the mother's name, and what the child is to her. */
export const CHILD_WORDS: Readonly<Record<SexCode, string>> = { '0': '之婴', '1': '之子', '2': '之女', '9': '之婴' };

/** Twins are called the elder and the younger, more children by number. */
export const TWIN_WORDS = ['大', '小'] as const;

export const ORDER_WORDS = ['一', '二', '三', '四', '五', '六'] as const;

/** For somebody who cannot say who they are. */
export const NAMELESS = '无名氏';
