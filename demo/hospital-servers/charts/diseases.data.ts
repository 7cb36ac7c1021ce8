import type { DepartmentCode } from '@/demo/departments';
import type { PanelKey } from '@/demo/hospital-servers/charts/laboratory-items.data';

export type Disease = {
  /** National clinical ICD-10 (国家临床版 2.0), as hospitals write it. */
  code: string;
  name: string;
  /** What another hospital calls the same thing. */
  alias: string;
  chronic: boolean;
  ages: readonly [youngest: number, oldest: number];
  sex: '1' | '2' | null;
  department: DepartmentCode;
  panels: readonly PanelKey[];
  medicine: readonly [name: string, dose: string] | null;
  imaging: ImagingStudyKind | null;
};

export type ImagingStudyKind = 'chest-ct' | 'chest-film' | 'abdominal-ultrasound' | 'lumbar-mr' | 'heart-ultrasound' | 'head-ct';

/** DICOM modality, part of the body, and the finding written when nothing is wrong. */
export const imagingKinds: Record<ImagingStudyKind, { modality: string; name: string; finding: string }> = {
  'chest-ct': { modality: 'CT', name: '胸部CT平扫', finding: '双肺纹理清晰，未见明显实变影。' },
  'chest-film': { modality: 'DX', name: '胸部正侧位片', finding: '心肺膈未见明显异常。' },
  'abdominal-ultrasound': { modality: 'US', name: '腹部彩色超声', finding: '肝胆胰脾未见明显占位。' },
  'lumbar-mr': { modality: 'MR', name: '腰椎MRI平扫', finding: '腰4/5椎间盘向后突出。' },
  'heart-ultrasound': { modality: 'US', name: '心脏彩色超声', finding: '左室射血分数62%，室壁运动协调。' },
  'head-ct': { modality: 'CT', name: '头颅CT平扫', finding: '未见急性出血。' },
};

const any = [0, 120] as const;
const grown = [40, 120] as const;

export const diseases: readonly Disease[] = [
  { code: 'I10.x00x002', name: '高血压病', alias: '原发性高血压', chronic: true, ages: grown, sex: null, department: 'CARD', panels: ['RENAL', 'LIPID'], medicine: ['苯磺酸氨氯地平片', '5mg 每日一次'], imaging: 'heart-ultrasound' },
  { code: 'E11.900', name: '2型糖尿病', alias: '非胰岛素依赖型糖尿病', chronic: true, ages: grown, sex: null, department: 'ENDO', panels: ['GLUCOSE', 'RENAL'], medicine: ['盐酸二甲双胍片', '0.5g 每日三次'], imaging: null },
  { code: 'I25.103', name: '冠状动脉粥样硬化性心脏病', alias: '冠心病', chronic: true, ages: [50, 120], sex: null, department: 'CARD', panels: ['LIPID', 'CARDIAC'], medicine: ['阿司匹林肠溶片', '100mg 每日一次'], imaging: 'heart-ultrasound' },
  { code: 'N18.900', name: '慢性肾脏病', alias: '慢性肾功能不全', chronic: true, ages: [50, 120], sex: null, department: 'NEPH', panels: ['RENAL', 'ELECTROLYTES'], medicine: null, imaging: 'abdominal-ultrasound' },
  { code: 'J18.900', name: '肺炎', alias: '肺部感染', chronic: false, ages: any, sex: null, department: 'RESP', panels: ['BLOOD', 'INFLAMMATION'], medicine: ['注射用头孢曲松钠', '2g 每日一次'], imaging: 'chest-ct' },
  { code: 'J06.900', name: '急性上呼吸道感染', alias: '上感', chronic: false, ages: any, sex: null, department: 'IM', panels: ['BLOOD'], medicine: ['复方氨酚烷胺片', '1片 每日两次'], imaging: null },
  { code: 'K29.500', name: '慢性胃炎', alias: '慢性非萎缩性胃炎', chronic: false, ages: [18, 120], sex: null, department: 'GI', panels: ['BLOOD', 'LIVER'], medicine: ['奥美拉唑肠溶胶囊', '20mg 每日一次'], imaging: 'abdominal-ultrasound' },
  { code: 'M51.202', name: '腰椎间盘突出', alias: '腰椎间盘突出症', chronic: false, ages: [25, 80], sex: null, department: 'ORTHO', panels: [], medicine: ['塞来昔布胶囊', '0.2g 每日一次'], imaging: 'lumbar-mr' },
  { code: 'A01.000x005+J17.0*', name: '伤寒并发肺炎', alias: '伤寒性肺炎', chronic: false, ages: [5, 70], sex: null, department: 'RESP', panels: ['BLOOD', 'LIVER'], medicine: ['盐酸左氧氟沙星片', '0.5g 每日一次'], imaging: 'chest-film' },
  { code: 'E05.900', name: '甲状腺功能亢进症', alias: '甲亢', chronic: true, ages: [18, 70], sex: '2', department: 'ENDO', panels: ['THYROID', 'LIVER'], medicine: ['甲巯咪唑片', '10mg 每日一次'], imaging: null },
  { code: 'Z34.900', name: '正常妊娠监督', alias: '产前检查', chronic: false, ages: [22, 40], sex: '2', department: 'OBGYN', panels: ['BLOOD', 'INFECTION'], medicine: ['叶酸片', '0.4mg 每日一次'], imaging: 'abdominal-ultrasound' },
  { code: 'I63.900', name: '脑梗死', alias: '缺血性脑卒中', chronic: true, ages: [55, 120], sex: null, department: 'NEURO', panels: ['COAGULATION', 'LIPID'], medicine: ['硫酸氢氯吡格雷片', '75mg 每日一次'], imaging: 'head-ct' },
];
