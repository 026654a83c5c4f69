import type { Clause, Quote } from './types.ts';

/**
 * The addresses of the site, in one place (see "Addresses" in the design). All are relative to the site's base, with a trailing slash;
 * `src/site/url.ts` puts the base before them.
 */
export const address = {
  home: () => '/',
  plan: () => '/plan/',
  /** The notice itself, as machines name it. */
  legislation: () => '/plan/#legislation',
  /** What the marks in the text open, for a script. */
  marks: () => '/plan/marks.json',
  /** A paragraph of the full text. */
  clause: (clause: Clause) => `/plan/#${clause.id}`,
  /** The sentence of the full text in which quoted words begin. */
  quote: (quote: Quote) => `/plan/#${quote.sentence.id}`,
  principles: () => '/principles/',
  goals: () => '/goals/',
  tasks: () => '/tasks/',
  task: (task: { id: string }) => `/tasks/${task.id}/`,
  departments: () => '/departments/',
  department: (department: { id: string }) => `/departments/${department.id}/`,
  /** All names of departments, for the field that finds them. */
  departmentNames: () => '/departments/names.json',
  matrix: () => '/matrix/',
  incentives: () => '/incentives/',
  /** Conditions that several incentives share, on the page of all. */
  gate: (gate: { id: string }) => `/incentives/#gate-${gate.id}`,
  incentive: (incentive: { id: string }) => `/incentives/${incentive.id}/`,
  /** The fit check: which incentives fit. */
  check: () => '/incentives/check/',
  /** Worked figures. */
  figures: () => '/incentives/figures/',
  figure: (figure: { id: string }) => `/incentives/figures/#${figure.id}`,
  search: () => '/search/',
  timeline: () => '/timeline/',
  /** All dates as a calendar. */
  calendar: () => '/timeline/plan.ics',
  glossary: () => '/glossary/',
  /** All terms as one set, as machines name it. */
  terms: () => '/glossary/#terms',
  term: (term: { id: string }) => `/glossary/#${term.id}`,
  /** Slides to explain the plan with; one deck for each audience. */
  briefings: () => '/briefing/',
  briefing: (deck: { id: string }) => `/briefing/${deck.id}/`,
  /** A deck made of what one department owes. */
  departmentBriefing: (department: { id: string }) => `/departments/${department.id}/briefing/`,
  /** The slides of a page as a file. */
  slidesFile: (page: string) => `${page}slides.pptx`,
  /** How other sites show pieces of this one. */
  embeds: () => '/embed/',
  embedMatrix: (department: { id: string }) => `/embed/matrix/${department.id}/`,
  embedIncentives: () => '/embed/incentives/',
  embedTarget: (target: { id: string }) => `/embed/target/${target.id}/`,
  guides: () => '/guides/',
  guide: (guide: { id: string }) => `/guides/${guide.id}/`,
  /** A question that a guide answers; they are counted from 0. */
  guideQuestion: (guide: { id: string }, index: number) => `/guides/${guide.id}/#question-${index + 1}`,
  /** 典型案例, 创新经验. */
  cases: () => '/cases/',
  case: (one: { id: string }) => `/cases/${one.id}/`,
  /** What is due when, and what units made public about it. */
  progress: () => '/progress/',
  /** Everything of a quarter, for the meeting that hears it: `/progress/2026-q4/`. */
  quarter: (period: string) => `/progress/${period.toLowerCase()}/`,
  /** The whole plan as a table of who does what, for offices. */
  division: () => '/tasks/division/',
  /** One A4 page of a unit, and below it what it shares with each other one. */
  sheet: (department: { id: string }) => `/departments/${department.id}/sheet/`,
  sharedWith: (department: { id: string }, other: { id: string }) => `/departments/${department.id}/sheet/#with-${other.id}`,
  /** All that the site says of a unit, for the unit to tick or to correct. */
  signOffPage: (department: { id: string }) => `/departments/${department.id}/sign-off/`,
  signOff: (department: { id: string }) => `/departments/${department.id}/sign-off.docx`,
  /** Below a unit's sheet: goals that no task states, so that no unit answers for them. */
  unowned: (department: { id: string }) => `/departments/${department.id}/sheet/#unowned`,
  progressEntry: (entry: { id: string }) => `/progress/#entry-${entry.id}`,
  data: () => '/data/',
  /** A file of the open data. */
  dataFile: (name: string) => `/data/${name}`,
  dataset: () => '/data/#dataset',
  change: (change: { id: string }) => `/data/#change-${change.id}`,
  feed: () => '/feed.xml',
  /** The same as JSON Feed. */
  jsonFeed: () => '/feed.json',
  openSearch: () => '/opensearch.xml',
  manifest: () => '/site.webmanifest',
  /** The plan in pictures. */
  pictures: () => '/pictures/',
  /** Picture for a shared link to a page. */
  card: (page: string) => `/cards/${page === '/' ? 'index' : page.slice(1, -1)}.png`,
  /** Square picture of the site for messengers. */
  squareCard: () => '/cards/square.png',
  /** QR code of a page's address. */
  qrCode: (page: string) => `/qr/${page === '/' ? 'index' : page.slice(1, -1)}.svg`,
  about: () => '/about/',
  note: (note: { id: string }) => `/about/#note-${note.id}`,
  reference: (reference: { id: string }) => `/about/#reference-${reference.id}`,
} as const;
