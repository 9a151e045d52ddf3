/** Where a workbook is made, and so where whoever fills it in brings it back to: instructions name screens in the one and commands in the other. */
export type MadeIn = 'page' | 'command-line';
