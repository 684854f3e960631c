export { remindOfEnds } from "@/lib/verification/decisions/remind-of-ends";
