/** Multiply, or a straight line where a factor is not enough (HbA1c). */
export type Factor = number | { slope: number; intercept: number };

/**
 * One way an analyte is reported. Forms share an analyte's chart; a form with
 * a `mark` was measured otherwise and is never joined to the ones without.
 */
export type AnalyteForm = {
  /** Spellings on reports, folded by `foldText`. */
  names: readonly string[];
  /** LOINC codes with no say about the unit, or of the standard form. */
  codes: readonly string[];
  /** LOINC codes of mass and of amount of substance, where both exist. */
  massCodes?: readonly string[];
  molarCodes?: readonly string[];
  /** Normal unit -> how it becomes the analyte's unit. */
  from: Readonly<Record<string, Factor>>;
  mark?: string;
};

export type Analyte = {
  id: string;
  /** As laboratories abbreviate it in either language. */
  abbreviation: string;
  /** The unit that values are compared in, null for one that is only ever words. */
  unit: string | null;
  /** False where two laboratories' methods give different numbers for the same blood: never one line. */
  comparableAcrossLaboratories: boolean;
  forms: readonly AnalyteForm[];
};
