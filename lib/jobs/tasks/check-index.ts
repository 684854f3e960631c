export { checkIndex } from "@/lib/search/check-index";
