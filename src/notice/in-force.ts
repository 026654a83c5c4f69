import { isoDate } from './due-dates.ts';
import type { Front } from './front.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Notice } from './types.ts';

const DAY = '(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日';

/** From when until when the notice is in force, where it says so. */
export function inForceOf(paragraphs: readonly Paragraph[]): Notice['inForce'] {
  for (const { text } of paragraphs) {
    const match = new RegExp(
      `[^。；]*?(?:自(${DAY}|印发之日|发布之日|公布之日)起(?:正式)?(?:施行|实施|执行|生效)|有效期)[^。；]*[。；]?`,
    ).exec(text);
    if (!match) continue;
    const until = new RegExp(`(?:有效期|有效)(?:限)?(?:至|到|截至)?\\s*(${DAY})|至(${DAY})(?:止|。|$)`).exec(match[0]);
    return { from: isoDate(match[1] ?? ''), until: isoDate(until?.[1] ?? until?.[2] ?? ''), quote: match[0].trim() };
  }
  return undefined;
}

/** Whether the text is a draft for comment, and until when comments are taken. */
export function draftOf(paragraphs: readonly Paragraph[], front: Front): Notice['draft'] {
  const title = [...front.title, ...front.planTitle].find((p) => /征求意见稿|公开征求意见|送审稿|草案/.test(p.text));
  const closing = paragraphs
    .map(({ text }) =>
      new RegExp(`[^。]*(?:截止|反馈|截至)[^。]{0,20}?(${DAY})[^。]*。?|[^。]*(${DAY})(?:之?前|截止)[^。]{0,10}反馈[^。]*。?`).exec(text),
    )
    .find((m) => m !== null && /征求|意见|反馈/.test(m[0]));
  if (!title) return undefined;
  return { closes: isoDate(closing?.[1] ?? closing?.[2] ?? ''), quote: closing?.[0].trim() ?? title.text };
}
