import { expect, test } from 'vitest';
import { narrowPolicy } from '../../../../scripts/build/policy.ts';
import { securityTxt } from '../../../../scripts/build/security-txt.ts';

test('security.txt says whom to tell, until when, and where it stands', () => {
  const text = securityTxt({ contact: 'mailto:an@quan.cn', expires: '2027-06-30' }, 'https://plan.cn/.well-known/security.txt');
  expect(text).toBe(
    'Contact: mailto:an@quan.cn\nExpires: 2027-06-30T23:59:59+08:00\nPreferred-Languages: zh, en\nCanonical: https://plan.cn/.well-known/security.txt\n',
  );
});

test('the policy of a page stands before everything that it binds', () => {
  const html =
    '<html><head><meta charset="utf-8"><style>a{}</style><meta http-equiv="content-security-policy" content="default-src \'none\';"></head></html>';
  expect(narrowPolicy(html)).toBe(
    '<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'none\'"><style>a{}</style></head></html>',
  );
});
