import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { notePageLoad } from "@/lib/page-load";
import { inter } from "./fonts";
import "./globals.css";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return {
    title: { default: env.APP_NAME, template: `%s · ${env.APP_NAME}` },
    description: "A discussion forum for verified healthcare professionals.",
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1618" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await notePageLoad();
  const theme = (await cookies()).get("theme")?.value;
  const chosen = theme === "light" || theme === "dark" ? theme : undefined;
  return (
    <html lang="en" className={inter.variable} data-theme={chosen}>
      <body>{children}</body>
    </html>
  );
}
