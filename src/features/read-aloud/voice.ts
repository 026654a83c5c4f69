/** Of the voices for Chinese the one that speaks as the mainland does, before those of other regions; one on this device before one that asks a server. */
export function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice): number =>
    (/^(zh|cmn)[-_](hans[-_])?cn/i.test(lang) ? 0 : 2) + (localService ? 0 : 1);
  return voices.filter(({ lang }) => /^(zh|cmn)([-_]|$)/i.test(lang)).toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Calls back once there is a voice for Chinese: browsers tell their voices late, and some never have one. */
export function onceThereIsAVoice(found: () => void): void {
  // Typed as always there, but not everywhere.
  const { speechSynthesis } = globalThis as { speechSynthesis?: SpeechSynthesis };
  if (!speechSynthesis) return;
  const look = (): void => {
    if (!chineseVoice(speechSynthesis.getVoices())) return;
    speechSynthesis.removeEventListener('voiceschanged', look);
    found();
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}
