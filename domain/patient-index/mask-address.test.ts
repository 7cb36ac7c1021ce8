import { expect, test } from 'vitest';

import { maskAddress } from '@/domain/patient-index/mask-address';

test.each([
  ['浙江省杭州市西湖区文三路1号', '浙江省杭州市西湖区****'],
  ['内蒙古自治区阿拉善盟阿拉善左旗巴彦浩特镇', '内蒙古自治区阿拉善盟阿拉善左旗****'],
  ['新疆维吾尔自治区和田地区和田县拉依喀乡', '新疆维吾尔自治区和田地区和田县****'],
  ['浙江省义乌市稠城街道工人社区2幢', '浙江省义乌市****'],
  ['香港特别行政区九龙弥敦道1号', '****'],
  ['12 Rue de la Paix, Paris', '****'],
  ['', '****'],
])('%s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
