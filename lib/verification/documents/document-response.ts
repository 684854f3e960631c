type Shown = { documentId: string; contentType: "image/jpeg" | "application/pdf"; bytes: Buffer };

/**
 * A document as a verifier's browser gets it: a picture to look at, a PDF to download only. It can run
 * and load nothing, and nobody keeps a copy. Its address begins with `/api/files/`: elsewhere the
 * proxy's headers for pages take the place of these.
 */
export function documentResponse({ documentId, contentType, bytes }: Shown): Response {
  const isPicture = contentType === "image/jpeg";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": isPicture
        ? `inline; filename="document-${documentId}.jpg"`
        : `attachment; filename="document-${documentId}.pdf"`,
      "Content-Security-Policy":
        "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "Cache-Control": "private, no-store, max-age=0",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "X-Robots-Tag": "noindex, noarchive",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-DNS-Prefetch-Control": "off",
    },
  });
}
