/** The one register that a program asks. */
export const NPI_REGISTER = "us-nppes";
