import { chineseVoice } from './voice.ts';

/** What a speaker tells: which sentence it reads, whether it rests, that it is through. */
export interface Told {
  at: (index: number) => void;
  resting: (rests: boolean) => void;
  ended: () => void;
}

/**
 * Reads sentences one after another by the browser's own speech. To pause is to stop, and to go on is to begin the sentence again: some systems take a pause for
 * the end, and some stop by themselves in the midst of long texts.
 */
export class Speaker {
  readonly #texts: readonly string[];
  readonly #told: Told;
  #index = 0;
  /** Held, since browsers forget an utterance that nobody holds, and never tell its end. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(texts: readonly string[], told: Told) {
    this.#texts = texts;
    this.#told = told;
  }

  /** Reads from a sentence on, from where it was when none is named. */
  read(index = this.#index): void {
    this.#silence();
    const text = this.#texts[index];
    if (text === undefined) {
      this.stop();
      return;
    }
    this.#index = index;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.voice = chineseVoice(speechSynthesis.getVoices()) ?? null;
    utterance.addEventListener('end', () => {
      if (this.#utterance === utterance) this.read(index + 1);
    });
    utterance.addEventListener('error', () => {
      if (this.#utterance === utterance) this.rest();
    });
    this.#utterance = utterance;
    this.#told.at(index);
    this.#told.resting(false);
    speechSynthesis.speak(utterance);
  }

  rest(): void {
    this.#silence();
    this.#told.resting(true);
  }

  get rests(): boolean {
    return this.#utterance === undefined;
  }

  stop(): void {
    this.#silence();
    this.#index = 0;
    this.#told.ended();
  }

  #silence(): void {
    // What is given up tells an end or an error, too; nobody listens to it any more.
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }
}
