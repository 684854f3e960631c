import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../../testing/find-browser";

/** A Chromium to look at pages with, or undefined where there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const path = findBrowser();
  if (path === undefined) return undefined;
  return chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
}

/** The cookie header's one cookie as the browser wants it. */
export function asBrowserCookie(cookie: string, url: string) {
  const [name = "", value = ""] = cookie.split("=", 2);
  return { name, value, url: new URL(url).origin };
}
