import { expect, test } from 'vitest';
import { fillReport, mailIn, reportMail, reportTemplate } from '../../../../src/features/report/report-text.ts';

const text = fillReport(reportTemplate('2026-11-24，内容版本0123456789ab'), {
  label: '市里认定',
  record: 'conditions/recognised',
  clause: '四、重点任务，第16项“认定 & 奖励 {label}”',
  address: 'https://example.gov.cn/incentives/#gate-combined',
});

test('a report names rule, clause, record, page and version, and asks what is wrong', () => {
  expect(text.split('\n')).toEqual([
    '内容有误：市里认定',
    '出处：四、重点任务，第16项“认定 & 奖励 {label}”',
    '记录：conditions/recognised',
    '页面：https://example.gov.cn/incentives/#gate-combined',
    '版本：2026-11-24，内容版本0123456789ab',
    '',
    '错在哪里：',
    '应当是：',
    '依据（文件、文号、网址）：',
  ]);
});

test('a mail carries the same text, whatever signs are in it', () => {
  const mail = new URL(reportMail('jyj@example.gov.cn', text));
  expect(mail.protocol + mail.pathname).toBe('mailto:jyj@example.gov.cn');
  expect(mail.searchParams.get('subject')).toBe('内容有误：市里认定');
  expect(mail.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'));
});

test.each([
  ['jyj@example.gov.cn', 'jyj@example.gov.cn'],
  ['电子邮箱：jyj@example.gov.cn；电话在网站上', 'jyj@example.gov.cn'],
  ['某市某路1号', undefined],
  ['', undefined],
])('the mail address in “%s” is %s', (contact, address) => {
  expect(mailIn(contact)).toBe(address);
});
