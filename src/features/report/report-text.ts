/** What the page knows of a rule that a reader says is wrong. */
export interface Reported {
  /** The rule in a few words. */
  label: string;
  /** Where the rule comes from: a clause of the text, or a document of the law with its article. */
  clause: string;
  /** The record that holds it, `conditions/recognised`. */
  record: string;
  address: string;
}

/**
 * A report to be filled in: what is said to be wrong, where it stands, and what to add. `{…}` are filled in when someone reports.
 * @param version day and content version of the page
 */
export const reportTemplate = (version: string): string =>
  `内容有误：{label}
出处：{clause}
记录：{record}
页面：{address}
版本：${version}

错在哪里：
应当是：
依据（文件、文号、网址）：`;

/** Fills a report in. */
export const fillReport = (template: string, reported: Reported): string =>
  template.replace(/\{(\w+)\}/g, (_, key: keyof Reported) => reported[key]);

/** The e-mail address in what an operator gives as contact, if there is one. */
export const mailIn = (contact: string): string | undefined => /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact)?.[0];

/** A `mailto:` address that opens a mail with a report in it, its first line the subject (RFC 6068: lines end with CRLF). */
export const reportMail = (to: string, text: string): string =>
  `mailto:${to}?subject=${encodeURIComponent(text.split('\n', 1)[0] ?? '')}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
