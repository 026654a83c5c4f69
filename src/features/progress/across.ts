/** More columns of words than this nobody reads across; a list stands there instead. */
const MOST = 14;

/** Value of the attribute that lets a table stand across where there is room: absent with too many columns. */
export const acrossOr = (columns: readonly unknown[]): '' | undefined => (columns.length <= MOST ? '' : undefined);
