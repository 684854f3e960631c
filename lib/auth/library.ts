import NextAuth from "next-auth";
import { pinAuthAddress } from "@/lib/env";
import { log } from "@/lib/log";
import { readBrowser } from "./browser";
import { libraryConfig } from "./library-config";

/** The one place where the sign-in library runs. Nothing outside this folder knows of it. */
export const { handlers, signIn } = NextAuth(async () => {
  pinAuthAddress();
  return libraryConfig(await readBrowser(), (code) => log.warn("sign-in.failed", { code }));
});
