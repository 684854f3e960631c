import type { ReactElement } from "react";

/** What a message says and to whom, before it is rendered. */
export type LetterContent = { to: string; subject: string; body: ReactElement };
