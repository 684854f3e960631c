import type { register } from "./register";

export const asiaAfricaOceania: ReturnType<typeof register>[] = [];
