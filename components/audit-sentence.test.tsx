import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import { AuditSentence } from '@/components/audit-sentence';
import { actions } from '@/domain/access/actions';
import type { AuditEvent, AuditEventKind } from '@/domain/access/audit-event';
import type { AuditLine } from '@/domain/access/audit-line';
import { english } from '@/i18n/en';
import { timeZone } from '@/i18n/locale';
import { chinese } from '@/i18n/zh-cn';

const messages = { 'zh-CN': chinese, en: english };
const row = '00000000-0000-4000-8000-000000000000';

type Details = { [Kind in AuditEventKind]: Extract<AuditEvent, { kind: Kind }>['detail'] };

/** One event of every kind, and what it reads as. */
const events: { [Kind in AuditEventKind]: [detail: Details[Kind], sentence: string] } = {
  'signed-in': [{}, '登录'],
  'sign-in-refused': [{ reason: 'throttled' }, '登录被拒绝：尝试过多'],
  'signed-out': [{}, '退出登录'],
  'session-locked': [{ by: 'idle' }, '久未操作，自动锁屏'],
  'session-unlocked': [{}, '解锁'],
  'unlock-refused': [{ reason: 'wrong-credentials' }, '解锁被拒绝：账号或密码不对'],
  'desk-chosen': [{ deskId: row }, '坐到三号窗'],
  'action-refused': [{ action: 'checkInPerson', reason: 'not-permitted' }, '想“办理到诊”，被拒绝：没有权限'],
  'submission-repeated': [{ action: 'registerPerson' }, '重复提交“登记新患者”，系统给出了第一次的结果'],
  'scan-explained': [{ readings: 3 }, '试读了一段内容，得到 3 种读法，内容没有保存'],
  'scan-read': [{ identifierKind: 'pay_code_wechat', outcome: 'not-an-identifier' }, '读了一个微信付款码：不是证件'],
  'platform-asked': [{ platform: 'insurance', outcome: 'already-used' }, '请医保平台核验一个码：已用过'],
  'person-identified': [{ identifierKind: 'prc_id18', by: 'scan' }, '凭居民身份证（扫描）找到患者 YK0000001234'],
  'persons-searched': [{ by: ['name', 'birthDate'], found: 12, truncated: true }, '按姓名和出生日期查找，得到 12 人，只列出一部分'],
  'candidate-opened': [{}, '从候选中打开患者 YK0000001234'],
  'person-read': [{ view: 'page' }, '查看患者 YK0000001234的患者页'],
  'field-revealed': [{ field: 'phone', rowId: row }, '显示患者 YK0000001234的完整电话'],
  'person-registered': [{ eventId: '1', identifierKinds: ['prc_id18', 'hospital_card'] }, '登记患者 YK0000001234为新患者，凭居民身份证和医院就诊卡'],
  'registration-met-existing': [{ by: 'identifier' }, '登记时遇到已有的患者 YK0000001234（证件相同），没有建第二份'],
  'registration-refused': [{ reason: 'draft-gone' }, '登记没有完成：草稿已不在'],
  'newborn-related': [{ eventId: '1', birthOrder: 2 }, '记下患者 YK0000001234的新生儿，第 2 个'],
  'record-linked': [{ eventId: '1', sourceRecordId: row }, '把本院档案连到患者 YK0000001234'],
  'record-corrected': [{ sourceRecordId: row, version: 2, cause: 'legal-change' }, '更正患者 YK0000001234的档案：依法变更'],
  'card-read': [{ identifierKind: 'passport_cn', outcome: 'conflict' }, '为患者 YK0000001234读取另一张证件（中国护照）：已绑定给别人'],
  'card-added': [{ eventId: '1', identifierKinds: ['hm_permit', 'hkid'] }, '把港澳居民来往内地通行证和香港身份证绑定给患者 YK0000001234'],
  'card-contested': [{}, '同一张证件出现在两位患者名下，患者 YK0000001234是其中之一；没有改动任何绑定'],
  'card-released': [{ eventId: '1', reason: '录错人' }, '解除患者 YK0000001234一张证件的绑定，理由：录错人'],
  'card-restored': [{ eventId: '1', reason: '录错人' }, '恢复患者 YK0000001234一张证件的绑定，理由：录错人'],
  'visit-checked-in': [{ visitId: row, departmentId: row }, '为患者 YK0000001234办理心内科到诊'],
  'visit-voided': [{ visitId: row, reason: '挂错科室' }, '作废患者 YK0000001234的到诊，理由：挂错科室'],
  'registration-voided': [{ eventId: '1', reason: '录错人' }, '作废患者 YK0000001234的登记，理由：录错人'],
  'persons-merged': [{ eventId: '1', survivorId: row, retiredId: row }, '合并身份：患者 YK0000001234'],
  'persons-judged': [{ eventId: '1', verdict: 'DIFFERENT' }, '判定患者 YK0000001234与另一人不是同一人'],
  'person-split': [{ eventId: '1', records: 2 }, '拆分身份，分出 2 份档案：患者 YK0000001234'],
  'survivor-changed': [{ eventId: '1', survivorId: row }, '更换主索引号：患者 YK0000001234'],
  'field-pinned': [{ eventId: '1', field: 'birthDate' }, '固定患者 YK0000001234的出生日期'],
  'identity-event-undone': [{ eventId: '2', reversesId: '1', eventKind: 'MERGE' }, '撤销患者 YK0000001234的合并'],
  'identity-decision-refused': [{ decision: 'merge', reason: 'kept-apart' }, '想合并身份，没有做成：已判定为不同的人'],
  'record-sealed': [{ sourceRecordId: row, reason: '录错人' }, '封存一份本院病历，理由：录错人'],
  'seal-lifted': [{ sourceRecordId: row, reason: '录错人' }, '启封一份本院病历，理由：录错人'],
  'seal-refused': [{ change: 'lift', reason: 'not-sealed' }, '想启封病历，没有做成：没有封存'],
  'cases-listed': [{ count: 3 }, '查看疑似重复队列，3 项'],
  'case-metrics-read': [{ days: 30 }, '查看疑似重复最近 30 天的统计'],
  'case-opened': [{ caseId: row }, '在疑似重复里对比患者 YK0000001234'],
  'charts-compared': [{ caseId: row }, '为疑似重复比对患者 YK0000001234已存的病历，只显示互相矛盾之处'],
  'case-decided': [{ caseId: row, outcome: 'DIFFERENT' }, '处理一项疑似重复：不是同一人'],
  'case-reopened': [{ caseId: row }, '撤销刚才的处理，疑似重复重新待办'],
  'case-assigned': [{ caseId: row, change: 'given', staffId: row }, '把一项疑似重复交给李静'],
  'case-view-kept': [{ change: 'removed' }, '删除一个疑似重复的筛选'],
  'merge-proposed': [{ caseId: row }, '提出合并，请另一位主索引管理员确认'],
  'merge-declined': [{ caseId: row, by: 'second' }, '没有同意另一人提出的合并'],
  'review-opened': [{ reviewId: row }, '盲审时对比患者 YK0000001234'],
  'case-reviewed': [{ reviewId: row, verdict: 'DIFFERENT', agreed: false }, '盲审一项已处理的疑似重复：不是同一人，与第一次不一致'],
  'review-settled': [{ reviewId: row, settlement: 'upheld' }, '裁定两次不一致的判断：维持第一次'],
  'batch-started': [{ batchId: row, count: 30, sample: 3 }, '收集 30 项同类疑似重复，先逐项处理 3 项'],
  'batch-run': [{ batchId: row, merged: 4, skipped: 1 }, '批量合并 4 项疑似重复，跳过 1 项'],
  'batch-undone': [{ batchId: row, undone: 5, kept: 0 }, '撤销批量合并 5 项，未能撤销 0 项'],
  'case-refused': [{ reason: 'decided' }, '疑似重复没有处理成：别人已处理'],
  'correction-undone': [{ sourceRecordId: row, version: 3, undoesVersion: 2 }, '撤销对患者 YK0000001234资料的更正'],
  'slip-printed': [{ visitId: row }, '打印患者 YK0000001234的到诊凭条'],
  'visits-listed': [{ count: 3 }, '查看今日就诊名单，3 人'],
  'pending-listed': [{ count: 3 }, '查看待补姓名或证件的名单，3 人'],
  'slip-refused': [{}, '打印凭条被拒绝'],
  'draft-read': [{ found: false }, '想打开登记草稿，没有找到'],
  'draft-saved': [{}, '保存登记草稿'],
  'draft-discarded': [{}, '丢弃登记草稿'],
  'audit-read': [{ about: 'person' }, '查看患者 YK0000001234的访问记录'],
  'staff-read': [{}, '查看人员名单'],
  'staff-disabled': [{ staffId: row, disabled: false }, '恢复李静的账号'],
  'roles-changed': [{ staffId: row, roles: ['AUDITOR'] }, '把李静的角色改为审计员'],
  'session-ended': [{ sessionId: row }, '结束李静的会话'],
  'shared-history-read': [{ hospitals: 4, asked: 3 }, '查看患者 YK0000001234在 4 家医院的病历'],
  'document-opened': [{ organisationCode: 'HZ-CH', type: 'C0053' }, '打开患者 YK0000001234在外院的一份文书'],
  'images-opened': [{ organisationCode: 'HZ-CH' }, '到外院的影像系统查看患者 YK0000001234的影像'],
  'summary-exported': [{ hospitals: 4 }, '导出患者 YK0000001234在 4 家医院的病历摘要'],
  'network-read': [{ sources: 6 }, '查看医院连接'],
  'source-saved': [{ organisationCode: 'HZ-CH', host: 'fhir.example.org' }, '为HZ-CH接入病历系统 fhir.example.org'],
  'source-paused': [{ organisationCode: 'HZ-CH', recordSourceId: row, paused: true }, '暂停HZ-CH的连接'],
  'source-removed': [{ organisationCode: 'HZ-CH', recordSourceId: row }, '移除HZ-CH的连接'],
  'records-imported': [
    { registered: 12, linked: 3, changed: 2, unchanged: 80, refused: 1, hospital: 'HZ-CH' },
    '导入医院 HZ-CH 的档案：新建 12 人，连到已有的人 3，更新 2，没有变化 80，退回 1',
  ],
  'index-swept': [{ records: 1200, linked: 4, asked: 2 }, '全库比对 1200 份档案：自动合并 4，交人判断 2 项'],
  'model-trained': [{ version: 3, records: 1200 }, '从 1200 份档案学到匹配模型第 3 版，并启用'],
  'organisation-read': [{ hospital: 'HZ-CH' }, '查看医院 HZ-CH 的科室、窗口和院内卡格式'],
  'department-saved': [{ departmentId: row, change: 'closed', hospital: 'HZ-CH' }, '停诊医院 HZ-CH 的科室：心内科'],
  'desk-saved': [{ deskId: row, change: 'added', hospital: 'HZ-CH' }, '添加医院 HZ-CH 的窗口：三号窗'],
  'card-pattern-saved': [{ change: 'changed', hospital: 'HZ-CH' }, '修改医院 HZ-CH 的院内卡格式'],
  'entries-arranged': [{ list: 'desks', hospital: 'HZ-CH' }, '调整医院 HZ-CH 窗口的顺序'],
};

const line: AuditLine = {
  id: '1',
  at: '2026-11-23T01:00:00.000Z',
  kind: 'signed-in',
  actor: { staffId: row, name: '叶迎门' },
  roles: ['CLERK'],
  organisation: null,
  desk: null,
  subject: { personId: row, indexNumber: 'YK0000001234' },
  purpose: 'registration',
  refused: false,
  facts: {},
  named: {
    staff: '李静',
    desk: { name: '三号窗', nameEnglish: 'Window 3' },
    department: { name: '心内科', nameEnglish: 'Cardiology' },
  },
};

function sentence(locale: keyof typeof messages, changed: Partial<AuditLine>, about?: 'this-person'): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone={timeZone} onError={refuse}>
      <AuditSentence line={{ ...line, ...changed }} {...(about && { about })} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, '');
}

// A missing key or argument is an error here, where a screen would show a stand-in.
function refuse(error: Error): never {
  throw error;
}

test.each(Object.entries(events))('%s reads as a sentence', (kind, [facts, expected]) => {
  expect(sentence('zh-CN', { kind, facts })).toBe(expected);
});

test.each(Object.entries(events))('%s reads as a sentence in English, with nothing left in Chinese', (kind, [facts]) => {
  const english = sentence('en', { kind, facts, named: { ...line.named, staff: 'Li Jing' } });

  expect(english).toMatch(/^[A-Z]/);
  expect(english.replace(/挂错科室|录错人/, '')).not.toMatch(/\p{Script=Han}|[{}]/u);
});

describe('what a later or earlier version wrote', () => {
  test('keeps its line when the kind is unknown', () => {
    expect(sentence('zh-CN', { kind: 'merge-planned' })).toBe('本版本不认识的事件（merge-planned）');
  });

  test('keeps its sentence when the facts are gone', () => {
    const bare = { facts: {}, named: { staff: null, desk: null, department: null }, subject: null };

    for (const kind of Object.keys(events)) expect(sentence('zh-CN', { ...bare, kind })).not.toBe('');
  });
});

test('on a person’s own page the person is not numbered again', () => {
  expect(sentence('zh-CN', { kind: 'candidate-opened' }, 'this-person')).toBe('从候选中打开本患者');
});

test('every action that can be refused has its word', () => {
  const refusals = Object.keys(actions).map((action) => sentence('zh-CN', { kind: 'action-refused', facts: { action, reason: 'locked' } }));

  expect(refusals.filter((text) => /[a-z]/i.test(text))).toEqual([]);
});
