import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { notePageLoad } from "@/lib/page-load";
import { inter } from "./fonts";
import "./globals.css";

export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  await notePageLoad();
  const theme = (await cookies()).get("theme")?.value;
  const chosen = theme === "light" || theme === "dark" ? theme : undefined;
  return (
    <html lang="en" className={inter.variable} data-theme={chosen}>
      <head>
        <meta
          name="description"
          content="A discussion forum for verified healthcare professionals."
        />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0f1618" />
      </head>
      <body>{children}</body>
    </html>
  );
}
