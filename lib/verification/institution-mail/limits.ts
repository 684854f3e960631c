/** How a code proves an address at work. */
export const INSTITUTION_CODE = { digits: 6, minutes: 10, wrongCodes: 5 } as const;
