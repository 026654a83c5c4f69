/** What an attribute names: a record of the plan, or plain words. */
export type Names = 'targets' | 'goals' | 'incentives' | 'departments' | 'groups' | 'paragraph' | 'words';

export interface AttributeRule {
  names: Names;
  required?: true;
  /** Takes several, as a list. */
  list?: true;
  /** The only words that it may have. */
  only?: string;
}

/** What a component takes and where it may stand. */
export interface ComponentRule {
  attributes: Readonly<Record<string, AttributeRule>>;
  /** Nothing, words of the text alone, or anything that its kind of text may have. */
  holds: 'nothing' | 'words' | 'anything';
  /** Components directly within which it stands; elsewhere than in these when it is not told. */
  within?: readonly string[];
  /** How it is written, for messages. */
  example: string;
}

/** A kind of text with components: what may stand in it. */
export interface ProseKind {
  components: Readonly<Record<string, ComponentRule>>;
  /** Whether plain Markdown may stand outside of all components. */
  loose: boolean;
}

const id = (names: Names): Record<string, AttributeRule> => ({ id: { names, required: true } });
const quote: ComponentRule = {
  attributes: { in: { names: 'paragraph', required: true } },
  holds: 'words',
  example: '<Quote in="tasks/1">原文的话</Quote>',
};
const target: ComponentRule = { attributes: id('targets'), holds: 'nothing', example: '<Target id="task-1-…" />' };
const incentive: ComponentRule = { attributes: id('incentives'), holds: 'nothing', example: '<Incentive id="…" />' };

/** `content/guides/*.mdx`; drawn by `src/features/guides/`. */
const guides: ProseKind = {
  loose: true,
  components: {
    Quote: quote,
    Target: target,
    Incentive: incentive,
    Strip: {
      attributes: { department: { names: 'departments', required: true } },
      holds: 'nothing',
      example: '<Strip department="…" />',
    },
  },
};

const slides = ['Slide', 'TitleSlide'];
const onSlides = (rule: ComponentRule): ComponentRule => ({ ...rule, within: [...slides, 'Notes'] });

/** `content/briefing/*.mdx`; drawn by `src/features/slides/`. */
const briefing: ProseKind = {
  loose: false,
  components: {
    TitleSlide: { attributes: {}, holds: 'anything', within: [], example: '<TitleSlide />' },
    Slide: {
      attributes: { title: { names: 'words', required: true } },
      holds: 'anything',
      within: [],
      example: '<Slide title="…">…</Slide>',
    },
    Notes: {
      attributes: { slot: { names: 'words', only: 'notes' } },
      holds: 'anything',
      within: slides,
      example: '<Notes slot="notes">…</Notes>',
    },
    Quote: onSlides(quote),
    Target: onSlides(target),
    Incentive: onSlides(incentive),
    Goal: onSlides({ attributes: id('goals'), holds: 'nothing', example: '<Goal id="…" />' }),
    Tasks: onSlides({
      attributes: { group: { names: 'groups' }, department: { names: 'departments' } },
      holds: 'nothing',
      example: '<Tasks group="…" />',
    }),
    Strip: onSlides({
      attributes: { departments: { names: 'departments', list: true } },
      holds: 'nothing',
      example: "<Strip departments={['…']} />",
    }),
    Figures: onSlides({ attributes: {}, holds: 'nothing', example: '<Figures />' }),
    Change: onSlides({ attributes: {}, holds: 'nothing', example: '<Change />' }),
    Units: onSlides({ attributes: {}, holds: 'nothing', example: '<Units />' }),
  },
};

/** The folders whose files are such texts. */
export const PROSE = { guides, briefing } as const;
export type ProseFolder = keyof typeof PROSE;
