/** Spread on a button: opens the dialog with this id, without JavaScript where the browser knows commands. */
export const opensDialog = (id: string) => ({ command: "show-modal", commandfor: id });

/** Spread on a button: closes the dialog with this id. */
export const closesDialog = (id: string) => ({ command: "close", commandfor: id });
