import { checkIndex as check } from "@/lib/search/check-index";

/** Repairs what the index has wrong, as far as it has its turn. */
export const checkIndex = (): Promise<void> => check(new Date());
