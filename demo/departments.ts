/** Out-patient departments by code; each hospital opens some of them. */
export const departmentNames = {
  IM: ['全科医学科', 'General Medicine'],
  CARD: ['心血管内科', 'Cardiology'],
  RESP: ['呼吸与危重症医学科', 'Respiratory Medicine'],
  GI: ['消化内科', 'Gastroenterology'],
  NEURO: ['神经内科', 'Neurology'],
  ENDO: ['内分泌科', 'Endocrinology'],
  NEPH: ['肾脏内科', 'Nephrology'],
  ONC: ['肿瘤内科', 'Oncology'],
  SURG: ['普通外科', 'General Surgery'],
  ORTHO: ['骨科', 'Orthopaedics'],
  OBGYN: ['妇产科', 'Obstetrics and Gynaecology'],
  PED: ['儿科', 'Paediatrics'],
  EYE: ['眼科', 'Ophthalmology'],
  ENT: ['耳鼻咽喉科', 'Otorhinolaryngology'],
  DERM: ['皮肤科', 'Dermatology'],
  TCM: ['中医科', 'Traditional Chinese Medicine'],
  FEVER: ['发热门诊', 'Fever Clinic'],
  EMERG: ['急诊科', 'Emergency Department'],
} as const satisfies Record<string, readonly [chinese: string, english: string]>;

export type DepartmentCode = keyof typeof departmentNames;

export type Department = { code: DepartmentCode; name: string; nameEnglish: string; queuePrefix: string };

const QUEUE_PREFIXES = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Departments in the order of the hall's board; each its own queue letter (I and O read as digits). */
export function openDepartments(codes: readonly DepartmentCode[]): readonly Department[] {
  return codes.map((code, position) => {
    const [name, nameEnglish] = departmentNames[code];

    return { code, name, nameEnglish, queuePrefix: QUEUE_PREFIXES.charAt(position) };
  });
}
