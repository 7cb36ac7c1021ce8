/** GB 3304: the 56 ethnic groups in the order of their codes 01–56. */
const GROUPS = [
  '汉', '蒙古', '回', '藏', '维吾尔', '苗', '彝', '壮', '布依', '朝鲜', '满', '侗', '瑶', '白', '土家', '哈尼',
  '哈萨克', '傣', '黎', '傈僳', '佤', '畲', '高山', '拉祜', '水', '东乡', '纳西', '景颇', '柯尔克孜', '土',
  '达斡尔', '仫佬', '羌', '布朗', '撒拉', '毛南', '仡佬', '锡伯', '阿昌', '普米', '塔吉克', '怒', '乌孜别克',
  '俄罗斯', '鄂温克', '德昂', '保安', '裕固', '京', '塔塔尔', '独龙', '鄂伦春', '赫哲', '门巴', '珞巴', '基诺',
];

/** Whether a token names an ethnic group, with or without 族. */
export function isEthnicGroup(token: string): boolean {
  return GROUPS.includes(token) || (token.endsWith('族') && GROUPS.includes(token.slice(0, -1)));
}

/** The GB 3304 code of a name, with or without 族, or of a code as it is; null for anything else. */
export function ethnicGroupCode(token: string): string | null {
  const place = GROUPS.indexOf(token.replace(/族$/, '')) + 1 || Number(/^\d{2}$/.test(token) ? token : 0);

  return place >= 1 && place <= GROUPS.length ? String(place).padStart(2, '0') : null;
}
