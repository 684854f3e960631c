const IN_NAMES = /^[\p{L}\p{M}\p{Pd}\s'’‘`´.]*$/u;

/** Whether a name is of letters and what joins them alone, so that no sign stands beside the mark. */
export const isBareName = (name: string): boolean => IN_NAMES.test(name);
