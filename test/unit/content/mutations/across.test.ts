import { tryWrongEdits } from '../../../support/wrong-edits.ts';

// Across all collections, written before any was run.
tryWrongEdits('across');
