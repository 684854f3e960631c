import type { register } from "./register";

export const europe: ReturnType<typeof register>[] = [];
