import { expect, test } from 'vitest';
import { cut } from '../../../../src/features/read-aloud/sentences.ts';
import { chineseVoice } from '../../../../src/features/read-aloud/voice.ts';

const said = (text: string): string[] => cut(text).map(([start, end]) => text.slice(start, end));

test('a text is read sentence by sentence, closing signs with the sentence that they close', () => {
  expect(said('到2025年底建成1个。实施“双师型”计划；（责任单位：市教育局）')).toEqual([
    '到2025年底建成1个。',
    '实施“双师型”计划；',
    '（责任单位：市教育局）',
  ]);
  expect(said('他说：“好。”然后走了。')).toEqual(['他说：“好。”', '然后走了。']);
});

test('what has nothing to say is no sentence', () => {
  expect(said('  ——。')).toEqual([]);
  expect(said('目录')).toEqual(['目录']);
});

const voice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: lang,
  voiceURI: lang,
  default: false,
});

test('the voice is one of the mainland on this device, else one of a server, else any for Chinese, and never one for another language', () => {
  const [english, taiwan, server, own] = [voice('en-US', true), voice('zh-TW', true), voice('zh-CN', false), voice('zh_CN', true)];
  expect(chineseVoice([english, taiwan, server, own])).toBe(own);
  expect(chineseVoice([english, taiwan, server])).toBe(server);
  expect(chineseVoice([english, taiwan])).toBe(taiwan);
  expect(chineseVoice([english])).toBeUndefined();
});
