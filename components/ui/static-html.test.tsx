import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RichText } from "@/components/editor/rich-text";
import { MemberName } from "@/components/members/member-name";
import { anyDocument } from "@/lib/rich-text/arbitrary-document";
import { Bell } from "./icons";
import { LinkButton } from "./link-button";
import { staticHtml } from "./static-html";
import { Time } from "./time";

const member = {
  handle: "aoife-byrne",
  name: 'Aoife "B" <Byrne>',
  profession: "Physician",
  specialty: "Medical oncology",
  country: "Ireland",
  standing: "verified",
  verifiedAt: "2026-01-02T03:04:05Z",
  role: "moderator",
} as const;

const asReact = (node: React.ReactNode) => renderToStaticMarkup(node);

describe("staticHtml", () => {
  it("writes what React writes, for every document a member can write", () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(staticHtml(<RichText doc={doc} />)).toBe(asReact(<RichText doc={doc} />));
      }),
    );
  });

  it("writes what React writes, for any text in texts and attributes", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, title) => {
        const node = (
          <p title={title} data-x={text} hidden>
            {text}
            {0}
            {false}
            <br />
          </p>
        );
        expect(staticHtml(node)).toBe(asReact(node));
      }),
    );
  });

  it.each([
    ["a person", <MemberName key="" member={member} detail={false} />],
    ["an icon", <Bell key="" className="size-4" />],
    ["a time", <Time key="" value="2026-01-02T03:04:05Z" now="2026-03-02T00:00:00Z" />],
    [
      "a button",
      <LinkButton key="" href="/groups?a=1&b=2">
        Go
      </LinkButton>,
    ],
    ["a style", <div key="" style={{ "--depth": 2, marginTop: "1px" } as React.CSSProperties} />],
    ["what is on and off", <input key="" type="checkbox" disabled aria-checked={false} />],
  ])("writes %s as React does", (_name, node) => {
    expect(staticHtml(node)).toBe(asReact(node));
  });

  it("refuses what moves and what would run", () => {
    const Island = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
    expect(() => staticHtml(<Island />)).toThrow("An island");
    expect(() => staticHtml(<button type="button" onClick={() => {}} />)).toThrow("onClick");
    for (const href of ["javascript:alert(1)", " java\nscript:alert(1)", "JaVaScRiPt:x"]) {
      expect(() => staticHtml(<a href={href}>x</a>)).toThrow("program");
    }
  });
});
