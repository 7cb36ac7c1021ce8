import type { CsvColumn } from '@/demo/registrations/csv-columns';

/** How one registration differs from the truth, by the name of the mistake. */
export type MistakeKind = string;

/** One registration as a hospital exports it, with the truth beside it. */
export type RegistrationRow = Record<CsvColumn, string> & {
  /** Who it really is: the same for every registration of one human being. */
  person: number;
  /** What is wrong with it; empty for a clean registration. */
  mistakes: readonly MistakeKind[];
};
