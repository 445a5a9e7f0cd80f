/** Cards of one column; the rest is in the list. */
export const BOARD_SHOWN = 40;
