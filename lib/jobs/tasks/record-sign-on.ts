export { recordSignOn } from "@/lib/verification/sign-on/record-sign-on";
