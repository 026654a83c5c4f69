import { tryWrongEdits } from '../../../support/wrong-edits.ts';

// Written before the rules were, and looked at while they were written.
tryWrongEdits('looked-at');
