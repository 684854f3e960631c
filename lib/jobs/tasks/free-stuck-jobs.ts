import { freeStuckJobs as free } from "../free-stuck-jobs";

export const freeStuckJobs = (): Promise<void> => free();
