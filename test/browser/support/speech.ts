/**
 * Stands for the speech of a browser, which headless ones have none of: voices that come late; one utterance after another, each with its events after a while;
 * `cancel` that ends what is spoken with an error. Runs in the page, before its scripts. What has been begun is in `spoken`.
 */
export function pretendSpeech(languages: string[]): void {
  const voices = languages.map((lang) => ({ lang, localService: true, name: lang, voiceURI: lang, default: false }));
  let told = false;
  class Utterance extends EventTarget {
    lang = '';
    voice: unknown;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  class Synthesis extends EventTarget {
    #queue: Utterance[] = [];
    readonly spoken: string[] = [];
    getVoices(): unknown[] {
      // Asked for the first time, a browser has not looked yet.
      if (!told)
        setTimeout(() => {
          told = true;
          this.dispatchEvent(new Event('voiceschanged'));
        });
      return told ? voices : [];
    }
    speak(utterance: Utterance): void {
      this.#queue.push(utterance);
      if (this.#queue.length === 1) this.#begin();
    }
    #begin(): void {
      const [utterance] = this.#queue;
      if (utterance) this.spoken.push(utterance.text);
    }
    /** The tests' own: the end of what is spoken. */
    finish(): void {
      this.#queue.shift()?.dispatchEvent(new Event('end'));
    }
    cancel(): void {
      for (const utterance of this.#queue.splice(0)) setTimeout(() => utterance.dispatchEvent(new Event('error')));
    }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: new Synthesis() });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
}
