/**
 * What is followed in a disease: categories of ICD-10 and analytes, in the
 * order in which they are looked at. From the monitoring sections of the
 * Chinese guidelines on hypertension, diabetes, kidney, thyroid and liver
 * disease; compiled 2026-11-24. A choice of what to show first, no advice.
 */
export const PROBLEM_ANALYTES: readonly { categories: RegExp; analytes: readonly string[] }[] = [
  { categories: /^E1[0-4]$/u, analytes: ['glycated-haemoglobin', 'glucose', 'creatinine', 'ldl-cholesterol'] },
  { categories: /^I1[0-35]$/u, analytes: ['systolic-pressure', 'diastolic-pressure', 'creatinine', 'potassium', 'ldl-cholesterol'] },
  { categories: /^I2[0-5]$/u, analytes: ['ldl-cholesterol', 'troponin-i', 'nt-probnp'] },
  { categories: /^I50$/u, analytes: ['nt-probnp', 'creatinine', 'potassium'] },
  { categories: /^I(48|6[0-4])$/u, analytes: ['international-normalised-ratio', 'ldl-cholesterol'] },
  { categories: /^N18$/u, analytes: ['creatinine', 'urea', 'potassium', 'haemoglobin'] },
  { categories: /^E78$/u, analytes: ['ldl-cholesterol', 'total-cholesterol', 'triglycerides'] },
  { categories: /^E0[2-7]$/u, analytes: ['thyrotropin', 'free-thyroxine', 'free-triiodothyronine'] },
  { categories: /^(B1[5-9]|K7\d)$/u, analytes: ['alanine-aminotransferase', 'aspartate-aminotransferase', 'total-bilirubin', 'alpha-fetoprotein'] },
  { categories: /^D[56]\d$/u, analytes: ['haemoglobin', 'ferritin', 'mean-cell-volume'] },
  { categories: /^M10$/u, analytes: ['urate', 'creatinine'] },
  { categories: /^J1[2-8]$/u, analytes: ['white-cells', 'c-reactive-protein', 'procalcitonin'] },
];

/** Shown where the problem names none, or has none measured. */
export const GENERAL_ANALYTES: readonly string[] = ['haemoglobin', 'creatinine', 'glucose', 'alanine-aminotransferase', 'white-cells'];
