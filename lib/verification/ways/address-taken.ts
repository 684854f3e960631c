/** The reason in a check of an e-mail address that has proved another member before. */
export const ADDRESS_TAKEN = "address-taken";
