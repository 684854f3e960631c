import {
  Body,
  Button,
  Container,
  Head,
  Hr,
  Html,
  Link,
  Preview,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { env } from "@/lib/env";

/** The light theme's colours; mail programs know neither variables nor light-dark(). */
const COLOURS = {
  ink: "#152025",
  muted: "#546266",
  line: "#dbe1e2",
  accent: "#005d6b",
  soft: "#f4f6f7",
};
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** The frame of every message: who writes, what about, and why it came. */
export function Letter({
  preview,
  why,
  children,
}: {
  preview: string;
  /** Why this person gets this message. */
  why: string;
  children: ReactNode;
}) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#ffffff", color: COLOURS.ink, fontFamily: FONT, margin: 0 }}>
        <Container style={{ maxWidth: "34rem", padding: "24px 20px" }}>
          <Text style={{ fontSize: "15px", fontWeight: 600, margin: "0 0 20px" }}>
            {env.APP_NAME}
          </Text>
          {children}
          <Hr style={{ borderColor: COLOURS.line, margin: "28px 0 12px" }} />
          <Text style={{ color: COLOURS.muted, fontSize: "13px", lineHeight: "20px", margin: 0 }}>
            {why}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text style={{ fontSize: "16px", lineHeight: "25px", margin: "0 0 16px" }}>{children}</Text>
  );
}

/** What somebody wrote to this person: a reason, a note. */
export function Quoted({ children }: { children: string }) {
  return (
    <Text
      style={{
        borderLeft: `3px solid ${COLOURS.line}`,
        fontSize: "16px",
        lineHeight: "25px",
        margin: "0 0 16px",
        padding: "2px 0 2px 14px",
        whiteSpace: "pre-line",
      }}
    >
      {children}
    </Text>
  );
}

/** The one thing to do; the address stands below for programs that show no buttons. */
export function Act({ href, children }: { href: string; children: string }) {
  return (
    <>
      <Button
        href={href}
        style={{
          backgroundColor: COLOURS.accent,
          borderRadius: "7px",
          color: "#ffffff",
          fontSize: "16px",
          fontWeight: 600,
          padding: "11px 18px",
        }}
      >
        {children}
      </Button>
      <Text
        style={{
          color: COLOURS.muted,
          fontSize: "13px",
          lineHeight: "20px",
          margin: "14px 0 16px",
        }}
      >
        Or open this address:{" "}
        <Link href={href} style={{ color: COLOURS.accent, wordBreak: "break-all" }}>
          {href}
        </Link>
      </Text>
    </>
  );
}

/** Digits to type. */
export function Code({ children }: { children: string }) {
  return (
    <Text
      style={{
        backgroundColor: COLOURS.soft,
        borderRadius: "7px",
        fontFamily: "ui-monospace, Menlo, Consolas, monospace",
        fontSize: "26px",
        letterSpacing: "4px",
        lineHeight: "32px",
        margin: "0 0 16px",
        padding: "12px 0",
        textAlign: "center",
      }}
    >
      {children}
    </Text>
  );
}
