import { accessibleIn } from './support/accessible.ts';

accessibleIn('dark');
