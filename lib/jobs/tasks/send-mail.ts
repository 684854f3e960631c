export { sendMail } from "@/lib/mail/send-mail";
