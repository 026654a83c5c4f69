/** What the guides in `content/guides/` are made of, by the names that they are written with. */
export { default as Incentive } from './Incentive.astro';
export { default as Quote } from './Quote.astro';
export { default as Strip } from './Strip.astro';
export { default as Target } from './Target.astro';
