import { tryWrongEdits } from '../../../support/wrong-edits.ts';

// All fields of all schemas, written before any was run.
tryWrongEdits('fresh', 4);
