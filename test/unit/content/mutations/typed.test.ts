import { tryWrongEdits } from '../../../support/wrong-edits.ts';

// Fields with a type.
tryWrongEdits('typed');
