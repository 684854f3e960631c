export { checkRegistry } from "@/lib/verification/cases/check-registry";
