import { expect, test } from 'vitest';
import { buildBase, buildOrigin, siteOrigin, webAddress } from '../../../src/collections/web-address.ts';

test('an address on the web is http or https, with a host and without a password', () => {
  expect(webAddress('https://example.org/a?b#c')?.host).toBe('example.org');
  expect(webAddress('http://中文.example/')?.host).toBe('xn--fiq228c.example');
  const none = [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://u:p@example.org',
    'https://u@example.org',
    'https://',
  ];
  for (const text of [
    ...none,
    'https:example.org',
    'https://a b',
    ' https://a.cn',
    'https://a.cn\\@b',
    'java\nscript:x',
    '//example.org',
    '',
  ])
    expect(webAddress(text), text).toBeUndefined();
});

test('the address of a site is a host and nothing else; a slash at its end is no matter', () => {
  expect(siteOrigin('https://plan.example')).toBe('https://plan.example');
  expect(siteOrigin('https://Plan.example/')).toBe('https://plan.example');
  expect(siteOrigin('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
  const path = [
    'https://plan.example/plan',
    'https://plan.example/plan/',
    'https://plan.example/?a=1',
    'https://plan.example?',
    'https://plan.example#a',
  ];
  for (const text of [
    ...path,
    'https://user:secret@plan.example',
    'https://@plan.example',
    'javascript:alert(1)',
    'plan.example',
    'file:///plan',
  ])
    expect(siteOrigin(text), text).toBeUndefined();
});

test('who gives another address is told what is wanted, and a password is not said again', () => {
  expect(buildOrigin('https://plan.example/')).toBe('https://plan.example');
  expect(buildOrigin('')).toBeUndefined();
  const give = (): unknown => buildOrigin('https://user:secret@plan.example/plan');
  expect(give).toThrow('实际：https://…@plan.example/plan');
  expect(give).toThrow('--base');
  expect(give).not.toThrow('secret');
});

test('the path of a site is made of plain segments, with a slash at both ends', () => {
  expect(buildBase(undefined)).toBe('/');
  expect(buildBase('')).toBe('/');
  expect(buildBase('plan')).toBe('/plan/');
  expect(buildBase('//plans/river-side.v2')).toBe('/plans/river-side.v2/');
  for (const text of ['a b', '/规划/', '/plan/?a=1', '/plan/#a', '/../plan/', '/./', 'https://plan.example/', '/a%20b/', '/a;b/'])
    expect(() => buildBase(text), text).toThrow('--base');
});
