/** What the slides in `content/briefing/` are made of. */
export { default as Change } from './Change.astro';
export { default as Figures } from './Figures.astro';
export { default as Goal } from './Goal.astro';
export { default as Incentive } from './Incentive.astro';
export { default as Notes } from './Notes.astro';
export { default as Quote } from './Quote.astro';
export { default as Slide } from './Slide.astro';
export { default as Strip } from './Strip.astro';
export { default as Target } from './Target.astro';
export { default as Tasks } from './Tasks.astro';
export { default as TitleSlide } from './TitleSlide.astro';
export { default as Units } from './Units.astro';
