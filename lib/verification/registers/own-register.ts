/** How the ids of registers begin that the operator added; those that come with the product have others. */
export const OWN = "own-";
