import { fillReport, reportMail, type Reported } from './report-text.ts';

/**
 * Prepares a report about a rule: a mail where the operator has an address for it, else a text for the clipboard.
 * @param button what was pressed; it knows the rule
 * @param desk the page's own: it knows the words, and whom to write to
 * @param copy puts a text on the clipboard
 */
export async function report(button: HTMLElement, desk: HTMLElement, copy: (text: string) => Promise<boolean>): Promise<void> {
  const { mail, template = '', copied = '' } = desk.dataset;
  const text = fillReport(template, { ...(button.dataset as unknown as Reported), address: location.href });
  if (mail !== undefined) {
    location.href = reportMail(mail, text);
    return;
  }
  const output = desk.querySelector('output');
  output?.replaceChildren();
  if (output) output.value = (await copy(text)) ? copied : '';
}
