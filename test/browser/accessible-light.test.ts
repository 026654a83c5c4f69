import { accessibleIn } from './support/accessible.ts';

accessibleIn('light');
