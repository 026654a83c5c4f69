import { tryWrongEdits } from '../../../support/wrong-edits.ts';

// The other half of that list, never looked at while rules were written.
tryWrongEdits('counted');
